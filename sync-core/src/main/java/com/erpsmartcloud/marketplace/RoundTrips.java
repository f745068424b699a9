package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;

/// How long a store's calls took lately from their departure to their answer. Not safe for threads;
/// [StoreQueue] guards it.
final class RoundTrips {

    private static final int REMEMBERED = 100;

    /// Fewer say too little about what is the shortest.
    private static final int ENOUGH = 20;

    /// Part of a window that is given away even if all took equally long.
    private static final int MARGIN = 40;

    private final ArrayDeque<Duration> lately = new ArrayDeque<>();

    void add(Duration took) {
        lately.addLast(took);
        if (lately.size() > REMEMBERED) {
            lately.removeFirst();
        }
    }

    /// What the way back of one call and the way there of a later one take together at least: the
    /// shortest of all, less what it is shorter than the usual one, or a margin. Zero if the ways
    /// are too short or too uneven to say.
    ///
    /// A call arrived at the latest at its answer less its way back, and a later one arrives at the
    /// earliest after its way there. So a token may come back that much earlier than a window after
    /// the answer, and no window holds more arrivals than there are tokens.
    Duration surely(Duration window) {
        if (lately.size() < ENOUGH) {
            return Duration.ZERO;
        }
        List<Duration> sorted = lately.stream().sorted().toList();
        Duration shortest = sorted.getFirst();
        Duration differ = sorted.get(sorted.size() / 2).minus(shortest);
        Duration least = window.dividedBy(MARGIN);
        Duration surely = shortest.minus(differ.compareTo(least) > 0 ? differ : least);
        return surely.isNegative() ? Duration.ZERO : surely;
    }
}
