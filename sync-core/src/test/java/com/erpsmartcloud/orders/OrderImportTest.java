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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class OrderImportTest {

    @TempDir Path folder;

    private TestShop shop;
    private OrderReader reader;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        reader = new H2OrderReader(shop.store, () -> shop.time);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.store.read(StockCheck::differences));
        shop.close();
    }

    private static OrderState state(Fulfilment fulfilment) {
        return new OrderState(
                Payment.PAID, fulfilment, CancelReturn.NONE, SettlementState.ESTIMATED);
    }

    private static OrderState cancelled(Fulfilment fulfilment, CancelReturn cancel) {
        return new OrderState(Payment.PAID, fulfilment, cancel, SettlementState.ESTIMATED);
    }

    private OrderFact order(Fulfilment fulfilment, String raw) {
        return shop.order("1-1", state(fulfilment), raw, line(1, "MUG", 2));
    }

    private static StockLevel level(long onHand, long reserved) {
        return new StockLevel(onHand, 0, 0, 0, reserved);
    }

    private void later() {
        shop.time = shop.time.plusSeconds(60);
    }

    @Test
    void anOrderReservesAndItsHandOverDeductsOnce() {
        UUID mug = shop.product("MUG", 10);
        shop.take(order(Fulfilment.TO_PROCESS, "awaiting_packaging"));
        assertEquals(level(10, 2), shop.level(mug));
        assertEquals(8, shop.level(mug).available());
        later();
        shop.take(order(Fulfilment.SHIPPED, "delivering"));
        assertEquals(level(8, 0), shop.level(mug));
        later();
        shop.take(order(Fulfilment.DELIVERED, "delivered"));
        assertEquals(level(8, 0), shop.level(mug));
    }

    @Test
    void theSamePageTwiceChangesNothing() {
        shop.product("MUG", 10);
        OrderFact fact = order(Fulfilment.TO_PROCESS, "awaiting_packaging");
        assertEquals(1, shop.take(fact));
        long changes = changes();
        assertEquals(0, shop.take(fact));
        assertEquals(changes, changes());
    }

    private long changes() {
        return shop.store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM change_log").mapTo(Long.class).one());
    }

    @Test
    void anOlderReadingNeverOverwritesANewerOne() {
        UUID mug = shop.product("MUG", 10);
        OrderFact early = order(Fulfilment.TO_PROCESS, "awaiting_packaging");
        later();
        shop.take(order(Fulfilment.SHIPPED, "delivering"));
        assertEquals(0, shop.take(early));
        assertEquals(level(8, 0), shop.level(mug));
    }

    @Test
    void aJumpBackAndForthNeverDeductsTwice() {
        UUID mug = shop.product("MUG", 10);
        for (Fulfilment step :
                List.of(
                        Fulfilment.TO_PROCESS,
                        Fulfilment.SHIPPED,
                        Fulfilment.TO_SHIP,
                        Fulfilment.SHIPPED,
                        Fulfilment.DELIVERED)) {
            later();
            shop.take(order(step, step.name()));
        }
        assertEquals(level(8, 0), shop.level(mug));
    }

    @Test
    void aCancelledOrderGivesItsUnitsBackOnce() {
        UUID mug = shop.product("MUG", 10);
        shop.take(order(Fulfilment.TO_PROCESS, "awaiting_packaging"));
        later();
        shop.take(
                shop.order(
                        "1-1",
                        cancelled(Fulfilment.TO_PROCESS, CancelReturn.CANCELLED),
                        "cancelled",
                        line(1, "MUG", 2)));
        assertEquals(level(10, 0), shop.level(mug));
    }

    @Test
    void anOrderCancelledAfterShippingDoesNotPutGoodsBack() {
        UUID mug = shop.product("MUG", 10);
        shop.take(order(Fulfilment.TO_PROCESS, "awaiting_packaging"));
        later();
        shop.take(
                shop.order(
                        "1-1",
                        cancelled(Fulfilment.SHIPPED, CancelReturn.CANCELLED_AFTER_SHIPPING),
                        "cancelled",
                        line(1, "MUG", 2)));
        assertEquals(level(8, 0), shop.level(mug));
    }

    @Test
    void historyFromBeforeTheConnectionMovesNothing() {
        UUID mug = shop.product("MUG", 10);
        shop.time = TestShop.CONNECTED.minusSeconds(86_400);
        OrderFact old = order(Fulfilment.DELIVERED, "delivered");
        shop.time = TestShop.CONNECTED.plusSeconds(60);
        shop.take(old);
        assertEquals(level(10, 0), shop.level(mug));
    }

    @Test
    void theLaterPaidOrderGoesShortWhicheverCameInFirst() {
        UUID mug = shop.product("MUG", 3);
        OrderFact early = order(Fulfilment.TO_PROCESS, "awaiting_packaging");
        later();
        OrderFact late =
                shop.order(
                        "2-1",
                        state(Fulfilment.TO_PROCESS),
                        "awaiting_packaging",
                        line(1, "MUG", 2));
        shop.take(late);
        assertThat(problems("2-1")).isEmpty();
        shop.take(early);
        assertThat(problems("1-1")).isEmpty();
        assertThat(problems("2-1")).containsExactly(ProblemKind.NO_STOCK);
        assertEquals(-1, shop.level(mug).available());
    }

    private List<ProblemKind> problems(String number) {
        OrderRow row = reader.find(number, 1).getFirst();
        return reader.detail(row.id()).orElseThrow().problems().stream()
                .map(OrderDetail.Problem::kind)
                .toList();
    }

    @Test
    void anUnmappedLineIsAProblemUntilItsListingIsMapped() {
        shop.store.write(
                "sync",
                "listings",
                tx -> shop.listings.take(tx, shop.storeId, List.of(shop.listing("CUP"))));
        shop.take(
                shop.order(
                        "3-1",
                        state(Fulfilment.TO_PROCESS),
                        "awaiting_packaging",
                        line(1, "CUP", 1)));
        assertThat(problems("3-1")).containsExactly(ProblemKind.NOT_MAPPED);
        UUID mug = shop.product("MUG", 5);
        UUID listing =
                reader.detail(reader.find("3-1", 1).getFirst().id())
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .listingId();
        shop.store.write(
                "owner",
                "map",
                tx -> {
                    shop.mapping.map(tx, listing, Optional.of(mug));
                    return true;
                });
        assertThat(problems("3-1")).isEmpty();
        assertEquals(level(5, 1), shop.level(mug));
    }

    @Test
    void anUnknownWordIsShownAsAProblemAndKeepsItsUnits() {
        UUID mug = shop.product("MUG", 5);
        shop.take(order(Fulfilment.UNKNOWN, "awaiting_teleport"));
        assertThat(problems("1-1")).containsExactly(ProblemKind.UNKNOWN_STATUS);
        assertEquals(level(5, 2), shop.level(mug));
        OrderRow row = reader.page(OrderQuery.of(OrderTab.PROBLEM), 0, 10).getFirst();
        assertEquals("awaiting_teleport", row.rawStatus());
    }

    @Test
    void tabsCountWhatTheyShow() {
        shop.product("MUG", 100);
        for (int i = 0; i < 30; i++) {
            Fulfilment step =
                    i % 3 == 0
                            ? Fulfilment.TO_PROCESS
                            : i % 3 == 1 ? Fulfilment.TO_SHIP : Fulfilment.UNKNOWN;
            later();
            shop.take(shop.order("9-" + i, state(step), step.name(), line(1, "MUG", 1)));
        }
        var counts = reader.counts(OrderQuery.of(OrderTab.ALL));
        for (OrderTab tab : OrderTab.values()) {
            for (OrderQuery.Sort sort : OrderQuery.Sort.values()) {
                OrderQuery query =
                        new OrderQuery(tab, Set.of(), "", 0, sort, OrderQuery.Direction.ASCENDING);
                assertEquals(
                        counts.get(tab), reader.page(query, 0, 100).size(), tab + " by " + sort);
                assertEquals(counts.get(tab), reader.totals(query).orders(), tab.name());
            }
        }
        assertEquals(30, counts.get(OrderTab.ALL));
        assertEquals(10, counts.get(OrderTab.PROBLEM));
        assertEquals(1, narrowed(Set.of(), "9-17", 0));
        assertEquals(30, narrowed(Set.of(), "9", 0));
        assertEquals(30, narrowed(Set.of(), "MU", 0));
        assertEquals(30, narrowed(Set.of(shop.storeId), "", 0));
        assertEquals(30, narrowed(Set.of(), "", 48));
        assertEquals(0, narrowed(Set.of(), "", 1));
        assertEquals(1, narrowed(Set.of(shop.storeId), "9-17", 48));
        assertEquals(0, narrowed(Set.of(UUID.randomUUID()), "", 0));
    }

    private int narrowed(Set<UUID> stores, String text, int hours) {
        OrderQuery query =
                new OrderQuery(
                        OrderTab.ALL,
                        stores,
                        text,
                        hours,
                        OrderQuery.Sort.SHIP_BY,
                        OrderQuery.Direction.DESCENDING);
        int rows = reader.page(query, 0, 100).size();
        assertEquals(rows, reader.count(query));
        return rows;
    }

    @Test
    void aLineThatIsGoneStaysWithNothingInIt() {
        UUID mug = shop.product("MUG", 10);
        UUID cup = shop.product("CUP", 10);
        shop.take(
                shop.order(
                        "4-1",
                        state(Fulfilment.TO_PROCESS),
                        "awaiting_packaging",
                        line(1, "MUG", 1),
                        line(2, "CUP", 1)));
        later();
        shop.take(
                shop.order(
                        "4-1",
                        state(Fulfilment.TO_PROCESS),
                        "awaiting_packaging",
                        line(1, "MUG", 1)));
        assertEquals(level(10, 1), shop.level(mug));
        assertEquals(level(10, 0), shop.level(cup));
    }
}
