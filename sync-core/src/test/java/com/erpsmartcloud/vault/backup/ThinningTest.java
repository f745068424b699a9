package com.erpsmartcloud.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

final class ThinningTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");

    @Test
    void twoOfOneHourBecomeOneAndTheNewerStays() {
        StoredBackup older = backup("2026-11-20T09:10:00Z", 1, true);
        StoredBackup newer = backup("2026-11-20T09:50:00Z", 1, true);
        assertThat(Thinning.decide(List.of(older, newer), NOW, 100))
                .isEqualTo(new Thinning.Decision(List.of(newer), List.of(older)));
    }

    @Test
    void aVerifiedBackupIsPreferredToANewerOne() {
        StoredBackup good = backup("2026-11-20T09:10:00Z", 1, true);
        StoredBackup newer = backup("2026-11-20T09:50:00Z", 1, false);
        assertThat(Thinning.decide(List.of(good, newer), NOW, 100).keep()).containsExactly(good);
    }

    @Test
    void aYearOfHourlyBackupsThinsOutByHourDayWeekAndMonth() {
        List<StoredBackup> all = new ArrayList<>();
        for (int hours = 0; hours < 24 * 365; hours++) {
            all.add(backup(NOW.minus(Duration.ofHours(hours)).toString(), 1, true));
        }
        List<StoredBackup> kept = Thinning.decide(all, NOW, 1_000).keep();

        assertThat(kept.stream().filter(b -> ageDays(b) < 1)).hasSize(24);
        assertThat(kept.stream().filter(b -> ageDays(b) >= 1 && ageDays(b) < 7))
                .hasSizeBetween(6, 7);
        assertThat(kept.stream().filter(b -> ageDays(b) >= 7 && ageDays(b) < 28))
                .hasSizeBetween(3, 4);
        assertThat(kept.stream().filter(b -> ageDays(b) >= 28)).hasSizeBetween(11, 13);
    }

    @Test
    void aboveTheCapTheOldestGo() {
        StoredBackup today = backup("2026-11-20T09:00:00Z", 40, true);
        StoredBackup yesterday = backup("2026-11-19T08:00:00Z", 40, true);
        StoredBackup lastMonth = backup("2026-10-02T08:00:00Z", 40, true);
        assertThat(Thinning.decide(List.of(lastMonth, yesterday, today), NOW, 100))
                .isEqualTo(new Thinning.Decision(List.of(today, yesterday), List.of(lastMonth)));
    }

    @Test
    void theNewestVerifiedBackupSurvivesEveryCap() {
        StoredBackup good = backup("2026-01-05T08:00:00Z", 500, true);
        StoredBackup unproven = backup("2026-11-20T09:00:00Z", 10, false);
        assertThat(Thinning.decide(List.of(good, unproven), NOW, 100).keep()).containsExactly(good);
        assertThat(Thinning.decide(List.of(good, unproven), NOW, 0).keep()).containsExactly(good);
        assertThat(Thinning.decide(List.of(), NOW, 0).keep()).isEmpty();
    }

    @Test
    void whateverThereIsEachIsKeptOrDeletedAndTheNewestVerifiedStays() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<StoredBackup> all = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                Instant taken = NOW.minus(Duration.ofMinutes(random.nextInt(200_000) - 500));
                all.add(backup(taken + "#" + i, random.nextInt(50), random.nextInt(3) > 0));
            }
            long cap = random.nextInt(1_000);
            Thinning.Decision decision = Thinning.decide(all, NOW, cap);

            Set<StoredBackup> both = new HashSet<>(decision.keep());
            both.addAll(decision.delete());
            assertThat(both).as("seed %d", seed).isEqualTo(new HashSet<>(all));
            assertThat(Collections.disjoint(decision.keep(), decision.delete())).isTrue();
            all.stream()
                    .filter(StoredBackup::verified)
                    .map(StoredBackup::taken)
                    .max(Instant::compareTo)
                    .ifPresent(newest ->
                            assertThat(decision.keep())
                                    .as("seed %d", seed)
                                    .anyMatch(b -> b.verified() && b.taken().equals(newest)));
            // Thinning what was thinned changes nothing.
            assertThat(Thinning.decide(decision.keep(), NOW, cap).delete())
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static long ageDays(StoredBackup backup) {
        return Duration.between(backup.taken(), NOW).toDays();
    }

    private static StoredBackup backup(String taken, long bytes, boolean verified) {
        Instant instant = Instant.parse(taken.replaceFirst("#.*", ""));
        return new StoredBackup(Path.of(taken.replace(':', '-')), instant, bytes, verified);
    }
}
