package com.erpsmartcloud.marketplace.share;

import java.time.Instant;
import java.util.OptionalLong;

/// What a channel may still sell without our knowing, at the most.
///
/// A marketplace takes absolute figures, so a figure that is written after a sale we have not seen
/// brings the sold units back to life. Therefore the bound has two parts: the figure as last set or
/// read, with what came in since; and what may have been sold before that figure was there and has
/// not come in yet. Either may be below 0: a unit that a cancellation put back can be sold again
/// before the cancellation comes in, and what is above 0 in the other part pays for it. While a
/// write is on its way, both the old and the new figure count.
///
/// With `h` units put back by cancellations that have not come in, what the marketplace may still
/// sell or has sold unseen is never more than `shown - ahead + unseen + h`; and our own stock still
/// keeps those `h` units for the cancelled orders. So the bounds of all channels together within
/// what is available means: nothing is offered twice.
///
/// Source: domain rule C.3b; rule 3 there is a window of 0 units.
///
/// @param shown units the marketplace was last known to show
/// @param from marketplace time before which that figure was surely not there yet, UTC
/// @param at marketplace time from which on it surely was, UTC
/// @param unseen units that may have been sold before `at` and are not imported yet; below 0 if
///   more of them came in
/// @param flight a figure that is on its way, or whose answer was lost
/// @param ahead units sold after `at` beyond `shown`
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
    /// @param back units put back since then by cancellations that came in: on top of the new
    ///   figure if it was there already
    public record Flight(OptionalLong quantity, long window, Instant sentAt, long back) {

        static final Flight NONE = new Flight(OptionalLong.empty(), 0, Instant.EPOCH, 0);

        private long hides(long units) {
            return window >= WHOLE ? units : Math.min(window, units);
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
        return Math.max(0, most());
    }

    /// The same, below 0 where more came in than could have been sold: a write adds to this, so
    /// that units which a cancellation still has to pay back are not offered anew.
    long most() {
        long still = shown - ahead + unseen;
        return flight.quantity().isEmpty()
                ? still
                : Math.max(still, flight.quantity().getAsLong() + flight.hides(still));
    }

    /// A write leaves. It is on the disk before.
    ///
    /// @param window units that may be sold unseen until it arrives, [#WHOLE] without an estimate
    public Bound send(long quantity, long window, Instant now) {
        Flight leaving = new Flight(OptionalLong.of(quantity), window, now, 0);
        // One that never was answered may have arrived.
        long hidden = unsure() ? most() - (shown - ahead) : unseen;
        return new Bound(shown, from, at, hidden, leaving, ahead, doubt);
    }

    /// The marketplace took the figure.
    public Bound answered(Instant now) {
        long before = shown - ahead + unseen - flight.back;
        long figure = flight.quantity().orElseThrow() + flight.back;
        return new Bound(figure, flight.sentAt, now, flight.hides(before), Flight.NONE, 0, doubt);
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
        return new Bound(quantity, asked, now, most() - quantity, Flight.NONE, 0, false);
    }

    /// A sale came in. Where it cannot be told whether it was made before or after the figure was
    /// set, it counts as made before: the figure is never taken for less than it is.
    public Bound sold(long units, Instant when) {
        return when.isAfter(at)
                ? with(shown - ahead - units, unseen, flight)
                : with(shown - ahead, unseen - units, flight);
    }

    /// A cancellation came in; the marketplace may have put the units back by itself. What was put
    /// back before the figure was set may have been sold again unseen.
    public Bound released(long units, Instant when) {
        boolean beside = unsure() && !when.isBefore(flight.sentAt);
        Flight leaving =
                beside
                        ? new Flight(
                                flight.quantity, flight.window, flight.sentAt, flight.back + units)
                        : flight;
        return when.isBefore(from)
                ? with(shown - ahead, unseen + units, leaving)
                : with(shown - ahead + units, unseen, leaving);
    }

    /// Every order and cancellation before this moment has come in.
    ///
    /// @param until marketplace time, UTC
    public Bound imported(Instant until) {
        return until.isAfter(at) && !doubt
                ? with(shown - ahead + Math.min(0, unseen), 0, flight)
                : this;
    }

    /// Whether a write is unanswered.
    public boolean unsure() {
        return flight.quantity().isPresent();
    }

    private Bound with(long figure, long hidden, Flight leaving) {
        return new Bound(
                Math.max(0, figure), from, at, hidden, leaving, Math.max(0, -figure), doubt);
    }
}
