package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

final class TemuKilledTest {

    private static final SandboxOptions OPTIONS =
            SandboxOptions.defaults().withMarketplaces(Marketplace.TEMU).withSize(60, 240);

    @TempDir Path folder;

    @Test
    @Timeout(120)
    void everyAcknowledgedOrderOutlivesAKillAndNoUnitIsLost() throws Exception {
        long seed = System.nanoTime();
        SplittableRandom dice = new SplittableRandom(seed);
        Map<String, Long> atFirst;
        Set<String> past;
        try (Sandbox sandbox = Sandbox.start(folder, OPTIONS)) {
            atFirst = free(sandbox);
            past = sandbox.orders().stream().map(Order::orderId).collect(Collectors.toSet());
        }
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            acknowledged.addAll(
                    Killing.sellUntilKilled(folder, Marketplace.TEMU, dice.nextInt(5, 60)));
            try (Sandbox sandbox = Sandbox.start(folder, OPTIONS)) {
                Map<String, Long> all = free(sandbox);
                for (Order order : sandbox.orders()) {
                    if (!past.contains(order.orderId())) {
                        order.lines()
                                .forEach(line -> all.merge(line.sku(), line.quantity(), Long::sum));
                    }
                }
                assertThat(all).as("seed %d", seed).isEqualTo(atFirst);
                assertThat(sandbox.orders().stream().map(Order::orderId))
                        .as("seed %d", seed)
                        .containsAll(acknowledged);
            }
        }
    }

    private static Map<String, Long> free(Sandbox sandbox) {
        Map<String, Long> free = new HashMap<>();
        sandbox.listings().forEach(each -> free.put(each.sku(), each.quantity()));
        return free;
    }
}
