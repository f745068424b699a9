package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

final class ShippingTest extends SandboxTestCase {

    private static final String SHIP = "/v4/posting/fbs/ship";
    private static final String CANCEL = "/v2/posting/fbs/cancel";

    @Test
    void assemblingIsAcceptedAtOnceAndDoneAMomentLater() throws Exception {
        String number = bought(2);
        assertThat(posting(number).path("available_actions").toString()).contains("\"ship\"");
        JsonNode answer =
                ozon.ok(
                        SHIP,
                        ship(number, 2)
                                .replace("]}]}", "]}],\"with\":{\"additional_data\":true}}"));
        assertThat(answer.path("result").toString()).isEqualTo("[\"" + number + "\"]");
        assertThat(answer.at("/additional_data/0/products/0/price").stringValue())
                .matches("\\d+\\.\\d\\d");
        assertThat(posting(number).path("status").stringValue()).isEqualTo("awaiting_packaging");
        assertThat(ozon.failure(SHIP, ship(number, 2)))
                .startsWith("409 ")
                .contains("TRANSITION_IS_NOT_POSSIBLE");
        afterMoment();
        JsonNode done = posting(number);
        assertThat(done.path("status").stringValue()).isEqualTo("awaiting_deliver");
        assertThat(done.path("previous_substatus").stringValue()).isEqualTo("posting_created");
        assertThat(ozon.failure(SHIP, ship(number, 2))).contains("POSTING_ALREADY_SHIPPED");
    }

    @Test
    void aFailedAssemblyCanBeRepeated() throws Exception {
        String number = bought(1);
        sandbox.setFault(Fault.of(FaultKind.SHIP_FAILED).times(1));
        ozon.ok(SHIP, ship(number, 1));
        afterMoment();
        JsonNode failed = posting(number);
        assertThat(failed.path("substatus").stringValue()).isEqualTo("ship_failed");
        assertThat(failed.path("available_actions").toString()).contains("ship_async_retry");
        ozon.ok(SHIP, ship(number, 1));
        afterMoment();
        assertThat(posting(number).path("status").stringValue()).isEqualTo("awaiting_deliver");
    }

    @Test
    void severalPackagesSplitTheParcel() throws Exception {
        String number = bought(3);
        long sku = sku(number);
        JsonNode answer =
                ozon.ok(
                        SHIP,
                        "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":%d,\"quantity\":1}]},{\"products\":[{\"product_id\":%d,\"quantity\":2}]}]}"
                                .formatted(number, sku, sku));
        String second = answer.at("/result/1").stringValue();
        assertThat(answer.at("/result/0").stringValue()).isEqualTo(number);
        assertThat(posting(number).at("/products/0/quantity").intValue()).isEqualTo(1);
        assertThat(posting(second).at("/products/0/quantity").intValue()).isEqualTo(2);
        assertThat(posting(second).path("parent_posting_number").stringValue()).isEqualTo(number);
    }

    @Test
    void packagesHaveToHoldExactlyWhatWasOrdered() throws Exception {
        String number = bought(2);
        assertThat(ozon.failure(SHIP, ship(number, 1))).contains("HAS_INCORRECT_PRODUCT_QUANTITY");
        assertThat(
                        ozon.failure(
                                SHIP,
                                ship(number, 2)
                                        .replaceAll(
                                                "\"product_id\":\\d+", "\"product_id\":700000001")))
                .contains("UNKNOWN_PRODUCT_DEFINED");
        assertThat(ozon.failure(SHIP, "{\"posting_number\":\"1-1-1\",\"packages\":[]}"))
                .startsWith("404 ")
                .contains("POSTING_NOT_FOUND");
    }

    @Test
    void aShippedParcelTravelsOnByItselfAndItsUnitsLeaveTheReserve() throws Exception {
        String number = bought(2);
        String article = posting(number).at("/products/0/offer_id").stringValue();
        ozon.ok(SHIP, ship(number, 2));
        afterMoment();
        JsonNode before = stock(article);
        clock.advance(Duration.ofDays(20));
        JsonNode after = stock(article);
        JsonNode posting = posting(number);
        assertThat(posting.path("status").stringValue())
                .isIn("delivered", "not_accepted", "arbitration");
        assertThat(after.path("free_stock")).isEqualTo(before.path("free_stock"));
        assertThat(after.path("reserved").longValue())
                .isLessThanOrEqualTo(before.path("reserved").longValue() - 2);
        assertThat(posting.path("tracking_number").stringValue()).isNotEmpty();
    }

    @Test
    void theSellerCancelsWithAReasonOfHisOwn() throws Exception {
        String number = bought(1);
        assertThat(ozon.failure(CANCEL, cancel(number, 402, ""))).startsWith("400 ");
        assertThat(ozon.failure(CANCEL, cancel(number, 665, "x"))).startsWith("400 ");
        assertThat(ozon.ok(CANCEL, cancel(number, 352, "")).path("result").booleanValue()).isTrue();
        JsonNode posting = posting(number);
        assertThat(posting.path("status").stringValue()).isEqualTo("cancelled");
        assertThat(posting.at("/cancellation/cancellation_initiator").stringValue())
                .isEqualTo("Продавец");
        assertThat(posting.at("/cancellation/cancelled_after_ship").booleanValue()).isFalse();
        assertThat(ozon.failure(CANCEL, cancel(number, 352, "")))
                .startsWith("409 ")
                .contains("POSTING_ALREADY_CANCELLED");
        assertThat(ozon.failure(SHIP, ship(number, 1))).contains("POSTING_ALREADY_CANCELLED");
    }

    @Test
    void reasonsAreListedForAllAndForOneParcel() throws Exception {
        JsonNode all = ozon.ok("/v2/posting/fbs/cancel-reason/list", "{}").path("result");
        assertThat(all).hasSize(7);
        String number = bought(1);
        JsonNode mine =
                ozon.ok(
                                "/v1/posting/fbs/cancel-reason",
                                "{\"related_posting_numbers\":[\"" + number + "\"]}")
                        .path("result");
        assertThat(mine.at("/0/reasons")).hasSize(3);
        assertThat(mine.at("/0/reasons/0/type_id").stringValue()).isEqualTo("seller");
    }

    @Test
    void aDeliveredParcelCannotBeCancelledByAnybody() throws Exception {
        String delivered = orderIn("delivered").orderId();
        assertThat(sandbox.cancel(delivered)).isEqualTo(Cancelled.TOO_LATE);
        assertThat(ozon.failure(CANCEL, cancel(delivered, 352, "")))
                .startsWith("409 ")
                .contains("HAS_INCORRECT_STATUS");
        assertThat(sandbox.cancel("no-such-1")).isEqualTo(Cancelled.UNKNOWN_ORDER);
    }

    @Test
    void aBuyerWhoCancelsOnTheWayLeavesTheGoodsOutside() throws Exception {
        String travelling = orderIn("delivering").orderId();
        String article = posting(travelling).at("/products/0/offer_id").stringValue();
        JsonNode before = stock(article);
        assertThat(sandbox.cancel(travelling)).isEqualTo(Cancelled.DONE);
        assertThat(stock(article)).isEqualTo(before);
        assertThat(posting(travelling).at("/cancellation/cancelled_after_ship").booleanValue())
                .isTrue();
    }

    @Test
    void ownDeliveryShowsABuyerWithASubstitutePhone() throws Exception {
        for (Order order : sandbox.orders()) {
            JsonNode posting = posting(order.orderId());
            if (posting.path("tpl_integration_type").stringValue().equals("non_integrated")) {
                assertThat(posting.at("/addressee/phone").stringValue()).startsWith("+7958");
                assertThat(posting.at("/customer/address/address_tail").stringValue()).isNotEmpty();
                return;
            }
        }
        throw new AssertionError("no parcel of the seller's own delivery");
    }

    private Order orderIn(String status) {
        return sandbox.orders().stream()
                .filter(order -> order.status().equals(status))
                .findFirst()
                .orElseThrow();
    }

    private String bought(int units) throws Exception {
        return ((Purchase.Bought) sandbox.buy(sellable(units), units)).orderId();
    }

    private long sku(String number) throws Exception {
        return posting(number).at("/products/0/sku").longValue();
    }

    private String ship(String number, int units) throws Exception {
        return "{\"posting_number\":\"%s\",\"packages\":[{\"products\":[{\"product_id\":%d,\"quantity\":%d}]}]}"
                .formatted(number, sku(number), units);
    }

    private static String cancel(String number, int reason, String message) {
        return "{\"posting_number\":\"%s\",\"cancel_reason_id\":%d,\"cancel_reason_message\":\"%s\"}"
                .formatted(number, reason, message);
    }
}
