package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Stock under random lives of orders and random movements, held against a model in plain Java.
class StockHistoryTest {

    private static final List<String> SKUS = List.of("A", "B", "C");

    @TempDir Path folder;

    private final long seed = new Random().nextLong();
    private final Random dice = new Random(seed);

    private record Line(String order, int number) {}

    @Test
    void theVectorsOfTheAvailabilityRuleHold() {
        try (TestShop shop = new TestShop(folder)) {
            UUID mug = shop.product("MUG", 10);
            shop.take(fact(shop, "1", Fulfilment.TO_PROCESS, CancelReturn.NONE, line(1, "MUG", 8)));
            UUID spare = post(shop, mug, StockKind.SAFETY, 3);
            assertEquals(-1, shop.level(mug).available());
            post(shop, mug, StockKind.SAFETY, -1);
            assertEquals(0, shop.level(mug).available());
            StockLevel level = shop.level(mug);
            assertEquals(
                    level.onHand(),
                    level.reserved()
                            + level.available()
                            + level.promoHeld()
                            + level.quarantine()
                            + level.safety());
            StockOutcome outcome =
                    shop.store.write("owner", "r", tx -> shop.ledger.reverse(tx, spare, ""));
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            StockOutcome.BelowZero.class,
                            below -> assertThat(below.later()).isPresent());
        }
    }

    @Test
    void aReversalIsMadeOnceAndCanItselfBeReversed() {
        try (TestShop shop = new TestShop(folder)) {
            UUID mug = shop.product("MUG", 10);
            UUID found = post(shop, mug, StockKind.ON_HAND, 5);
            StockOutcome first = reverse(shop, found);
            assertEquals(10, shop.level(mug).onHand());
            UUID back = ((StockOutcome.Posted) first).movements().getFirst();
            assertEquals(new StockOutcome.AlreadyReversed(back), reverse(shop, found));
            assertThat(reverse(shop, back)).isInstanceOf(StockOutcome.Posted.class);
            assertEquals(15, shop.level(mug).onHand());
            UUID nobody = UUID.randomUUID();
            assertEquals(new StockOutcome.NotFound(nobody), reverse(shop, nobody));
        }
    }

    private static StockOutcome reverse(TestShop shop, UUID movement) {
        return shop.store.write("owner", "r", tx -> shop.ledger.reverse(tx, movement, ""));
    }

    @Test
    void balancesFollowTheModelAfterEveryStep() {
        System.err.println("StockHistoryTest seed " + seed);
        try (TestShop shop = new TestShop(folder)) {
            Map<String, UUID> products = new HashMap<>();
            SKUS.forEach(sku -> products.put(sku, shop.product(sku, 20)));
            Map<String, Map<StockKind, Long>> kept = new HashMap<>();
            SKUS.forEach(sku -> kept.put(sku, new HashMap<>(Map.of(StockKind.ON_HAND, 20L))));
            Map<String, OrderFact> known = new HashMap<>();
            Map<Line, OrderFact> shipped = new HashMap<>();
            List<OrderFact> pages = new ArrayList<>();
            for (int step = 0; step < 250; step++) {
                shop.time = shop.time.plusSeconds(1 + dice.nextInt(100));
                if (dice.nextInt(3) == 0) {
                    String sku = SKUS.get(dice.nextInt(3));
                    StockKind kind = StockKind.values()[dice.nextInt(4)];
                    long units = dice.nextInt(9) - 3;
                    post(shop, of(products, sku), kind, units);
                    of(kept, sku).merge(kind, units, Long::sum);
                } else if (!pages.isEmpty() && dice.nextInt(4) == 0) {
                    take(shop, pages.get(dice.nextInt(pages.size())), known, shipped, kept);
                } else {
                    OrderFact fact = random(shop, known);
                    pages.add(fact);
                    take(shop, fact, known, shipped, kept);
                }
                check(shop, products, kept, known, shipped);
            }
            List<String> before = figures(shop);
            shop.store.write(
                    "owner",
                    "rebuild",
                    tx -> {
                        StockCheck.rebuild(tx);
                        return true;
                    });
            assertEquals(before, figures(shop), "seed " + seed);
        }
    }

    private void take(
            TestShop shop,
            OrderFact fact,
            Map<String, OrderFact> known,
            Map<Line, OrderFact> shipped,
            Map<String, Map<StockKind, Long>> kept) {
        OrderFact before = known.get(fact.externalId());
        boolean news = before == null || before.asOf().isBefore(fact.asOf());
        assertEquals(news ? 1 : 0, shop.take(fact), "seed " + seed);
        if (!news) {
            return;
        }
        known.put(fact.externalId(), fact);
        if (VisibleState.hasLeft(fact.state())) {
            fact.lines()
                    .forEach(l -> {
                        Line line = new Line(fact.externalId(), l.number());
                        if (shipped.putIfAbsent(line, fact) == null) {
                            of(kept, l.article())
                                    .merge(StockKind.ON_HAND, -l.quantity(), Long::sum);
                        }
                    });
        }
    }

    private void check(
            TestShop shop,
            Map<String, UUID> products,
            Map<String, Map<StockKind, Long>> kept,
            Map<String, OrderFact> known,
            Map<Line, OrderFact> shipped) {
        assertEquals(List.of(), shop.store.read(StockCheck::differences), "seed " + seed);
        for (String sku : SKUS) {
            long reserved =
                    known.values().stream()
                            .filter(fact -> VisibleState.claimsStock(fact.state()))
                            .flatMap(fact ->
                                    fact.lines().stream()
                                            .filter(l -> l.article().equals(sku))
                                            .filter(l ->
                                                    !shipped.containsKey(
                                                            new Line(
                                                                    fact.externalId(),
                                                                    l.number()))))
                            .mapToLong(l -> l.quantity())
                            .sum();
            Map<StockKind, Long> kinds = of(kept, sku);
            assertEquals(
                    new StockLevel(
                            kinds.getOrDefault(StockKind.ON_HAND, 0L),
                            kinds.getOrDefault(StockKind.PROMO_HELD, 0L),
                            kinds.getOrDefault(StockKind.QUARANTINE, 0L),
                            kinds.getOrDefault(StockKind.SAFETY, 0L),
                            reserved),
                    shop.level(of(products, sku)),
                    sku + " seed " + seed);
        }
        List<String> tallies =
                shop.store.read(h ->
                        h.createQuery(
                                        """
                                        SELECT store_id || state || currency || orders || ' ' || units || ' ' || total_minor
                                          FROM order_tally WHERE orders <> 0 OR units <> 0 OR total_minor <> 0
                                         ORDER BY store_id, state, currency
                                        """)
                                .mapTo(String.class)
                                .list());
        List<String> counted =
                shop.store.read(h ->
                        h.createQuery(
                                        """
                                        SELECT store_id || state || currency || COUNT(*) || ' ' || SUM(units) || ' '
                                               || SUM(total_minor)
                                          FROM customer_order GROUP BY store_id, state, currency
                                         ORDER BY store_id, state, currency
                                        """)
                                .mapTo(String.class)
                                .list());
        assertEquals(counted, tallies, "seed " + seed);
    }

    private static List<String> figures(TestShop shop) {
        return shop.store.read(h ->
                h.createQuery(
                                "SELECT product_id || ' ' || on_hand || ' ' || promo_held || ' ' ||"
                                        + " quarantine || ' ' || safety || ' ' || reserved FROM"
                                        + " stock_balance ORDER BY product_id")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void twoDevicesWithTheSameOrdersReserveTheSameUnits() throws Exception {
        System.err.println("StockHistoryTest seed " + seed);
        List<OrderFact> facts = new ArrayList<>();
        List<String> first = new ArrayList<>();
        for (int device = 0; device < 2; device++) {
            try (TestShop shop = new TestShop(folder.resolve("device" + device))) {
                SKUS.forEach(sku -> shop.product(sku, 6));
                if (device == 0) {
                    Map<String, OrderFact> known = new HashMap<>();
                    for (int i = 0; i < 60; i++) {
                        shop.time = shop.time.plusSeconds(30);
                        OrderFact fact = random(shop, known, Set.of(Fulfilment.SHIPPED));
                        known.put(fact.externalId(), fact);
                        facts.add(fact);
                    }
                } else {
                    Collections.shuffle(facts, dice);
                }
                facts.forEach(shop::take);
                List<String> now =
                        shop.store.read(h ->
                                h.createQuery(
                                                "SELECT r.priority_key || ' ' || r.quantity || ' '"
                                                    + " || r.short FROM reservation r ORDER BY 1")
                                        .mapTo(String.class)
                                        .list());
                if (device == 0) {
                    first.addAll(now);
                    assertThat(now).isNotEmpty();
                } else {
                    assertEquals(first, now, "seed " + seed);
                }
            }
        }
    }

    private OrderFact random(TestShop shop, Map<String, OrderFact> known) {
        return random(shop, known, Set.of());
    }

    /// Any state after any other, with a time of its own; its lines stay as they were ordered.
    private OrderFact random(TestShop shop, Map<String, OrderFact> known, Set<Fulfilment> never) {
        String number = Integer.toString(dice.nextInt(25));
        Set<Fulfilment> steps = new HashSet<>(List.of(Fulfilment.values()));
        steps.removeAll(never);
        if (!never.isEmpty()) {
            steps.removeAll(List.of(Fulfilment.DELIVERED, Fulfilment.UNKNOWN));
        }
        Fulfilment step = steps.stream().sorted().toList().get(dice.nextInt(steps.size()));
        CancelReturn cancel =
                dice.nextInt(4) == 0
                        ? CancelReturn.values()[dice.nextInt(CancelReturn.values().length)]
                        : CancelReturn.NONE;
        OrderFact before = known.get(number);
        OrderFact now =
                fact(
                        shop,
                        number,
                        step,
                        cancel,
                        line(1, SKUS.get(number.length()), 1 + number.hashCode() % 3),
                        line(2, SKUS.getFirst(), 1));
        Instant ordered = before == null ? shop.time : before.orderedAt();
        return new OrderFact(
                now.externalId(),
                now.orderNumber(),
                now.parentExternalId(),
                now.rawStatus(),
                "",
                now.state(),
                ordered,
                java.util.Optional.of(ordered),
                now.shipBy(),
                now.asOf(),
                java.util.Optional.empty(),
                "",
                "",
                java.util.Optional.empty(),
                now.lines(),
                "");
    }

    private static OrderFact fact(
            TestShop shop,
            String number,
            Fulfilment step,
            CancelReturn cancel,
            com.erpsmartcloud.marketplace.OrderLineFact... lines) {
        OrderState state = new OrderState(Payment.PAID, step, cancel, SettlementState.ESTIMATED);
        return shop.order(number, state, step + " " + cancel + " " + shop.time, lines);
    }

    private static <T> T of(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }

    private static UUID post(TestShop shop, UUID product, StockKind kind, long units) {
        return shop.store.write(
                "owner",
                "stock.adjust",
                tx -> {
                    UUID id = tx.ids().fresh();
                    shop.ledger.post(tx, List.of(shop.movement(id, product, kind, units)));
                    return id;
                });
    }
}
