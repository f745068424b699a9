package com.erpsmartcloud.marketplace.mercadolibre;

import static com.erpsmartcloud.marketplace.mercadolibre.Orders.order;
import static com.erpsmartcloud.marketplace.mercadolibre.Orders.pack;
import static com.erpsmartcloud.marketplace.mercadolibre.Orders.search;
import static com.erpsmartcloud.marketplace.mercadolibre.Orders.shipment;
import static com.erpsmartcloud.marketplace.mercadolibre.Orders.sla;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.NOON;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

class MeliOrdersTest extends MeliCase {

    private static final long ONE = 2_000_009_713_473_608L;
    private static final long TWO = 2_000_009_713_473_610L;
    private static final String PACK = "2000006556183755";

    private static final Instant FROM = NOON.minus(Duration.ofHours(3)).plusSeconds(90);
    private static final Instant TO = NOON.plusSeconds(1);

    private Page<OrderFact> created() throws Exception {
        return created(PageToken.FIRST);
    }

    private Page<OrderFact> created(PageToken token) throws Exception {
        return meli.connector.orders().created(meli.store(), FROM, TO, token);
    }

    @Test
    void anOrderIsReadWhole() throws Exception {
        meli.answers(search(1, order(ONE, "null", "paid")))
                .answers(shipment("ready_to_ship", "printed"))
                .answers(sla())
                .answers(RecordedMeli.SELLER);
        Page<OrderFact> page = created();
        assertThat(page.poison()).isEmpty();
        OrderFact order = page.rows().getFirst();
        assertThat(order.externalId()).isEqualTo(Long.toString(ONE));
        assertThat(order.orderNumber()).isEqualTo(Long.toString(ONE));
        assertThat(order.rawStatus()).isEqualTo("paid");
        assertThat(order.rawSubstatus()).isEqualTo("ready_to_ship printed");
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.TO_SHIP);
        assertThat(order.orderedAt()).isEqualTo(Instant.parse("2026-11-23T09:30:00Z"));
        assertThat(order.paidAt()).contains(Instant.parse("2026-11-23T09:35:42Z"));
        assertThat(order.shipBy()).contains(Instant.parse("2026-11-25T02:59:59Z"));
        assertThat(order.asOf()).isEqualTo(NOON);
        assertThat(order.warehouseExternalId()).contains("selling_address");
        assertThat(order.carrier()).isEqualTo("Standard");
        assertThat(order.tracking()).isEqualTo("MEL44028792542");
        assertThat(order.buyer())
                .contains(
                        new BuyerFact(
                                "Maria Gomez",
                                "",
                                "BR",
                                "Rio de Janeiro",
                                "Bom Jardim",
                                "Rua A 05, 7b, Ornelas, 28660000"));
        assertThat(order.lines())
                .containsExactly(
                        new OrderLineFact(
                                1,
                                "MLB3608",
                                "NIV-3608",
                                "Nivelador 500 un",
                                2,
                                new Money(6_296, Currency.getInstance("BRL"))));
        assertThat(order.raw())
                .contains("\"total_amount\":125.92")
                .doesNotContain("Maria", "Rua A", "6427433", "91776699099");
    }

    @Test
    void whatIsAskedForCountsWholeHours() throws Exception {
        meli.answers(search(0)).answers(search(0));
        Page<OrderFact> page = created();
        RecordedMeli.Asked asked = meli.asked();
        assertThat(asked.line()).isEqualTo("GET /orders/search");
        assertThat(asked.query())
                .containsEntry("seller", "468424240")
                .containsEntry("order.date_created.from", "2026-11-23T09:00:00.000+00:00")
                .containsEntry("order.date_created.to", "2026-11-23T13:00:00.000+00:00")
                .containsEntry("sort", "date_asc")
                .doesNotContainKey("order.status");
        assertThat(created(page.next().orElseThrow()).next()).isEmpty();
        assertThat(meli.asked().query()).containsEntry("order.status", "cancelled");
    }

    /// Found with the hour, but not of the window.
    @Test
    void anOrderOutsideTheWindowIsLeftOut() throws Exception {
        String early =
                order(ONE, "null", "paid").replace("05:30:00.000-04:00", "05:01:29.999-04:00");
        meli.answers(search(1, early));
        assertThat(created().rows()).isEmpty();
    }

    @Test
    void aPackIsOneOrderWithALineForEachOfItsOrders() throws Exception {
        meli.answers(search(2, order(ONE, PACK, "paid"), order(TWO, PACK, "paid")))
                .answers(pack(Long.parseLong(PACK), ONE, TWO))
                .answers(shipment("handling", "waiting_for_label_generation"))
                .answers(sla())
                .answers(RecordedMeli.SELLER);
        OrderFact order = created().rows().getFirst();
        assertThat(order.externalId()).isEqualTo(Long.toString(ONE));
        assertThat(order.orderNumber()).isEqualTo(PACK);
        assertThat(order.alsoCalled()).containsExactly(Long.toString(ONE), Long.toString(TWO));
        assertThat(order.lines())
                .extracting(OrderLineFact::number, OrderLineFact::article)
                .containsExactly(tuple(1, "NIV-3608"), tuple(2, "NIV-3610"));
    }

    /// The list has no cancelled orders; the pack has.
    @Test
    void anOrderCancelledInAPackLosesItsLineOnly() throws Exception {
        meli.answers(search(1, order(ONE, PACK, "paid")))
                .answers(pack(Long.parseLong(PACK), ONE, TWO))
                .answers(order(TWO, PACK, "cancelled"))
                .answers(shipment("handling", ""))
                .answers(sla())
                .answers(RecordedMeli.SELLER);
        OrderFact order = created().rows().getFirst();
        assertThat(order.rawStatus()).isEqualTo("paid");
        assertThat(order.state().cancelReturn()).isEqualTo(CancelReturn.NONE);
        assertThat(order.lines()).extracting(OrderLineFact::number).containsExactly(1);
    }

    /// It comes with the order it is named after.
    @Test
    void aPackIsNotToldTwiceInAWalk() throws Exception {
        meli.answers(search(1, order(TWO, PACK, "paid")))
                .answers(pack(Long.parseLong(PACK), ONE, TWO))
                .answers(order(ONE, PACK, "cancelled"));
        assertThat(created().rows()).isEmpty();
    }

    @Test
    void aCancelledPackKeepsItsLines() throws Exception {
        meli.answers(search(1, order(ONE, PACK, "cancelled")))
                .answers(pack(Long.parseLong(PACK), ONE, TWO))
                .answers(order(TWO, PACK, "cancelled"))
                .answers(shipment("cancelled", "closed_by_user"))
                .answers(RecordedMeli.SELLER);
        OrderFact order = created().rows().getFirst();
        assertThat(order.state().cancelReturn()).isEqualTo(CancelReturn.CANCELLED);
        assertThat(order.lines()).hasSize(2);
    }

    @Test
    void aSplitPackIsReplaced() throws Exception {
        String split =
                order(ONE, "null", "cancelled")
                        .replace(
                                "\"cancel_detail\":null",
                                "\"cancel_detail\":{\"code\":\"pack_splitted\"}");
        meli.answers(search(1, split))
                .answers(shipment("cancelled", "pack_splitted"))
                .answers(RecordedMeli.SELLER);
        OrderFact order = created().rows().getFirst();
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.SPLIT);
        assertThat(order.rawSubstatus()).isEqualTo("pack_splitted");
    }

    @Test
    void anUnknownWordOfOneOrderIsThePacksProblem() throws Exception {
        meli.answers(search(2, order(ONE, PACK, "paid"), order(TWO, PACK, "moon_landing")))
                .answers(pack(Long.parseLong(PACK), ONE, TWO))
                .answers(shipment("handling", ""))
                .answers(sla())
                .answers(RecordedMeli.SELLER);
        OrderFact order = created().rows().getFirst();
        assertThat(order.rawStatus()).isEqualTo("moon_landing");
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.UNKNOWN);
    }

    @Test
    void beforeTheShipmentIsThereTheOrderWaits() throws Exception {
        meli.answers(search(1, order(ONE, "null", "paid")))
                .answers(404, "{\"error\":\"not_found\",\"message\":\"x\",\"status\":404}")
                .answers(RecordedMeli.SELLER);
        OrderFact order = created().rows().getFirst();
        assertThat(order.state().fulfilment()).isEqualTo(Fulfilment.ON_HOLD);
        assertThat(order.buyer()).isEmpty();
    }

    @Test
    void maskedBuyersAreNotKnown() throws Exception {
        String masked =
                shipment("delivered", "")
                        .replace("Maria Gomez", "XXXXXXX")
                        .replace("Rua A 05", "XXXXXXX")
                        .replace("\"7b\"", "null")
                        .replace("28660000", "XXXXXXX")
                        .replace("Ornelas", "XXXXXXX");
        meli.answers(search(1, order(ONE, "null", "paid")))
                .answers(masked)
                .answers(RecordedMeli.SELLER);
        assertThat(created().rows().getFirst().buyer()).isEmpty();
    }

    @Test
    void sellersWithWarehousesAreToldWhich() throws Exception {
        meli.answers(search(1, order(ONE, "null", "paid")))
                .answers(shipment("shipped", ""))
                .answers(RecordedMeli.SELLER_WITH_WAREHOUSES);
        assertThat(created().rows().getFirst().warehouseExternalId()).contains("54936888");
    }

    /// The index may lag behind the order.
    @Test
    void aChangeIsReadFromTheOrderItself() throws Exception {
        meli.answers(search(1, order(ONE, "null", "paid")))
                .answers(order(ONE, "null", "cancelled"))
                .answers(shipment("cancelled", "closed_by_user"))
                .answers(RecordedMeli.SELLER);
        OrderFact order =
                meli.connector
                        .orders()
                        .changed(meli.store(), FROM, TO, PageToken.FIRST)
                        .rows()
                        .getFirst();
        assertThat(order.state().cancelReturn()).isEqualTo(CancelReturn.CANCELLED);
        assertThat(meli.asked().query()).containsKey("order.date_last_updated.from");
        assertThat(meli.asked().line()).isEqualTo("GET /orders/" + ONE);
        RecordedMeli.Asked asked = meli.asked();
        assertThat(asked.line()).isEqualTo("GET /shipments/44028792542");
        assertThat(asked.headers()).containsEntry("x-format-new", "true");
    }

    @Test
    void anOrderThatCannotBeReadIsSetAside() throws Exception {
        String odd = order(ONE, "null", "paid").replace("\"quantity\":2", "\"quantity\":-2");
        meli.answers(RecordedMeli.SELLER);
        meli.connector.authorization().check(meli.store());
        meli.answers(search(2, odd, order(TWO, "null", "paid")))
                .answers(shipment("shipped", ""))
                .answers(shipment("shipped", ""));
        Page<OrderFact> page = created();
        assertThat(page.rows())
                .extracting(OrderFact::externalId)
                .containsExactly(Long.toString(TWO));
        assertThat(page.poison()).hasSize(1);
        assertThat(page.poison().getFirst().externalId()).isEqualTo(Long.toString(ONE));
        assertThat(page.poison().getFirst().jsonPath())
                .isEqualTo("$.results[0].order_items[0].quantity");
    }

    @Test
    void aListThatGrewShorterIsReadFromFurtherBack() throws Exception {
        meli.answers(search(120));
        assertThat(Failures.of(this::created))
                .isEqualTo(new BadReply("$.results", "empty, but more pages announced"));
        String outside =
                order(ONE, "null", "paid").replace("05:30:00.000-04:00", "01:00:00.000-04:00");
        meli.answers(search(120, outside));
        PageToken second = created().next().orElseThrow();
        meli.answers(search(117, outside.replace(Long.toString(ONE), Long.toString(TWO))));
        PageToken again = created(second).next().orElseThrow();
        meli.answers(search(117, outside));
        created(again);
        meli.asked();
        meli.asked();
        assertThat(meli.asked().query()).containsEntry("offset", "50");
        assertThat(meli.asked().query()).containsEntry("offset", "47");
    }

    @Test
    void moreThanPagesReachIsReadInSmallerWindows() throws Exception {
        meli.answers(search(10_001, order(ONE, "null", "paid")));
        Page<OrderFact> first = created();
        assertThat(first.rows()).isEmpty();
        meli.answers(search(0));
        PageToken next = created(first.next().orElseThrow()).next().orElseThrow();
        meli.answers(search(0));
        created(next);
        assertThat(meli.asked().query())
                .containsEntry("order.date_created.to", "2026-11-23T13:00:00.000+00:00");
        assertThat(meli.asked().query())
                .containsEntry("order.date_created.to", "2026-11-23T11:00:00.000+00:00");
        assertThat(meli.asked().query())
                .containsEntry("order.date_created.from", "2026-11-23T10:00:00.000+00:00")
                .containsEntry("order.date_created.to", "2026-11-23T13:00:00.000+00:00");
    }

    /// Whoever tells us of one of its orders means the whole purchase.
    @Test
    void aPurchaseIsReadByTheIdOfAnyOfItsOrders() throws Exception {
        meli.answers(order(TWO, PACK, "cancelled"))
                .answers(pack(Long.parseLong(PACK), ONE, TWO))
                .answers(order(ONE, PACK, "paid"))
                .answers(shipment("handling", "waiting_for_label_generation"))
                .answers(sla())
                .answers(RecordedMeli.SELLER);
        Page<OrderFact> page =
                meli.connector.orders().again(meli.store(), List.of(Long.toString(TWO)));
        OrderFact order = page.rows().getFirst();
        assertThat(order.externalId()).isEqualTo(Long.toString(ONE));
        assertThat(order.alsoCalled()).containsExactly(Long.toString(ONE), Long.toString(TWO));
        assertThat(order.lines())
                .extracting(OrderLineFact::article, OrderLineFact::quantity)
                .containsExactly(tuple("NIV-3608", 2L));
    }

    @Test
    void openOrdersAreReadByTheirIds() throws Exception {
        meli.answers(order(ONE, "null", "paid"))
                .answers(shipment("delivered", ""))
                .answers(RecordedMeli.SELLER)
                .answers(404, "{\"error\":\"not_found\",\"message\":\"x\",\"status\":404}");
        Page<OrderFact> page =
                meli.connector
                        .orders()
                        .again(
                                meli.store(),
                                List.of(Long.toString(ONE), Long.toString(TWO), "../users/me"));
        assertThat(page.rows())
                .extracting(OrderFact::externalId, order -> order.state().fulfilment())
                .containsExactly(tuple(Long.toString(ONE), Fulfilment.DELIVERED));
        assertThat(page.poison()).isEmpty();
        assertThat(meli.server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void anEmptyWindowAsksNothing() throws Exception {
        assertThat(meli.connector.orders().changed(meli.store(), TO, TO, PageToken.FIRST).rows())
                .isEmpty();
        assertThat(meli.log).isEmpty();
    }
}
