package com.erpsmartcloud.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Ids of made-up things, made on two devices of one company.
class IdPropertiesTest {

    private final long seed = Long.getLong("erp.ids.seed", new Random().nextLong());
    private final Random dice = new Random(seed);
    private long millis = 1_700_000_000_000L;
    private final Ids one = new Ids(new byte[32], () -> Instant.ofEpochMilli(millis));
    private final Ids other = new Ids(new byte[32], () -> Instant.EPOCH);

    @Test
    void laterIdsSortBehindEarlierOnes() {
        System.err.println("IdPropertiesTest seed " + seed);
        long before = 0;
        for (int i = 0; i < 20_000; i++) {
            millis += 1 + dice.nextInt(5_000);
            long now = one.fresh().getMostSignificantBits();
            assertThat(now).as("seed " + seed).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void idsMadeAtOneMomentOnTwoDevicesAllDiffer() {
        Ids twin = new Ids(new byte[32], () -> Instant.ofEpochMilli(millis));
        Set<UUID> made = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            made.add(one.fresh());
            made.add(twin.fresh());
        }
        assertEquals(100_000, made.size());
    }

    @Test
    void theSameThingHasOneIdOnBothDevicesAndTwoThingsNeverShareOne() {
        System.err.println("IdPropertiesTest seed " + seed);
        Map<UUID, String> named = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            Instant born = Instant.ofEpochSecond(1_600_000_000L + dice.nextInt(100_000_000));
            String store = "store " + dice.nextInt(3);
            String number = dice.nextInt(500_000) + "-" + dice.nextInt(9);
            UUID id = one.derived(born, "order", store, number);
            String name = born + " " + store + " " + number;
            assertEquals(id, other.derived(born, "order", store, number), "seed " + seed);
            assertEquals(8, id.version());
            assertEquals(name, named.merge(id, name, (old, _) -> old), "seed " + seed);
            UUID line = one.derived(id, "line", "1");
            assertEquals(line, other.derived(id, "line", "1"));
            assertEquals(id.getMostSignificantBits() >>> 16, line.getMostSignificantBits() >>> 16);
        }
    }
}
