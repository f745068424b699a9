package com.erpsmartcloud.reports;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// A card of the first screen opens the orders it counts, no more and no fewer.
class TodayOrdersTest {

    @TempDir Path folder;

    private TestShop shop;
    private OrderReader orders;
    private Today today;

    /// Eight orders of every step, each to be handed over six hours after the one before; the first
    /// three are late, the fifth is due at midnight.
    @BeforeEach
    void fill() {
        shop = new TestShop(folder);
        Instant noon = Instant.parse("2026-11-24T12:00:00Z");
        for (Fulfilment step : Fulfilment.values()) {
            for (int i = 0; i < 8; i++) {
                shop.time = noon.plus(Duration.ofHours(6L * i - 18 - 24));
                OrderState state =
                        new OrderState(
                                Payment.PAID, step, CancelReturn.NONE, SettlementState.ESTIMATED);
                shop.take(shop.order(step + "-" + i, state, step.name(), line(1, "a", 1)));
            }
        }
        shop.time = noon;
        orders = new H2OrderReader(shop.store, () -> shop.time);
        today = new H2TodayReader(shop.store, () -> shop.time).read(ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void lateOrdersAreThoseOnTheCard() {
        assertThat(numbers(today.lateOrders()))
                .containsExactlyInAnyOrder(
                        "TO_PROCESS-0",
                        "TO_SHIP-0",
                        "TO_PROCESS-1",
                        "TO_SHIP-1",
                        "TO_PROCESS-2",
                        "TO_SHIP-2");
        assertThat(today.late()).isEqualTo(6);
        assertThat(orders.count(today.lateOrders())).isEqualTo(6);
    }

    @Test
    void ordersToShipTodayAreThoseOnTheCard() {
        assertThat(today.toShip()).isEqualTo(10);
        assertThat(orders.count(today.toShipOrders())).isEqualTo(10);
        assertThat(orders.totals(today.toShipOrders()).orders()).isEqualTo(10);
        assertThat(numbers(today.toShipOrders())).hasSize(10).doesNotContain("TO_SHIP-5");
    }

    @Test
    void dueSoonLeavesOutWhatHasLeft() {
        OrderQuery soon =
                new OrderQuery(
                        OrderTab.ALL,
                        Set.of(),
                        "",
                        6,
                        OrderQuery.Sort.SHIP_BY,
                        OrderQuery.Direction.ASCENDING);
        assertThat(numbers(soon))
                .hasSize(25)
                .contains("TO_SHIP-4", "ON_HOLD-0", "UNKNOWN-4")
                .noneMatch(number -> number.startsWith("SHIPPED"))
                .noneMatch(number -> number.startsWith("DELIVERED"));
        assertThat(orders.count(soon)).isEqualTo(25);
        assertThat(orders.counts(soon))
                .containsEntry(OrderTab.ALL, 25L)
                .containsEntry(OrderTab.TO_SHIP, 5L)
                .containsEntry(OrderTab.SHIPPED, 0L);
    }

    @Test
    void theListDoesNotMoveOnWithTheClock() {
        OrderQuery late = today.lateOrders();
        shop.time = shop.time.plus(Duration.ofDays(1));
        assertThat(orders.count(late)).isEqualTo(6);
    }

    @Test
    void theMostUrgentComesFirstAndPagesJoinWithoutAGap() {
        List<OrderRow> whole = orders.page(today.toShipOrders(), 0, 100);
        assertThat(whole)
                .extracting(row -> row.shipBy().orElseThrow())
                .isSortedAccordingTo(Instant::compareTo);
        List<Instant> byPages =
                IntStream.range(0, 4)
                        .mapToObj(i -> orders.page(today.toShipOrders(), i * 3L, 3))
                        .flatMap(List::stream)
                        .map(row -> row.shipBy().orElseThrow())
                        .toList();
        assertThat(byPages)
                .isEqualTo(whole.stream().map(row -> row.shipBy().orElseThrow()).toList());
    }

    @Test
    void aRangeBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        Instant from = shop.time;
        OrderQuery range = OrderQuery.due(Deadline.between(from, from.plus(Duration.ofHours(6))));
        assertThat(numbers(range)).containsExactlyInAnyOrder("TO_PROCESS-3", "TO_SHIP-3");
    }

    @Test
    void tabsCountWhatTheyShowInARange() {
        OrderQuery late = today.lateOrders();
        Map<OrderTab, Long> counts = orders.counts(late);
        for (OrderTab tab : OrderTab.values()) {
            OrderQuery query =
                    new OrderQuery(
                            tab, Set.of(), "", 0, late.deadline(), late.sort(), late.direction());
            assertThat(orders.page(query, 0, 100))
                    .as(tab.name())
                    .hasSize(counts.getOrDefault(tab, -1L).intValue());
        }
        assertThat(counts)
                .containsEntry(OrderTab.ALL, 6L)
                .containsEntry(OrderTab.TO_SHIP, 3L)
                .containsEntry(OrderTab.SHIPPED, 0L);
    }

    private List<String> numbers(OrderQuery query) {
        return orders.page(query, 0, 100).stream().map(OrderRow::externalId).toList();
    }
}
