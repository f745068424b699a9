package com.erpsmartcloud.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class ReservationAgreementTest {

    /// Without steps whose meaning depends on what was heard before.
    private static final Set<Fulfilment> NEVER =
            Set.of(Fulfilment.SHIPPED, Fulfilment.DELIVERED, Fulfilment.UNKNOWN);

    @TempDir Path folder;

    private final long seed = Long.getLong("erp.history.seed", new Random().nextLong());
    private final Random dice = new Random(seed);

    @Test
    void twoDevicesWithTheSameOrdersReserveTheSameUnitsInWhateverOrderTheyCame() {
        System.err.println("ReservationAgreementTest seed " + seed);
        List<OrderFact> facts = new ArrayList<>();
        List<String> first;
        try (TestShop shop = open("first")) {
            RandomOrders orders = new RandomOrders(shop, dice);
            Map<String, OrderFact> known = new HashMap<>();
            for (int i = 0; i < 60; i++) {
                shop.time = shop.time.plusSeconds(30);
                OrderFact fact = orders.next(known, NEVER);
                known.put(fact.externalId(), fact);
                facts.add(fact);
            }
            facts.forEach(shop::take);
            first = reservations(shop);
        }
        assertThat(first).as("seed " + seed).isNotEmpty();
        Collections.shuffle(facts, dice);
        try (TestShop shop = open("second")) {
            facts.forEach(shop::take);
            assertEquals(first, reservations(shop), "seed " + seed);
        }
    }

    private TestShop open(String device) {
        TestShop shop = new TestShop(folder.resolve(device));
        RandomOrders.ARTICLES.forEach(sku -> shop.product(sku, 6));
        return shop;
    }

    private static List<String> reservations(TestShop shop) {
        return shop.store.read(h ->
                h.createQuery(
                                """
                                SELECT priority_key || ' ' || quantity || ' ' || short FROM reservation ORDER BY 1
                                """)
                        .mapTo(String.class)
                        .list());
    }
}
