package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class ShopeeKilledTest {

    private static final int SEEDED = 240;

    @TempDir Path folder;
    @TempDir Path fresh;

    @Test
    @Timeout(120)
    void everyAcknowledgedOrderOutlivesAKillAndTheStockAgrees() throws Exception {
        long seed = System.nanoTime();
        SplittableRandom dice = new SplittableRandom(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            acknowledged.addAll(
                    Killing.sellUntilKilled(folder, Marketplace.SHOPEE, dice.nextInt(5, 60)));
            assertWhole(acknowledged, seed);
        }
    }

    /// The clock stands before the world's first day, so that nothing happens by itself.
    private void assertWhole(List<String> acknowledged, long seed) throws Exception {
        SandboxOptions options =
                SandboxOptions.defaults()
                        .withMarketplaces(Marketplace.SHOPEE)
                        .withSize(60, SEEDED)
                        .withClock(new HandClock());
        try (Sandbox before = Sandbox.start(fresh, options);
                Sandbox after = Sandbox.start(folder, options)) {
            Set<String> known =
                    after.orders().stream().map(Order::orderId).collect(Collectors.toSet());
            assertThat(known).as("seed %d", seed).containsAll(acknowledged);
            Map<String, Long> units = units(before);
            List<Order> sold = after.orders().subList(SEEDED, after.orders().size());
            for (Order order : sold) {
                if (!order.status().equals("CANCELLED")) {
                    order.lines()
                            .forEach(line -> units.merge(line.sku(), -line.quantity(), Long::sum));
                }
            }
            assertThat(units(after)).as("seed %d", seed).isEqualTo(units);
        }
    }

    private static Map<String, Long> units(Sandbox sandbox) {
        return sandbox.listings().stream()
                .collect(
                        Collectors.toMap(Listing::sku, Listing::quantity, Long::sum, TreeMap::new));
    }
}
