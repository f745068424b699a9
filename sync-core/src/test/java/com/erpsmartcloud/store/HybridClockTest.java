package com.erpsmartcloud.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Random;

/// Stamps under clocks that jump, and beside another device's.
class HybridClockTest {

    private final long seed = Long.getLong("erp.clock.seed", new Random().nextLong());
    private final Random dice = new Random(seed);
    private long millis = 1_700_000_000_000L;

    @Test
    void stampsAlwaysRiseWhateverTheComputersClockDoes() {
        System.err.println("HybridClockTest seed " + seed);
        HybridClock clock = new HybridClock(() -> Instant.ofEpochMilli(millis), 0);
        long before = 0;
        for (int i = 0; i < 20_000; i++) {
            millis += dice.nextInt(2_001) - 1_000;
            if (dice.nextInt(50) == 0) {
                clock.observe(before + dice.nextInt(1 << 20) - (1 << 19));
            }
            long stamp = clock.tick();
            assertThat(stamp)
                    .as("seed " + seed)
                    .isGreaterThan(before)
                    .isGreaterThanOrEqualTo(millis << 16);
            before = stamp;
        }
    }

    @Test
    void whatFollowsAnotherDevicesStampSortsBehindIt() {
        HybridClock slow = new HybridClock(() -> Instant.ofEpochMilli(1_000), 0);
        HybridClock fast = new HybridClock(() -> Instant.ofEpochMilli(9_000), 0);
        long theirs = fast.tick();
        slow.observe(theirs);
        assertThat(slow.tick()).isGreaterThan(theirs);
    }

    @Test
    void aFullCounterRunsOverIntoTheNextMillisecond() {
        HybridClock clock = new HybridClock(() -> Instant.ofEpochMilli(5), 0);
        long stamp = 0;
        for (int i = 0; i <= 1 << 16; i++) {
            stamp = clock.tick();
        }
        assertEquals(Instant.ofEpochMilli(6), HybridClock.instant(stamp));
    }
}
