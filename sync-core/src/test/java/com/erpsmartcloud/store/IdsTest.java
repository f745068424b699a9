package com.erpsmartcloud.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class IdsTest {

    private static final Instant BORN = Instant.parse("2026-11-22T08:00:00.750Z");

    private final Ids ids = new Ids(new byte[32], () -> Instant.ofEpochMilli(1_700_000_000_123L));

    @Test
    void twoDevicesGiveTheSameOrderTheSameId() {
        Ids other = new Ids(new byte[32], () -> Instant.EPOCH);
        assertEquals(
                ids.derived(BORN, "OZON", "s", "1-1"), other.derived(BORN, "OZON", "s", "1-1"));
    }

    @Test
    void anotherCompanyGivesItAnotherId() {
        byte[] key = new byte[32];
        key[0] = 1;
        Ids other = new Ids(key, Instant::now);
        assertNotEquals(
                ids.derived(BORN, "OZON", "s", "1-1"), other.derived(BORN, "OZON", "s", "1-1"));
    }

    @Test
    void derivedIdsCarryWholeSecondsAndVersionEight() {
        UUID id = ids.derived(BORN, "OZON", "s", "1-1");
        assertEquals(8, id.version());
        assertEquals(2, id.variant());
        assertEquals(
                Instant.parse("2026-11-22T08:00:00Z").toEpochMilli(),
                id.getMostSignificantBits() >>> 16);
    }

    @Test
    void theFirstOfATimeSortsBeforeAllThatIsBornFromThenOn() {
        String first = Ids.firstOf(BORN).toString();
        assertThat(first).isLessThanOrEqualTo(ids.derived(BORN, "OZON", "s", "1-1").toString());
        assertThat(first)
                .isGreaterThan(ids.derived(BORN.minusSeconds(1), "OZON", "s", "1").toString());
        assertThat(Ids.firstOf(Instant.EPOCH)).isEqualTo(new UUID(0, 0));
    }

    @Test
    void whatFollowsFromAnOrderKeepsItsTime() {
        UUID order = ids.derived(BORN, "OZON", "s", "1-1");
        UUID line = ids.derived(order, "line", "1");
        assertEquals(order.getMostSignificantBits() >>> 16, line.getMostSignificantBits() >>> 16);
        assertNotEquals(order, line);
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertNotEquals(ids.derived(BORN, "ab", "c"), ids.derived(BORN, "a", "bc"));
    }

    @Test
    void freshIdsAreVersionSevenAndAllDiffer() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(ids.fresh());
        }
        assertThat(made)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(made).allMatch(id -> id.getMostSignificantBits() >>> 16 == 1_700_000_000_123L);
    }
}
