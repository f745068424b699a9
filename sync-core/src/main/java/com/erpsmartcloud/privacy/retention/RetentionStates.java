package com.erpsmartcloud.privacy.retention;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads and writes [RetentionState].
final class RetentionStates {

    private static final String RULES = "SELECT name, days FROM retention_rule";

    private static final String STATE =
            "SELECT steady_at, wall_at, ran_at, proof FROM retention_state";

    private static final String KEEP =
            """
            MERGE INTO retention_state (one, steady_at, wall_at, ran_at, proof) KEY (one)
            VALUES (TRUE, ?, ?, ?, ?)
            """;

    private record Rule(String name, int days) {}

    private record Stored(SteadyTime time, Optional<Instant> ranAt, byte[] proof) {}

    private RetentionStates() {}

    /// @param device only its own runs say that there was a state here
    static RetentionState read(Handle handle, long device) {
        List<String> damage = new ArrayList<>();
        Map<RetentionItem, Integer> days = days(handle, damage);
        Optional<Stored> stored = stored(handle);
        boolean ranBefore =
                handle.createQuery("SELECT COUNT(*) > 0 FROM retention_run WHERE device = ?")
                        .bind(0, device)
                        .mapTo(Boolean.class)
                        .one();
        if (stored.isEmpty() && ranBefore) {
            damage.add("it has run before, and its state is gone");
        }
        stored.ifPresent(s -> {
            if (!MessageDigest.isEqual(s.proof(), proof(s.time(), s.ranAt()))) {
                damage.add("its state was changed");
            } else if (s.ranAt().filter(at -> at.isAfter(s.time().steady())).isPresent()) {
                damage.add("it ran later than it is");
            }
        });
        return new RetentionState(
                damage.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", damage)),
                stored.map(Stored::time),
                stored.flatMap(Stored::ranAt),
                days);
    }

    private static Map<RetentionItem, Integer> days(Handle handle, List<String> damage) {
        Map<RetentionItem, Integer> days = new EnumMap<>(RetentionItem.class);
        for (RetentionItem item : RetentionItem.values()) {
            if (item.runsHere()) {
                days.put(item, item.mostDays());
            }
        }
        List<Rule> rules =
                handle.createQuery(RULES)
                        .map((r, _) -> new Rule(r.getString(1), r.getInt(2)))
                        .list();
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules) {
            Optional<RetentionItem> item = named(rule.name());
            if (item.isEmpty() || !item.get().runsHere() || !seen.add(rule.name())) {
                damage.add("there is a limit for " + rule.name());
            } else if (rule.days() < 1 || rule.days() > item.get().mostDays()) {
                damage.add("the limit of " + rule.name() + " is " + rule.days() + " days");
            } else {
                days.put(item.get(), rule.days());
            }
        }
        return days;
    }

    private static Optional<RetentionItem> named(String name) {
        for (RetentionItem item : RetentionItem.values()) {
            if (item.name().equals(name)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static Optional<Stored> stored(Handle handle) {
        return handle.createQuery(STATE)
                .map((r, _) -> {
                    SteadyTime time =
                            new SteadyTime(
                                    Instant.ofEpochMilli(r.getLong(1)),
                                    Instant.ofEpochMilli(r.getLong(2)));
                    long ran = r.getLong(3);
                    Optional<Instant> ranAt =
                            r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ran));
                    return new Stored(time, ranAt, r.getBytes(4));
                })
                .findOne();
    }

    static void keep(Tx tx, SteadyTime time, Optional<Instant> ranAt) {
        // What is kept has no more than milliseconds, and the proof is of what is kept.
        SteadyTime kept =
                new SteadyTime(
                        Instant.ofEpochMilli(time.steady().toEpochMilli()),
                        Instant.ofEpochMilli(time.wall().toEpochMilli()));
        tx.derive(
                Tables.RETENTION_STATE,
                KEEP,
                kept.steady(),
                kept.wall(),
                ranAt,
                proof(kept, ranAt));
    }

    private static byte[] proof(SteadyTime time, Optional<Instant> ranAt) {
        String text =
                "retention/v1|"
                        + time.steady().toEpochMilli()
                        + '|'
                        + time.wall().toEpochMilli()
                        + '|'
                        + ranAt.map(Instant::toEpochMilli).orElse(-1L);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
