package com.erpsmartcloud.privacy.retention;

import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.ErasureCause;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The retention table as a schedule that runs.
///
/// It reckons with a time of its own that never goes back, and acts only while its notes prove
/// themselves and the clock is plausible; otherwise it touches nothing and says why.
///
/// Source: domain rule C.13, features V5.
public final class Retention {

    private static final Duration EVERY = Duration.ofDays(1);

    /// The name of log lines about the whole schedule.
    static final String SCHEDULE = "SCHEDULE";

    private static final String LOG =
            """
            SELECT at, name, outcome, found, done, detail, actor FROM retention_run
             ORDER BY at DESC, id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
            """;

    private static final String LAST =
            """
            SELECT name, at, done FROM retention_run WHERE outcome IN ('DONE', 'NOTHING')
             QUALIFY ROW_NUMBER() OVER (PARTITION BY name ORDER BY at DESC) = 1
            """;

    private final Store store;
    private final BuyerErasure erasure;
    private final Now now;

    public Retention(Store store, BuyerErasure erasure, Now now) {
        this.store = store;
        this.erasure = erasure;
        this.now = now;
    }

    private record Last(String name, Instant at, long done) {}

    /// The table with what the next run would do.
    public List<RetentionRow> table() {
        RetentionState state = state();
        Instant at = time(state);
        return store.read(h -> {
            Map<String, Last> last = new HashMap<>();
            h.createQuery(LAST)
                    .map((r, _) ->
                            new Last(
                                    r.getString(1),
                                    Instant.ofEpochMilli(r.getLong(2)),
                                    r.getLong(3)))
                    .forEach(l -> last.put(l.name(), l));
            List<RetentionRow> rows = new ArrayList<>();
            for (RetentionItem item : RetentionItem.values()) {
                int days = state.days().getOrDefault(item, item.mostDays());
                long affected = item.runsHere() ? DueRows.count(h, item, DueRows.cut(at, days)) : 0;
                Optional<Last> before = Optional.ofNullable(last.get(item.name()));
                rows.add(
                        new RetentionRow(
                                item,
                                days,
                                affected,
                                before.map(Last::at),
                                before.map(Last::done).orElse(0L)));
            }
            return rows;
        });
    }

    /// When the schedule runs next; nothing before it has begun.
    public Optional<Instant> nextRun() {
        return state().ranAt().map(at -> at.plus(EVERY));
    }

    /// The orders whose buyer the next run would remove, the oldest first. Nothing is touched.
    public List<DueOrder> dryRun(RetentionItem item, long offset, int limit) {
        if (item.marketplace().isEmpty()) {
            return List.of();
        }
        RetentionState state = state();
        int days = state.days().getOrDefault(item, item.mostDays());
        Instant cut = DueRows.cut(time(state), days);
        return store.read(h -> DueRows.page(h, item, cut, offset, limit));
    }

    public List<RetentionRun> log(long offset, int limit) {
        return store.read(h ->
                h.createQuery(LOG)
                        .bind(0, offset)
                        .bind(1, limit)
                        .map((r, _) ->
                                new RetentionRun(
                                        Instant.ofEpochMilli(r.getLong(1)),
                                        r.getString(2),
                                        RetentionRun.Outcome.valueOf(r.getString(3)),
                                        r.getLong(4),
                                        r.getLong(5),
                                        r.getString(6),
                                        r.getString(7)))
                        .list());
    }

    /// Lets data stay for less time than it may.
    ///
    /// @param days 1 to what the line allows at most
    /// @throws IllegalArgumentException if they are more, or the line is not run here
    public void set(String actor, RetentionItem item, int days) {
        if (!item.runsHere() || days < 1 || days > item.mostDays()) {
            throw new IllegalArgumentException(
                    item + " stays 1 to " + item.mostDays() + " days, not " + days);
        }
        store.write(
                actor,
                "retention.set",
                tx -> {
                    UUID id = tx.ids().derived(Instant.EPOCH, "retention", item.name());
                    boolean known =
                            tx.read()
                                    .createQuery(
                                            "SELECT COUNT(*) > 0 FROM retention_rule WHERE id = ?")
                                    .bind(0, id)
                                    .mapTo(Boolean.class)
                                    .one();
                    if (known) {
                        tx.update(
                                Tables.RETENTION_RULE, id, Map.of("days", days, "set_at", tx.at()));
                    } else {
                        tx.insert(
                                Tables.RETENTION_RULE
                                        .row()
                                        .with("id", id)
                                        .with("name", item.name())
                                        .with("days", days)
                                        .with("set_at", tx.at()));
                    }
                    tx.subject(item.name()).detail("days", days);
                    return id;
                });
    }

    /// Looks whether a run is due, and runs. Called every hour or so while the company is open.
    public RetentionOutcome runIfDue() {
        RetentionState state = state();
        if (state.damage().isPresent()) {
            return refused(state.damage().get());
        }
        Instant wall = now.instant();
        if (state.time().isEmpty()) {
            SteadyTime begun = new SteadyTime(wall, wall);
            keep("system", begun, Optional.of(wall), RetentionRun.Outcome.BEGUN, "");
            return new RetentionOutcome.Begun(wall.plus(EVERY));
        }
        SteadyTime before = state.time().get();
        if (before.isFarBehind(wall)) {
            return new RetentionOutcome.ClockJumped(before.steady(), wall);
        }
        SteadyTime time = before.at(wall);
        Instant next = state.ranAt().orElse(Instant.EPOCH).plus(EVERY);
        if (time.steady().isBefore(next)) {
            store.write(
                    "system",
                    "retention.look",
                    tx -> {
                        RetentionStates.keep(tx, time, state.ranAt());
                        return true;
                    });
            return new RetentionOutcome.NotYet(next);
        }
        return run("system", state, time);
    }

    /// Runs at once, because a person asked.
    public RetentionOutcome runNow(String actor) {
        RetentionState state = state();
        if (state.damage().isPresent()) {
            return refused(state.damage().get());
        }
        Instant wall = now.instant();
        SteadyTime before = state.time().orElse(new SteadyTime(wall, wall));
        return before.isFarBehind(wall)
                ? new RetentionOutcome.ClockJumped(before.steady(), wall)
                : run(actor, state, before.at(wall));
    }

    /// A person has looked at the table and at the clock, and both are right: limits that do not
    /// fit are dropped, and the schedule begins anew, with its first run a day away.
    public RetentionOutcome confirm(String actor) {
        Instant wall = now.instant();
        store.write(
                actor,
                "retention.confirm",
                tx -> {
                    dropUnfit(tx);
                    RetentionStates.keep(tx, new SteadyTime(wall, wall), Optional.of(wall));
                    log(tx, wall, SCHEDULE, RetentionRun.Outcome.BEGUN, 0, 0, "confirmed");
                    tx.subject("retention").detail("confirmed", true);
                    return true;
                });
        return new RetentionOutcome.Begun(wall.plus(EVERY));
    }

    /// The time deadlines are reckoned in: the clock's, but never earlier than it was.
    public Instant time() {
        return time(state());
    }

    private Instant time(RetentionState state) {
        Instant wall = now.instant();
        return state.time()
                .filter(_ -> state.damage().isEmpty())
                .map(t -> t.at(wall).steady())
                .orElse(wall);
    }

    private RetentionState state() {
        return store.read(h -> RetentionStates.read(h, store.device()));
    }

    private RetentionOutcome refused(String what) {
        Instant at = now.instant();
        List<RetentionRun> last = log(0, 1);
        boolean said =
                !last.isEmpty()
                        && last.getFirst().outcome() == RetentionRun.Outcome.REFUSED
                        && last.getFirst().detail().equals(what);
        if (said) {
            return new RetentionOutcome.Damaged(what);
        }
        store.write(
                "system",
                "retention.refused",
                tx -> {
                    log(tx, at, SCHEDULE, RetentionRun.Outcome.REFUSED, 0, 0, what);
                    return true;
                });
        return new RetentionOutcome.Damaged(what);
    }

    private RetentionOutcome run(String actor, RetentionState state, SteadyTime time) {
        Instant at = time.steady();
        Map<RetentionItem, long[]> done = new EnumMap<>(RetentionItem.class);
        try {
            for (var limit : state.days().entrySet()) {
                Instant cut = DueRows.cut(at, limit.getValue());
                done.put(limit.getKey(), act(actor, limit.getKey(), cut));
            }
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            keep(actor, time, state.ranAt(), RetentionRun.Outcome.STOPPED, why);
            return new RetentionOutcome.Stopped(sum(done), why);
        }
        store.write(
                actor,
                "retention.run",
                tx -> {
                    done.forEach((item, rows) ->
                            log(
                                    tx,
                                    at,
                                    item.name(),
                                    rows[0] == 0
                                            ? RetentionRun.Outcome.NOTHING
                                            : RetentionRun.Outcome.DONE,
                                    rows[0],
                                    rows[1],
                                    ""));
                    RetentionStates.keep(tx, time, Optional.of(at));
                    tx.subject("retention").detail("done", sum(done));
                    return true;
                });
        return new RetentionOutcome.Ran(sum(done));
    }

    /// @return rows found, rows done
    private long[] act(String actor, RetentionItem item, Instant cut) throws IOException {
        return switch (item.after()) {
            case REMOVE_BUYER -> {
                List<UUID> orders = store.read(h -> DueRows.orders(h, item, cut));
                yield new long[] {
                    orders.size(),
                    orders.isEmpty()
                            ? 0
                            : erasure.erase(
                                    actor,
                                    ErasureCause.RETENTION,
                                    Optional.empty(),
                                    orders,
                                    BuyerErasure.Watcher.NONE)
                };
            }
            case EMPTY -> {
                long rows =
                        store.write(
                                actor,
                                "retention.empty",
                                tx ->
                                        (long)
                                                tx.derive(
                                                        Tables.QUARANTINED_ROW,
                                                        "UPDATE quarantined_row SET raw = '' WHERE"
                                                                + " first_at <= ? AND raw <> ''",
                                                        cut));
                yield new long[] {rows, rows};
            }
            case ERASE -> {
                long rows =
                        store.write(actor, "retention.erase", tx -> DueRows.erase(tx, item, cut));
                yield new long[] {rows, rows};
            }
            case KEEP_CHAIN_HEAD -> {
                long lines = store.write(actor, "retention.audit", tx -> tx.forgetAudit(cut));
                yield new long[] {lines, lines};
            }
            case NOTHING, ERASED_ELSEWHERE -> new long[] {0, 0};
        };
    }

    private static long sum(Map<RetentionItem, long[]> done) {
        return done.values().stream().mapToLong(rows -> rows[1]).sum();
    }

    private void keep(
            String actor,
            SteadyTime time,
            Optional<Instant> ranAt,
            RetentionRun.Outcome outcome,
            String detail) {
        store.write(
                actor,
                "retention.note",
                tx -> {
                    RetentionStates.keep(tx, time, ranAt);
                    log(tx, time.steady(), SCHEDULE, outcome, 0, 0, detail);
                    return true;
                });
    }

    private static void dropUnfit(Tx tx) {
        record Rule(UUID id, String name, int days) {}
        List<Rule> rules =
                tx.read()
                        .createQuery("SELECT id, name, days FROM retention_rule")
                        .map((r, _) ->
                                new Rule(r.getObject(1, UUID.class), r.getString(2), r.getInt(3)))
                        .list();
        for (Rule rule : rules) {
            boolean fits = false;
            for (RetentionItem item : RetentionItem.values()) {
                fits |=
                        item.name().equals(rule.name())
                                && item.runsHere()
                                && rule.days() >= 1
                                && rule.days() <= item.mostDays();
            }
            if (!fits) {
                tx.remove(Tables.RETENTION_RULE, rule.id());
            }
        }
    }

    private static void log(
            Tx tx,
            Instant at,
            String name,
            RetentionRun.Outcome outcome,
            long found,
            long done,
            String detail) {
        tx.insert(
                Tables.RETENTION_RUN
                        .row()
                        .with("id", tx.ids().fresh())
                        .with("at", at)
                        .with("name", name)
                        .with("outcome", outcome)
                        .with("found", found)
                        .with("done", done)
                        .with("detail", detail.length() > 500 ? detail.substring(0, 500) : detail)
                        .with("actor", tx.actor())
                        .with("device", tx.device()));
    }
}
