package com.erpsmartcloud.marketplace.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// How far the first fetch of a store's orders has come. It begins with the newest orders, so that
/// today's work is there at once, and goes back week by week.
///
/// @param begin how far back it is to go, inclusive
/// @param end when it was planned
/// @param reached orders made from here on are in
/// @param resume the page it goes on with; empty at the border of a week
/// @param orders rows read
/// @param beginsStock whether the catalogue and the first stock are made of the store at its end
public record FirstFetch(
        UUID store,
        Instant begin,
        Instant end,
        Instant reached,
        Optional<SyncState.Resume> resume,
        long orders,
        Stage stage,
        boolean beginsStock) {

    /// One window of the fetch; short, so that a pause or a restart repeats little.
    static final Duration WINDOW = Duration.ofDays(7);

    /// How it stands.
    public enum Stage {
        RUNNING,
        /// The seller wants to go on later; figures wait until then.
        PAUSED,
        /// The seller does not want older orders. What was read stays.
        STOPPED,
        DONE
    }

    /// @param days of orders to fetch, back from `end`
    static FirstFetch planned(UUID store, Instant end, Duration days, boolean beginsStock) {
        Instant begin = end.minus(days).truncatedTo(ChronoUnit.SECONDS);
        return new FirstFetch(
                store, begin, end, end, Optional.empty(), 0, Stage.RUNNING, beginsStock);
    }

    FirstFetch at(Stage next) {
        return new FirstFetch(store, begin, end, reached, resume, orders, next, beginsStock);
    }

    /// After one more page.
    ///
    /// @param next the page it goes on with
    FirstFetch further(Instant until, Optional<SyncState.Resume> next, int rows) {
        return new FirstFetch(store, begin, end, until, next, orders + rows, stage, beginsStock);
    }

    /// The first stock was made.
    FirstFetch stockBegan() {
        return new FirstFetch(store, begin, end, reached, resume, orders, stage, false);
    }

    /// Whether nothing more is fetched and figures may go out.
    public boolean over() {
        return stage == Stage.STOPPED || stage == Stage.DONE;
    }

    /// @return 0 to 100, by time
    public int percent() {
        if (stage == Stage.DONE) {
            return 100;
        }
        long whole = Math.max(1, Duration.between(begin, end).toMillis());
        long there = Duration.between(reached, end).toMillis();
        return (int) Math.clamp(100 * there / whole, 0, 100);
    }
}
