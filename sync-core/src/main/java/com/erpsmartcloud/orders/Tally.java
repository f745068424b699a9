package com.erpsmartcloud.orders;

/// What some orders of one currency add up to.
///
/// @param units pieces in them
/// @param totalMinor their totals, in the currency's smallest unit
record Tally(long orders, long units, long totalMinor) {

    static final Tally NONE = new Tally(0, 0, 0);

    static Tally of(long units, long totalMinor) {
        return new Tally(1, units, totalMinor);
    }

    Tally plus(Tally other) {
        return new Tally(
                Math.addExact(orders, other.orders),
                Math.addExact(units, other.units),
                Math.addExact(totalMinor, other.totalMinor));
    }

    Tally negated() {
        return new Tally(-orders, -units, -totalMinor);
    }
}
