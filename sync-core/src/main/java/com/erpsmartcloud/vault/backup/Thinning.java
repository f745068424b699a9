package com.erpsmartcloud.vault.backup;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which backups to keep as they grow old: one for each hour of the last day, one for each day of
/// the last seven, one for each week of the last four, one for each month before; UTC.
///
/// Of each span the newest verified backup stays, or the newest at all. When the kept ones exceed
/// the size cap the oldest go first. The newest verified backup stays whatever the rules say.
public final class Thinning {

    private Thinning() {}

    /// @param keep newest first
    /// @param delete newest first
    public record Decision(List<StoredBackup> keep, List<StoredBackup> delete) {
        public Decision {
            keep = List.copyOf(keep);
            delete = List.copyOf(delete);
        }
    }

    /// @param backups in any order; a date in the future counts as now
    /// @param capBytes how much the kept ones may take together; the newest verified one may exceed
    ///   it
    public static Decision decide(List<StoredBackup> backups, Instant now, long capBytes) {
        List<StoredBackup> newestFirst =
                backups.stream()
                        .sorted(
                                Comparator.comparing(StoredBackup::taken)
                                        .thenComparing(StoredBackup::file)
                                        .reversed())
                        .toList();
        Optional<StoredBackup> untouchable =
                newestFirst.stream().filter(StoredBackup::verified).findFirst();
        Set<StoredBackup> keep = bestOfEachSpan(newestFirst, now);
        untouchable.ifPresent(keep::add);

        long room = capBytes - untouchable.map(StoredBackup::bytes).orElse(0L);
        List<StoredBackup> kept = new ArrayList<>();
        boolean full = false;
        for (StoredBackup backup : newestFirst) {
            if (!keep.contains(backup)) {
                continue;
            }
            if (untouchable.filter(backup::equals).isPresent()) {
                kept.add(backup);
                continue;
            }
            full |= backup.bytes() > room;
            if (!full) {
                room -= backup.bytes();
                kept.add(backup);
            }
        }
        Set<StoredBackup> survivors = new HashSet<>(kept);
        return new Decision(
                kept, newestFirst.stream().filter(b -> !survivors.contains(b)).toList());
    }

    private static Set<StoredBackup> bestOfEachSpan(List<StoredBackup> newestFirst, Instant now) {
        Set<StoredBackup> best = new HashSet<>();
        Set<String> verifiedSpans = new HashSet<>();
        for (StoredBackup backup : newestFirst) {
            if (backup.verified() && verifiedSpans.add(span(backup.taken(), now))) {
                best.add(backup);
            }
        }
        Set<String> spans = new HashSet<>(verifiedSpans);
        for (StoredBackup backup : newestFirst) {
            if (spans.add(span(backup.taken(), now))) {
                best.add(backup);
            }
        }
        return best;
    }

    private static String span(Instant taken, Instant now) {
        Instant past = taken.isAfter(now) ? now : taken;
        Duration age = Duration.between(past, now);
        LocalDate day = LocalDate.ofInstant(past, ZoneOffset.UTC);
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return "hour " + past.truncatedTo(ChronoUnit.HOURS);
        }
        if (age.compareTo(Duration.ofDays(7)) < 0) {
            return "day " + day;
        }
        if (age.compareTo(Duration.ofDays(28)) < 0) {
            return "week " + day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
        return "month " + day.withDayOfMonth(1);
    }
}
