package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The newest marketplace time wins, also that of a reading which says nothing new.
class NewestReadingTest {

    private static final Instant FIRST = TestShop.CONNECTED.plusSeconds(60);
    private static final Instant BETWEEN = TestShop.CONNECTED.plusSeconds(120);
    private static final Instant LAST = TestShop.CONNECTED.plusSeconds(180);

    @TempDir Path folder;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.product("MUG", 10);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private int order(Instant asOf, Fulfilment step) {
        OrderFact now = RandomOrders.fact(shop, "1", step, CancelReturn.NONE, line(1, "MUG", 2));
        return shop.take(
                new OrderFact(
                        "1",
                        "1",
                        now.parentExternalId(),
                        step.name(),
                        "",
                        now.state(),
                        TestShop.CONNECTED,
                        now.paidAt(),
                        now.shipBy(),
                        asOf,
                        now.warehouseExternalId(),
                        "",
                        "",
                        now.buyer(),
                        now.lines(),
                        ""));
    }

    private int listing(Instant asOf, String title) {
        ListingFact now = shop.listing("MUG");
        ListingFact fact =
                new ListingFact(
                        now.externalId(),
                        now.externalSku(),
                        now.article(),
                        title,
                        now.barcodes(),
                        now.price(),
                        now.rawStatus(),
                        true,
                        false,
                        asOf);
        return shop.store.write(
                "sync", "listings", tx -> shop.listings.take(tx, shop.storeId, List.of(fact)));
    }

    private long count(String sql) {
        return shop.store.read(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void anOrderReadTheSameLaterIsNotOverwrittenByAReadingFromBetween() {
        order(FIRST, Fulfilment.TO_SHIP);
        assertEquals(0, order(LAST, Fulfilment.TO_SHIP));
        assertEquals(0, order(BETWEEN, Fulfilment.TO_PROCESS));
        assertEquals(1, count("SELECT COUNT(*) FROM customer_order WHERE fulfilment = 'TO_SHIP'"));
        assertEquals(LAST.toEpochMilli(), count("SELECT marketplace_at FROM customer_order"));
    }

    @Test
    void aListingReadTheSameLaterIsNotOverwrittenByAReadingFromBetween() {
        listing(FIRST, "Mug");
        assertEquals(0, listing(LAST, "Mug"));
        assertEquals(0, listing(BETWEEN, "Cup"));
        assertEquals(1, count("SELECT COUNT(*) FROM listing WHERE title = 'Mug'"));
        assertEquals(LAST.toEpochMilli(), count("SELECT marketplace_at FROM listing"));
    }

    @Test
    void readingTheSameEveryMinuteFillsNeitherTheChangeLogNorTheAuditLog() {
        order(FIRST, Fulfilment.TO_SHIP);
        long changes = count("SELECT COUNT(*) FROM change_log");
        long lines = count("SELECT COUNT(*) FROM audit_line");
        for (int minute = 1; minute <= 5; minute++) {
            order(FIRST.plusSeconds(60 * minute), Fulfilment.TO_SHIP);
        }
        assertEquals(changes, count("SELECT COUNT(*) FROM change_log"));
        assertEquals(lines, count("SELECT COUNT(*) FROM audit_line"));
    }
}
