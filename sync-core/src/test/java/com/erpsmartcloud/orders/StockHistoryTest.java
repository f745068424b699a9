package com.erpsmartcloud.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.marketplace.OrderFact;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Stock under random lives of orders, movements, reversals and mappings, held against a model in
/// plain Java. `-Derp.history.seed=…` repeats a run.
class StockHistoryTest {

    private static final int STEPS = 300;

    @TempDir Path folder;

    private final long seed = Long.getLong("erp.history.seed", new Random().nextLong());
    private final Random dice = new Random(seed);
    private final StockModel model = new StockModel();
    private final Map<String, UUID> products = new HashMap<>();
    private final Map<String, UUID> listings = new HashMap<>();
    private final List<OrderFact> pages = new ArrayList<>();
    private TestShop shop;

    private record Entry(UUID id, String sku, StockKind kind, long units, boolean reversed) {}

    @BeforeEach
    void open() {
        System.err.println("StockHistoryTest seed " + seed);
        shop = new TestShop(folder);
        for (String sku : RandomOrders.ARTICLES) {
            products.put(sku, shop.product(sku, 20));
            listings.put(sku, shop.listingId(sku));
            model.product(sku, 20);
        }
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void balancesFollowTheModelAfterEveryStep() {
        RandomOrders orders = new RandomOrders(shop, dice);
        for (int step = 0; step < STEPS; step++) {
            shop.time = shop.time.plusSeconds(1 + dice.nextInt(100));
            switch (dice.nextInt(8)) {
                case 0, 1 -> move();
                case 2 -> reverse();
                case 3 -> map();
                case 4 -> takeAgain();
                default -> {
                    OrderFact fact = orders.next(model.known());
                    pages.add(fact);
                    take(fact);
                }
            }
            check("step " + step + " seed " + seed);
        }
        List<String> before = figures();
        shop.store.write(
                "owner",
                "rebuild",
                tx -> {
                    StockCheck.rebuild(tx);
                    return true;
                });
        assertEquals(before, figures(), "seed " + seed);
    }

    private void move() {
        String sku = anySku();
        StockKind kind = StockKind.values()[dice.nextInt(4)];
        long units = dice.nextInt(9) - 3;
        shop.post(of(products, sku), kind, units);
        model.move(sku, kind, units);
    }

    private void takeAgain() {
        if (!pages.isEmpty()) {
            take(pages.get(dice.nextInt(pages.size())));
        }
    }

    private void take(OrderFact fact) {
        assertEquals(model.take(fact) ? 1 : 0, shop.take(fact), "seed " + seed);
    }

    private void map() {
        String article = anySku();
        Optional<String> sku = dice.nextInt(3) == 0 ? Optional.empty() : Optional.of(anySku());
        shop.map(of(listings, article), sku.map(s -> of(products, s)));
        model.map(article, sku);
    }

    /// Any movement of the ledger, also a reversal, and also one that was reversed before.
    private void reverse() {
        List<Entry> entries = entries();
        Entry entry = entries.get(dice.nextInt(entries.size()));
        StockOutcome outcome =
                shop.store.write("owner", "r", tx -> shop.ledger.reverse(tx, entry.id(), ""));
        long left = model.units(entry.sku(), entry.kind()) - entry.units();
        Class<?> expected =
                entry.reversed()
                        ? StockOutcome.AlreadyReversed.class
                        : entry.units() > 0 && left < 0
                                ? StockOutcome.BelowZero.class
                                : StockOutcome.Posted.class;
        assertEquals(expected, outcome.getClass(), entry + " seed " + seed);
        if (outcome instanceof StockOutcome.Posted) {
            model.move(entry.sku(), entry.kind(), -entry.units());
        }
    }

    private List<Entry> entries() {
        return shop.store.read(h -> {
            Map<UUID, UUID> reversals =
                    h.createQuery(
                                    "SELECT reverses_id, id FROM stock_movement WHERE reverses_id"
                                            + " IS NOT NULL")
                            .reduceRows(
                                    new HashMap<>(),
                                    (all, row) -> {
                                        all.put(
                                                row.getColumn(1, UUID.class),
                                                row.getColumn(2, UUID.class));
                                        return all;
                                    });
            return h.createQuery(
                            """
                            SELECT m.id, p.sku, m.kind, m.quantity
                              FROM stock_movement m JOIN product p ON p.id = m.product_id ORDER BY m.at, m.id
                            """)
                    .map((r, _) ->
                            new Entry(
                                    r.getObject(1, UUID.class),
                                    r.getString(2),
                                    StockKind.valueOf(r.getString(3)),
                                    r.getLong(4),
                                    isReversed(r.getObject(1, UUID.class), reversals)))
                    .list();
        });
    }

    /// A reversal that was reversed itself leaves its movement standing again.
    private static boolean isReversed(UUID movement, Map<UUID, UUID> reversals) {
        UUID by = reversals.get(movement);
        return by != null && !isReversed(by, reversals);
    }

    private void check(String where) {
        assertEquals(List.of(), shop.store.read(StockCheck::differences), where);
        for (String sku : RandomOrders.ARTICLES) {
            assertEquals(model.level(sku), shop.level(of(products, sku)), sku + " " + where);
        }
        assertEquals(
                texts(
                        """
                        SELECT store_id || state || currency || COUNT(*) || ' ' || SUM(units) || ' ' || SUM(total_minor)
                          FROM customer_order GROUP BY store_id, state, currency ORDER BY store_id, state, currency
                        """),
                texts(
                        """
                        SELECT store_id || state || currency || orders || ' ' || units || ' ' || total_minor
                          FROM order_tally WHERE orders <> 0 OR units <> 0 OR total_minor <> 0
                         ORDER BY store_id, state, currency
                        """),
                where);
    }

    private List<String> figures() {
        return texts(
                """
                SELECT product_id || ' ' || on_hand || ' ' || promo_held || ' ' || quarantine || ' ' || safety
                       || ' ' || reserved
                  FROM stock_balance ORDER BY product_id
                """);
    }

    private List<String> texts(String sql) {
        return shop.store.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private String anySku() {
        return RandomOrders.ARTICLES.get(dice.nextInt(RandomOrders.ARTICLES.size()));
    }

    private static <T> T of(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }
}
