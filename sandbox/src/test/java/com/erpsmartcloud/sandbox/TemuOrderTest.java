package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

final class TemuOrderTest extends TemuTestCase {

    private static final String ADDRESS = "bg.order.shippinginfo.v2.get";
    private static final String CLEAR = "bg.order.decryptshippinginfo.get";
    private static final String AMOUNT = "bg.order.amount.query";

    @Test
    void pagesOfAHundredAtMostGiveEveryOrderOnce() throws Exception {
        List<String> all = everything(100);
        assertThat(all).hasSize(300).doesNotHaveDuplicates();
        assertThat(everything(37)).isEqualTo(all);
        JsonNode refused = temu.answer(LIST, page(1, 101));
        assertThat(refused.path("success").booleanValue()).isFalse();
        assertThat(refused.path("errorCode").intValue()).isEqualTo(1_000_000);
        assertThat(temu.refusal(LIST, page(0, 10))).isEqualTo(120_011_002);
        assertThat(temu.ok(LIST, "{}").path("pageItems")).hasSize(10);
    }

    @Test
    void theNewestComeFirstByCreationOrByChange() throws Exception {
        for (String[] by :
                new String[][] {{"createTime", "parentOrderTime"}, {"updateTime", "updateTime"}}) {
            List<Long> times = new ArrayList<>();
            temu.ok(LIST, "{\"pageSize\":100,\"sortby\":\"" + by[0] + "\"}")
                    .path("pageItems")
                    .forEach(
                            item -> times.add(item.path("parentOrderMap").path(by[1]).longValue()));
            assertThat(times).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
        assertThat(temu.refusal(LIST, "{\"sortby\":\"price\"}")).isEqualTo(120_011_002);
    }

    @Test
    void aTimeFilterIsAPairWithBothEndsIn() throws Exception {
        JsonNode row =
                temu.ok(LIST, "{\"pageSize\":1,\"sortby\":\"updateTime\"}").at("/pageItems/0");
        long changed = row.at("/parentOrderMap/updateTime").longValue();
        String pair = "{\"updateAtStart\":%d,\"updateAtEnd\":%d}";
        assertThat(temu.ok(LIST, pair.formatted(changed, changed)).path("totalItemNum").intValue())
                .isPositive();
        assertThat(
                        temu.ok(LIST, pair.formatted(changed + 1, changed + 9))
                                .path("totalItemNum")
                                .intValue())
                .isZero();
        assertThat(temu.refusal(LIST, "{\"updateAtStart\":1}")).isEqualTo(120_011_002);
        assertThat(temu.refusal(LIST, "{\"createBefore\":1}")).isEqualTo(120_011_002);
        assertThat(temu.refusal(LIST, "{\"updateAtStart\":\"1\",\"updateAtEnd\":2}"))
                .isEqualTo(3_000_000);
        assertThat(
                        temu.answer(LIST, "{\"updateAtStart\":\"1\",\"updateAtEnd\":2}")
                                .path("errorMsg")
                                .stringValue())
                .contains("updateAtStart");
    }

    @Test
    void theOldNameOfAPageIsSilentlyThePageOne() throws Exception {
        assertThat(temu.ok(LIST, "{\"page\":2,\"pageNo\":2}"))
                .isEqualTo(temu.ok(LIST, "{\"pageNumber\":1}"));
    }

    @Test
    void atMostTwentyNumbersCanBeAskedFor() throws Exception {
        List<String> some = everything(100).subList(0, 21);
        assertThat(temu.ok(LIST, numbers(some.subList(0, 20))).path("totalItemNum").intValue())
                .isEqualTo(20);
        assertThat(temu.refusal(LIST, numbers(some))).isEqualTo(120_011_002);
    }

    @Test
    void everyStatusOfTheContractIsThere() throws Exception {
        for (int status : new int[] {1, 2, 3, 4, 5, 41, 51}) {
            JsonNode found =
                    temu.ok(LIST, "{\"pageSize\":100,\"parentOrderStatus\":" + status + "}");
            assertThat(found.path("pageItems")).as("status %d", status).isNotEmpty();
            for (JsonNode item : found.path("pageItems")) {
                assertThat(item.at("/parentOrderMap/parentOrderStatus").intValue())
                        .isEqualTo(status);
            }
        }
        assertThat(temu.refusal(LIST, "{\"parentOrderStatus\":6}")).isEqualTo(120_011_002);
    }

    @Test
    void aPartlyCancelledOrderIsStillToBeShippedWithLess() throws Exception {
        boolean seen = false;
        for (JsonNode item :
                temu.ok(LIST, "{\"pageSize\":100,\"parentOrderStatus\":2}").path("pageItems")) {
            for (JsonNode child : item.path("orderList")) {
                long cancelled = child.path("canceledQuantityBeforeShipment").longValue();
                seen |= cancelled > 0;
                assertThat(child.path("quantity").longValue())
                        .isEqualTo(child.path("originalOrderQuantity").longValue() - cancelled);
            }
        }
        assertThat(seen).isTrue();
    }

    @Test
    void threeCallsMakeAWholeOrder() throws Exception {
        String sn = bought(2);
        JsonNode row = temu.ok(LIST, numbers(List.of(sn))).at("/pageItems/0");
        JsonNode detail = detail(sn);
        JsonNode child = detail.at("/orderList/0");
        assertThat(row.at("/orderList/0/quantity").intValue()).isEqualTo(2);
        assertThat(row.toString()).doesNotContain("rice", "addressLine");
        assertThat(child.at("/productList/0/extCode").stringValue()).isEqualTo(sellable(1).sku());
        assertThat(child.path("packageSnInfo").isArray()).isTrue();
        assertThat(detail.path("parentOrderMap").has("updateTime")).isFalse();
        JsonNode address = temu.ok(CLEAR, order(sn));
        assertThat(address.path("postCode").stringValue()).hasSize(5);
        assertThat(address.path("mobile").stringValue()).matches("\\d{10}-\\d{4}");
        JsonNode amount = temu.ok(AMOUNT, order(sn)).path("parentOrderMap");
        assertThat(minor(amount, "estimatedRevenue"))
                .isEqualTo(minor(amount, "basePriceTotal") + minor(amount, "shippingAmountTotal"));
        assertThat(minor(amount, "customerPaid"))
                .isEqualTo(
                        minor(amount, "retailPriceTotal")
                                + minor(amount, "shippingAmountTotal")
                                + minor(amount, "taxTotal")
                                - minor(amount, "refundsTotal")
                                - minor(amount, "totalDiscount"));
    }

    @Test
    void amountsFollowTheirIdentitiesForEveryOrder() throws Exception {
        for (String sn : everything(100).subList(4, 60)) {
            JsonNode found = temu.ok(AMOUNT, order(sn));
            JsonNode total = found.path("parentOrderMap");
            long base = 0;
            long shipping = 0;
            for (JsonNode child : found.path("orderList")) {
                base += minor(child, "basePrice");
                shipping += minor(child, "shipAmountTotal");
            }
            assertThat(base).isEqualTo(minor(total, "basePriceTotal"));
            assertThat(shipping).isEqualTo(minor(total, "shippingAmountTotal"));
            assertThat(minor(total, "totalDiscount"))
                    .isEqualTo(
                            minor(total, "discountFromTEMU") + minor(total, "discountFromSeller"));
        }
    }

    @Test
    void aPendingOrderHasNoAmountYetAndConfirmsItself() throws Exception {
        Purchase.Bought bought = (Purchase.Bought) market.buy(sellable(1).sku(), 1);
        assertThat(status(bought.orderId())).isEqualTo(1);
        assertThat(temu.refusal(AMOUNT, order(bought.orderId()))).isEqualTo(140_020_008);
        assertThat(temu.refusal(AMOUNT, order("PO-211-99999999999999999"))).isEqualTo(140_020_002);
        clock.advance(Duration.ofSeconds(31));
        assertThat(status(bought.orderId())).isEqualTo(2);
        assertThat(detail(bought.orderId()).at("/parentOrderMap/parentConfirmTime").isNumber())
                .isTrue();
    }

    @Test
    void thePlainAddressIsMaskedAndShippedOrdersHaveNone() throws Exception {
        String sn = bought(1);
        assertThat(temu.ok(ADDRESS, order(sn)).path("receiptName").stringValue()).matches(".\\*+.");
        assertThat(temu.ok(CLEAR, order(sn)).path("receiptName").stringValue()).doesNotContain("*");
        JsonNode shipped = temu.ok(CLEAR, order(orderIn(4, 0)));
        assertThat(shipped.path("addressLineAll").stringValue()).isEmpty();
        assertThat(shipped.path("receiptName").stringValue()).isEmpty();
        assertThat(shipped.path("mobile").stringValue()).isNotEmpty();
        JsonNode delivered = temu.ok(CLEAR, order(orderIn(5, 0)));
        assertThat(delivered.path("addressLineAll").stringValue()).isEmpty();
        assertThat(delivered.path("mobile").stringValue()).isEmpty();
        assertThat(temu.refusal(ADDRESS, order("PO-128-00000000000000001"))).isEqualTo(120_012_007);
        assertThat(temu.refusal(ADDRESS, "{}")).isEqualTo(120_011_002);
    }

    @Test
    void numbersLookAsTheContractSaysAndAreUnique() throws Exception {
        HashSet<String> children = new HashSet<>();
        for (int number = 1; number < 4; number++) {
            for (JsonNode item : temu.ok(LIST, page(number, 100)).path("pageItems")) {
                assertThat(sn(item)).matches("PO-211-\\d{17}");
                for (JsonNode child : item.path("orderList")) {
                    assertThat(child.path("orderSn").stringValue()).matches("211-\\d{17}");
                    assertThat(children.add(child.path("orderSn").stringValue())).isTrue();
                }
            }
        }
    }

    @Test
    void aCancelledOrderGivesItsUnitsBack() throws Exception {
        Listing listing = sellable(3);
        Purchase.Bought bought = (Purchase.Bought) market.buy(listing.sku(), 3);
        assertThat(units(listing.sku())).isEqualTo(listing.quantity() - 3);
        assertThat(market.cancel(bought.orderId())).isEqualTo(Cancelled.DONE);
        assertThat(units(listing.sku())).isEqualTo(listing.quantity());
        JsonNode child = detail(bought.orderId()).at("/orderList/0");
        assertThat(child.path("orderStatus").intValue()).isEqualTo(3);
        assertThat(child.path("isCancelledDuringPending").booleanValue()).isTrue();
        assertThat(child.path("quantity").intValue()).isZero();
        assertThat(market.cancel(bought.orderId())).isEqualTo(Cancelled.TOO_LATE);
        assertThat(market.cancel("PO-0")).isEqualTo(Cancelled.UNKNOWN_ORDER);
        clock.advance(Duration.ofHours(2));
        assertThat(status(bought.orderId())).isEqualTo(3);
    }

    @Test
    void labelsAreAFilterToo() throws Exception {
        JsonNode held = temu.ok(LIST, "{\"parentOrderLabel\":[\"pending_buyer_cancellation\"]}");
        assertThat(held.path("totalItemNum").intValue()).isEqualTo(2);
        assertThat(held.at("/pageItems/0/parentOrderMap/parentOrderLabel/2/value").intValue())
                .isEqualTo(1);
        assertThat(
                        temu.ok(LIST, "{\"parentOrderLabel\":[\"past_due\"]}")
                                .path("totalItemNum")
                                .intValue())
                .isPositive();
        assertThat(temu.ok(LIST, "{\"regionId\":128}").path("totalItemNum").intValue()).isZero();
    }

    private static String numbers(List<String> numbers) {
        return "{\"pageSize\":100,\"parentOrderSnList\":[\""
                + String.join("\",\"", numbers)
                + "\"]}";
    }

    private static long minor(JsonNode json, String name) {
        JsonNode amount = json.path(name).path("amount");
        assertThat(amount.isIntegralNumber()).as(name).isTrue();
        return amount.longValue();
    }
}
