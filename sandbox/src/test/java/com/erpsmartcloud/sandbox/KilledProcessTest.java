package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

final class KilledProcessTest {

    @TempDir Path folder;

    @Test
    @Timeout(120)
    void everyAcknowledgedOrderOutlivesAKill() throws Exception {
        long seed = System.nanoTime();
        SplittableRandom dice = new SplittableRandom(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            acknowledged.addAll(
                    Killing.sellUntilKilled(folder, Marketplace.OZON, dice.nextInt(5, 60)));
            assertWhole(acknowledged, seed);
        }
    }

    @Test
    void aHalfWrittenLastLineIsDropped() throws Exception {
        HandClock clock = new HandClock();
        SandboxOptions options = SandboxOptions.defaults().withSize(60, 240).withClock(clock);
        List<Order> before;
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            sandbox.buy("MUG-NORD-350-WHT", 1);
            before = sandbox.orders();
        }
        Path changes = folder.resolve("ozon").resolve("changes-1.jsonl");
        Files.writeString(changes, "[{\"is\":\"posting\",\"num", StandardOpenOption.APPEND);
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            assertThat(sandbox.orders()).isEqualTo(before);
            sandbox.buy("MUG-NORD-500-WHT", 1);
            before = sandbox.orders();
        }
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            assertThat(sandbox.orders()).isEqualTo(before);
        }
    }

    private void assertWhole(List<String> acknowledged, long seed) throws Exception {
        HandClock clock = new HandClock();
        SandboxOptions options = SandboxOptions.defaults().withClock(clock);
        try (Sandbox sandbox = Sandbox.start(folder, options)) {
            Set<String> known =
                    sandbox.orders().stream().map(Order::orderId).collect(Collectors.toSet());
            assertThat(known).as("seed %d", seed).containsAll(acknowledged);
            assertThat(StockBalance.problems(new OzonClient(sandbox, clock), sandbox))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}
