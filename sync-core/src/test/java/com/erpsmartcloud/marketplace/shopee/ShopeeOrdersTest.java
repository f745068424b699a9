package com.erpsmartcloud.marketplace.shopee;

import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.NOON;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.ONE_WAREHOUSE;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ShopeeOrdersTest extends ShopeeCase {

    private static final Currency MYR = Currency.getInstance("MYR");
    private static final String EMPTY =
            "{\"error\":\"\",\"response\":{\"more\":false,\"next_cursor\":\"\",\"order_list\":[]}}";

    private Page<OrderFact> changed(Instant from, PageToken token) throws Exception {
        return shopee.connector.orders().changed(shopee.store(), from, NOON, token);
    }

    private Page<OrderFact> page() throws Exception {
        return changed(NOON.minus(Duration.ofDays(1)), PageToken.FIRST);
    }

    private static String listed(String... numbers) {
        return "{\"error\":\"\",\"response\":{\"more\":false,\"next_cursor\":\"\",\"order_list\":["
                + List.of(numbers).stream()
                        .map(n -> "{\"order_sn\":\"" + n + "\"}")
                        .collect(Collectors.joining(","))
                + "]}}";
    }

    @Test
    void anOrderIsReadAsTheContractShowsIt() throws Exception {
        shopee.answers(listed("260801K7X2M9QP"))
                .answers(ONE_WAREHOUSE)
                .answersRecorded("order_detail.json");
        Page<OrderFact> page = page();
        assertThat(page.poison()).isEmpty();
        OrderFact order = page.rows().getFirst();
        assertThat(order.externalId()).isEqualTo("260801K7X2M9QP");
        assertThat(order.rawStatus()).isEqualTo("READY_TO_SHIP");
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.TO_PROCESS);
        assertThat(order.orderedAt()).isEqualTo(Instant.ofEpochSecond(1_785_599_100));
        assertThat(order.paidAt()).contains(Instant.ofEpochSecond(1_785_599_400));
        assertThat(order.shipBy()).contains(Instant.ofEpochSecond(1_785_859_200));
        assertThat(order.asOf()).isEqualTo(NOON);
        assertThat(order.carrier()).isEqualTo("Standard Delivery");
        assertThat(order.warehouseExternalId()).contains(ShopeeWarehouses.ONLY);
        assertThat(order.lines())
                .containsExactly(
                        new OrderLineFact(
                                1,
                                "23620853561-221404189791",
                                "TOTE-BLK-L",
                                "Canvas tote bag, Black,Large",
                                2,
                                new Money(2_290, MYR)),
                        new OrderLineFact(
                                2,
                                "23620853900",
                                "STICKER-01",
                                "Sticker pack",
                                1,
                                new Money(1_500, MYR)));
    }

    @Test
    void maskedPartsAreNotKnownAndPersonsAreNotKeptInTheRawReading() throws Exception {
        shopee.answers(listed("260801K7X2M9QP"))
                .answers(ONE_WAREHOUSE)
                .answersRecorded("order_detail.json");
        OrderFact order = page().rows().getFirst();
        assertThat(order.buyer())
                .hasValueSatisfying(buyer -> {
                    assertThat(buyer.name()).isEmpty();
                    assertThat(buyer.phone()).isEmpty();
                    assertThat(buyer.address()).isEmpty();
                    assertThat(buyer.city()).isEqualTo("Petaling Jaya");
                    assertThat(buyer.country()).isEqualTo("MY");
                });
        assertThat(order.raw())
                .contains("TOTE-BLK-L")
                .doesNotContain("xt4fdsf96j")
                .doesNotContain("Petaling")
                .doesNotContain("Please pack well");
    }

    @Test
    void theListIsAskedForChangesWithEverythingShopeeHoldsBack() throws Exception {
        shopee.answers(EMPTY);
        assertThat(page()).isEqualTo(new Page<>(List.of(), List.of(), Optional.empty()));
        RecordedShopee.Asked asked = shopee.asked(ShopeeMethod.ORDER_LIST);
        assertThat(asked.one("time_range_field")).isEqualTo("update_time");
        assertThat(asked.one("time_from")).isEqualTo("1795348800");
        assertThat(asked.one("time_to")).isEqualTo("1795435200");
        assertThat(asked.one("page_size")).isEqualTo("50");
        assertThat(asked.one("request_order_status_pending")).isEqualTo("true");
        assertThat(asked.all("cursor")).as("empty parameters are left out").isEmpty();
        assertThat(asked.all("order_status")).isEmpty();
        assertThat(asked.one("shop_id")).isEqualTo("220045678");
    }

    @Test
    void detailsAreAskedForInOneCallAndByName() throws Exception {
        shopee.answers(listed("A1", "A2"))
                .answers(ONE_WAREHOUSE)
                .answers("{\"error\":\"\",\"response\":{\"order_list\":[]}}");
        page();
        shopee.asked(ShopeeMethod.ORDER_LIST);
        shopee.asked(ShopeeMethod.WAREHOUSES);
        RecordedShopee.Asked asked = shopee.asked(ShopeeMethod.ORDER_DETAIL);
        assertThat(asked.one("order_sn_list")).isEqualTo("A1,A2");
        assertThat(asked.one("response_optional_fields"))
                .contains("item_list", "package_list", "pay_time", "recipient_address");
    }

    @Test
    void aLongSpanIsWalkedInWindowsOfFifteenDays() throws Exception {
        Instant from = NOON.minus(Duration.ofDays(40));
        List<Long> spans = new ArrayList<>();
        long reached = from.getEpochSecond();
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        while (next.isPresent()) {
            shopee.answers(EMPTY);
            next = shopee.connector.orders().created(shopee.store(), from, NOON, next.get()).next();
            RecordedShopee.Asked asked = shopee.asked(ShopeeMethod.ORDER_LIST);
            assertThat(asked.one("time_range_field")).isEqualTo("create_time");
            assertThat(Long.parseLong(asked.one("time_from"))).as("no gap").isEqualTo(reached);
            reached = Long.parseLong(asked.one("time_to"));
            spans.add(reached - Long.parseLong(asked.one("time_from")));
        }
        assertThat(spans).containsExactly(15 * 86_400L, 15 * 86_400L, 10 * 86_400L);
        assertThat(reached).isEqualTo(NOON.getEpochSecond());
    }

    @Test
    void partsOfASecondAreInsideTheWindow() throws Exception {
        shopee.answers(EMPTY);
        shopee.connector
                .orders()
                .changed(
                        shopee.store(),
                        Instant.ofEpochSecond(1_000, 900_000_000),
                        Instant.ofEpochSecond(2_000, 1),
                        PageToken.FIRST);
        RecordedShopee.Asked asked = shopee.asked(ShopeeMethod.ORDER_LIST);
        assertThat(asked.one("time_from")).isEqualTo("1000");
        assertThat(asked.one("time_to")).isEqualTo("2001");
    }

    @Test
    void theNextPageIsAskedForWithTheCursorAsItCame() throws Exception {
        shopee.answersRecorded("order_list.json")
                .answers(ONE_WAREHOUSE)
                .answersRecorded("order_detail.json")
                .answers(EMPTY);
        Page<OrderFact> first = page();
        changed(NOON.minus(Duration.ofDays(1)), first.next().orElseThrow());
        shopee.asked(ShopeeMethod.ORDER_LIST);
        shopee.asked(ShopeeMethod.WAREHOUSES);
        shopee.asked(ShopeeMethod.ORDER_DETAIL);
        assertThat(shopee.asked(ShopeeMethod.ORDER_LIST).one("cursor")).isEqualTo("20");
    }

    @Test
    void anOrderThatIsListedAndNotDescribedIsSetAside() throws Exception {
        shopee.answersRecorded("order_list.json")
                .answers(ONE_WAREHOUSE)
                .answersRecorded("order_detail.json");
        Page<OrderFact> page = page();
        assertThat(page.rows()).hasSize(1);
        assertThat(page.poison())
                .extracting(PoisonRow::externalId, PoisonRow::jsonPath, PoisonRow::reason)
                .containsExactly(
                        tuple(
                                "260801K7WTBB4C",
                                "$.response.order_list[1]",
                                "listed, but not described"));
    }

    @Test
    void whenNoneIsKnownAllAreSetAside() throws Exception {
        shopee.answers(listed("A1", "A2"))
                .answers(ONE_WAREHOUSE)
                .answers(
                        "{\"error\":\"error_not_found\",\"message\":\"Wrong parameters, detail: the"
                                + " order is not found.\"}");
        assertThat(page().poison()).extracting(PoisonRow::externalId).containsExactly("A1", "A2");
    }

    @Test
    void aBadRowIsNamedByItsPlaceAndItsNeighboursArrive() throws Exception {
        String good = recorded("order_detail.json");
        String both =
                good.replace(
                        "\"order_list\": [",
                        "\"order_list\": [{\"order_sn\":\"BAD\",\"order_status\":\"SHIPPED\","
                                + "\"currency\":\"MYR\",\"item_list\":[{\"item_id\":1,"
                                + "\"model_quantity_purchased\":\"many\"}]},");
        shopee.answers(listed("BAD", "260801K7X2M9QP")).answers(ONE_WAREHOUSE).answers(both);
        Page<OrderFact> page = page();
        assertThat(page.rows()).extracting(OrderFact::externalId).containsExactly("260801K7X2M9QP");
        assertThat(page.poison())
                .extracting(PoisonRow::externalId, PoisonRow::jsonPath)
                .containsExactly(
                        tuple(
                                "BAD",
                                "$.response.order_list[0].item_list[0].model_quantity_purchased"));
    }

    @Test
    void aRowWithoutItsNumberIsSetAsideOnce() throws Exception {
        shopee.answers(listed("A1"))
                .answers(ONE_WAREHOUSE)
                .answers("{\"error\":\"\",\"response\":{\"order_list\":[{\"order_sn\":5.5}, 7]}}");
        assertThat(page().poison()).hasSize(2);
    }

    @Test
    void termsOfShopeeHoldAnOrderBack() throws Exception {
        OrderFact held =
                described(
                        recorded("order_detail.json")
                                .replace(
                                        "\"pending_terms\": []",
                                        "\"pending_terms\": [\"SYSTEM_PENDING\"]"));
        assertThat(held.state().fulfilment()).isEqualTo(Fulfilment.ON_HOLD);
        assertThat(held.rawSubstatus()).isEqualTo("SYSTEM_PENDING");
    }

    @Test
    void unitsOfAPartialCancellationAreTakenOffAndTheLineKeepsItsNumber() throws Exception {
        OrderFact order =
                described(
                        recorded("order_detail.json")
                                .replaceFirst("\"cancelled_qty\": 0", "\"cancelled_qty\": 2"));
        assertThat(order.lines())
                .extracting(OrderLineFact::number, OrderLineFact::quantity)
                .containsExactly(tuple(2, 1L));
    }

    @Test
    void aCancelledOrderKeepsWhatItWasAbout() throws Exception {
        OrderFact order =
                described(
                        recorded("order_detail.json")
                                .replace("\"READY_TO_SHIP\"", "\"CANCELLED\"")
                                .replaceFirst("\"cancelled_qty\": 0", "\"cancelled_qty\": 2")
                                .replaceFirst("\"cancelled_qty\": 0", "\"cancelled_qty\": 1"));
        assertThat(order.state().cancelReturn()).isEqualTo(CancelReturn.CANCELLED);
        assertThat(order.lines()).extracting(OrderLineFact::quantity).containsExactly(2L, 1L);
    }

    @Test
    void linesAreNumberedByTheirIdsWhateverTheirOrder() throws Exception {
        String swapped =
                recorded("order_detail.json")
                        .replace("\"line_item_id\": 23620853561001", "\"line_item_id\": 9")
                        .replace("\"line_item_id\": 23620853900001", "\"line_item_id\": 3");
        assertThat(described(swapped).lines())
                .extracting(OrderLineFact::article)
                .containsExactly("STICKER-01", "TOTE-BLK-L");
    }

    @Test
    void aShopWithSeveralWarehousesSaysWhichOneShips() throws Exception {
        shopee.answers(listed("260801K7X2M9QP"))
                .answers(
                        "{\"error\":\"\",\"response\":[{\"location_id\":\"MYZ\",\"warehouse_name\":"
                            + "\"North\"},{\"location_id\":\"MYA\",\"warehouse_name\":\"South\"}]}")
                .answersRecorded("order_detail.json");
        assertThat(page().rows().getFirst().warehouseExternalId()).contains("MYZ");
    }

    @Test
    void aCursorThatStandsStillEndsTheWalk() throws Exception {
        String stuck = recorded("order_list.json");
        shopee.answers(stuck)
                .answers(ONE_WAREHOUSE)
                .answersRecorded("order_detail.json")
                .answers(stuck);
        PageToken next = page().next().orElseThrow();
        assertThat(Failures.of(() -> changed(NOON.minus(Duration.ofDays(1)), next)))
                .isEqualTo(new BadReply("$.response.next_cursor", "the cursor does not move on"));
    }

    @Test
    void aPageOfFiftyIsTwoCalls() throws Exception {
        String[] numbers = IntStream.range(0, 50).mapToObj(n -> "N" + n).toArray(String[]::new);
        shopee.answers(listed(numbers)).answers(ONE_WAREHOUSE).answers(EMPTY);
        page();
        int calls = shopee.log.size();
        shopee.answers(listed(numbers)).answers(EMPTY);
        page();
        assertThat(shopee.log.size() - calls).as("the kind of shop is remembered").isEqualTo(2);
    }

    private OrderFact described(String details) throws Exception {
        shopee.answers(listed("260801K7X2M9QP")).answers(ONE_WAREHOUSE).answers(details);
        Page<OrderFact> page = page();
        assertThat(page.poison()).isEmpty();
        return page.rows().getFirst();
    }
}
