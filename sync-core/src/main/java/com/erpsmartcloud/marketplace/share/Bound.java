package com.erpsmartcloud.marketplace.share;

import java.time.Instant;
import java.util.OptionalLong;

/// What a channel may still sell without our knowing, at the most.
///
/// A marketplace takes absolute figures, so a figure that is written after a sale we have not seen
/// brings the sold units back to life. Therefore the bound has two parts: what the marketplace was
/// last known to show, and the sales before that moment that may not have come in yet. While a
/// write is on its way, both the old and the new figure count.
///
/// Source: domain rule C.3b; rule 3 there is a window of 0 units.
///
/// @param shown units the marketplace was last known to show
/// @param from marketplace time before which that figure was surely not there yet, UTC
/// @param at marketplace time from which on it surely was, UTC
/// @param unseen units that may have been sold before `at` and are not imported yet
/// @param flight a figure that is on its way, or whose answer was lost
/// @param ahead units sold beyond the bound: a cancelled order's units that the marketplace put
///   back and sold again before the cancellation came in
/// @param doubt whether only the marketplace can tell what it shows now
public record Bound(
        long shown,
        Instant from,
        Instant at,
        long unseen,
        Flight flight,
        long ahead,
        boolean doubt) {

    /// A window for which no estimate is needed: everything shown may be sold unseen.
    public static final long WHOLE = 1_000_000_000_000L;

    /// @param quantity empty if nothing is on its way
    /// @param window units that may be sold unseen until it arrives, at the most
    /// @param sentAt marketplace time, UTC
    public record Flight(OptionalLong quantity, long window, Instant sentAt) {

        static final Flight NONE = new Flight(OptionalLong.empty(), 0, Instant.EPOCH);

        private Flight less(long units) {
            return units == 0
                    ? this
                    : new Flight(
                            OptionalLong.of(Math.max(0, quantity.orElse(0) - units)),
                            window,
                            sentAt);
        }
    }

    /// A channel that is known to show this, with every sale before it known.
    public static Bound of(long shown, Instant at) {
        return new Bound(shown, at, at, 0, Flight.NONE, 0, false);
    }

    /// A channel about which this device knows nothing yet, as after taking over a store's lease.
    public static Bound unknown() {
        return new Bound(0, Instant.EPOCH, Instant.EPOCH, WHOLE, Flight.NONE, 0, true);
    }

    /// Units that buyers may take, or have taken unseen.
    public long upper() {
        long still = shown + unseen;
        return flight.quantity().isEmpty()
                ? still
                : Math.max(still, flight.quantity().getAsLong() + Math.min(flight.window, still));
    }

    /// A write leaves. It is on the disk before.
    ///
    /// @param window units that may be sold unseen until it arrives, [#WHOLE] without an estimate
    public Bound send(long quantity, long window, Instant now) {
        Flight leaving = new Flight(OptionalLong.of(quantity), window, now);
        // One that never was answered may have arrived.
        long hidden = unsure() ? upper() - shown : unseen;
        return new Bound(shown, from, at, hidden, leaving, ahead, doubt);
    }

    /// The marketplace took the figure.
    public Bound answered(Instant now) {
        long before = Math.min(flight.window, shown + unseen);
        return new Bound(
                flight.quantity().orElseThrow(), flight.sentAt, now, before, Flight.NONE, 0, doubt);
    }

    /// The marketplace did not take the figure.
    public Bound refused() {
        return new Bound(shown, from, at, unseen, Flight.NONE, ahead, doubt);
    }

    /// What the marketplace shows was read. Sales before that moment may not have come in yet.
    ///
    /// @param asked when the question left, marketplace time
    /// @param now when the answer was there
    public Bound read(long quantity, Instant asked, Instant now) {
        return new Bound(
                quantity, asked, now, Math.max(0, upper() - quantity), Flight.NONE, 0, false);
    }

    /// A sale came in.
    public Bound sold(long units, Instant when) {
        // Where it cannot be told whether it was sold before or after the figure was set, it counts
        // as sold before: the figure is never taken for less than it is.
        boolean after = when.isAfter(at);
        long ofUnseen = after ? 0 : Math.min(unseen, units);
        long ofShown = when.isBefore(from) ? 0 : Math.min(shown, units - ofUnseen);
        if (after) {
            ofUnseen = Math.min(unseen, units - ofShown);
        }
        // What the old figure cannot have sold was sold from the one on its way: it has arrived.
        long rest = units - ofShown - ofUnseen;
        return new Bound(
                shown - ofShown,
                from,
                at,
                unseen - ofUnseen,
                unsure() ? flight.less(rest) : flight,
                unsure() ? ahead : ahead + rest,
                doubt);
    }

    /// A cancellation came in; the marketplace may have put the units back by itself.
    public Bound released(long units, Instant when) {
        if (unsure()) {
            // Before or after the figure on its way? Only the marketplace can tell.
            Flight wider =
                    new Flight(
                            flight.quantity(),
                            Math.min(WHOLE, flight.window + units),
                            flight.sentAt);
            return new Bound(shown, from, at, unseen + units, wider, ahead, true);
        }
        if (when.isBefore(from)) {
            return this;
        }
        long again = Math.min(ahead, units);
        return new Bound(shown + units - again, from, at, unseen, flight, ahead - again, doubt);
    }

    /// Every sale before this moment has come in.
    ///
    /// @param until marketplace time, UTC
    public Bound imported(Instant until) {
        return until.isAfter(at) && !doubt
                ? new Bound(shown, from, at, 0, flight, ahead, false)
                : this;
    }

    /// Whether a write is unanswered.
    public boolean unsure() {
        return flight.quantity().isPresent();
    }
}
