package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Turns of an order's life that are rare and have to come out right.
class OrderCasesTest {

    @TempDir Path folder;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.store.read(StockCheck::differences));
        shop.close();
    }

    private static OrderState state(Fulfilment fulfilment, CancelReturn cancel) {
        return new OrderState(Payment.PAID, fulfilment, cancel, SettlementState.ESTIMATED);
    }

    private OrderFact order(Fulfilment fulfilment, CancelReturn cancel) {
        return shop.order(
                "1-1",
                state(fulfilment, cancel),
                fulfilment + " " + cancel,
                line(1, "MUG", 2),
                line(2, "CUP", 1));
    }

    private OrderFact order(Fulfilment fulfilment) {
        return order(fulfilment, CancelReturn.NONE);
    }

    private void later() {
        shop.time = shop.time.plusSeconds(60);
    }

    private <T> List<T> sql(Class<T> type, String sql) {
        return shop.store.read(h -> h.createQuery(sql).mapTo(type).list());
    }

    @Test
    void aLineTakenOutKeepsItsOwnName() {
        UUID mug = shop.product("MUG", 10);
        shop.product("CUP", 10);
        shop.take(order(Fulfilment.TO_PROCESS));
        later();
        OrderState open = state(Fulfilment.TO_PROCESS, CancelReturn.NONE);
        shop.take(shop.order("1-1", open, "x", line(2, "CUP", 1)));
        assertEquals(0, shop.level(mug).reserved());
        assertThat(
                        sql(
                                String.class,
                                "SELECT article || quantity FROM order_line ORDER BY line_number"))
                .containsExactly("MUG0", "CUP1");
        later();
        shop.take(order(Fulfilment.TO_PROCESS));
        assertEquals(2, shop.level(mug).reserved());
    }

    @Test
    void aGapInTheLineNumbersLosesNoLine() {
        UUID mug = shop.product("MUG", 10);
        OrderState open = state(Fulfilment.TO_PROCESS, CancelReturn.NONE);
        shop.take(shop.order("1-1", open, "x", line(3, "MUG", 1)));
        later();
        shop.take(shop.order("1-1", open, "x", line(2, "MUG", 4), line(3, "MUG", 1)));
        assertEquals(5, shop.level(mug).reserved());
    }

    @Test
    void aParcelFindsTheOneItWasSplitFromOnAnotherPage() {
        shop.take(
                shop.order(
                        "1-1", state(Fulfilment.SPLIT, CancelReturn.NONE), "x", line(1, "MUG", 1)));
        later();
        OrderFact child = order(Fulfilment.TO_PROCESS);
        shop.take(
                new OrderFact(
                        "1-2",
                        "1",
                        Optional.of("1-1"),
                        child.rawStatus(),
                        "",
                        child.state(),
                        child.orderedAt(),
                        child.paidAt(),
                        child.shipBy(),
                        child.asOf(),
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        child.lines(),
                        ""));
        assertEquals(
                sql(UUID.class, "SELECT id FROM customer_order WHERE external_id = '1-1'"),
                sql(UUID.class, "SELECT parent_id FROM customer_order WHERE external_id = '1-2'"));
    }

    @Test
    void anUnknownWordAfterDeliveryTakesNothingAnew() {
        UUID mug = shop.product("MUG", 10);
        shop.time = TestShop.CONNECTED.minusSeconds(86_400);
        OrderFact history = order(Fulfilment.DELIVERED);
        shop.take(history);
        for (Fulfilment step : List.of(Fulfilment.UNKNOWN, Fulfilment.DELIVERED)) {
            later();
            shop.take(again(history, step, CancelReturn.NONE));
            assertEquals(new StockLevel(10, 0, 0, 0, 0), shop.level(mug));
        }
    }

    @Test
    void anUnknownWordOnTheWayKeepsTheReservationAndTheHandOverDeducts() {
        UUID mug = shop.product("MUG", 10);
        shop.time = TestShop.CONNECTED.minusSeconds(86_400);
        OrderFact old = order(Fulfilment.TO_SHIP);
        shop.take(old);
        later();
        shop.take(again(old, Fulfilment.UNKNOWN, CancelReturn.NONE));
        assertEquals(new StockLevel(10, 0, 0, 0, 2), shop.level(mug));
        later();
        shop.take(again(old, Fulfilment.SHIPPED, CancelReturn.NONE));
        assertEquals(new StockLevel(8, 0, 0, 0, 0), shop.level(mug));
    }

    @Test
    void mappingAListingMovesNothingForDisputedHistory() {
        shop.time = TestShop.CONNECTED.minusSeconds(86_400);
        shop.take(order(Fulfilment.SHIPPED, CancelReturn.DISPUTE));
        shop.time = TestShop.CONNECTED.plusSeconds(60);
        UUID mug = shop.product("MUG", 10);
        assertEquals(new StockLevel(10, 0, 0, 0, 0), shop.level(mug));
    }

    @Test
    void handOverIsToldToListenersAsOneChange() {
        UUID mug = shop.product("MUG", 10);
        shop.take(order(Fulfilment.TO_PROCESS));
        List<Long> heard = new ArrayList<>();
        shop.reservations.listen((tx, keys, _) ->
                keys.stream()
                        .filter(key -> key.productId().equals(mug))
                        .forEach(key ->
                                heard.add(
                                        com.erpsmartcloud.inventory.Ledger.level(tx, key)
                                                .available())));
        later();
        shop.take(order(Fulfilment.SHIPPED));
        assertThat(heard).containsExactly(8L);
    }

    @Test
    void aProblemKeepsTheTimeItBegan() {
        shop.product("MUG", 1);
        shop.product("CUP", 1);
        shop.take(order(Fulfilment.TO_PROCESS));
        Instant began = shop.time;
        later();
        OrderState open = state(Fulfilment.TO_PROCESS, CancelReturn.NONE);
        shop.take(shop.order("1-1", open, "x", line(1, "MUG", 3), line(2, "CUP", 1)));
        assertThat(sql(Long.class, "SELECT since FROM order_problem"))
                .containsExactly(began.toEpochMilli());
        assertThat(sql(String.class, "SELECT detail FROM order_problem")).containsExactly("MUG 2");
    }

    @Test
    void rebuildingKeepsTheRowsThatStandAtZero() {
        UUID mug = shop.product("MUG", 0);
        shop.take(order(Fulfilment.TO_PROCESS));
        later();
        shop.take(order(Fulfilment.TO_PROCESS, CancelReturn.CANCELLED));
        List<UUID> before = sql(UUID.class, "SELECT product_id FROM stock_balance");
        assertThat(before).containsExactly(mug);
        shop.store.write(
                "owner",
                "rebuild",
                tx -> {
                    StockCheck.rebuild(tx);
                    return true;
                });
        assertEquals(before, sql(UUID.class, "SELECT product_id FROM stock_balance"));
    }

    private OrderFact again(OrderFact first, Fulfilment step, CancelReturn cancel) {
        OrderFact now = order(step, cancel);
        return new OrderFact(
                now.externalId(),
                now.orderNumber(),
                Optional.empty(),
                now.rawStatus() + shop.time,
                "",
                now.state(),
                first.orderedAt(),
                first.paidAt(),
                first.shipBy(),
                shop.time,
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                now.lines(),
                "");
    }
}
