package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Where the figures lie that wait for a store, and whose turn it was last: those in front would
/// otherwise be the only ones that ever leave, where figures change faster than they may be sent.
final class WaitingPlaces {

    /// Source: migration V0039.
    private static final long EACH_STORE = 1L << 40;

    private final Map<Part, Long> last = new ConcurrentHashMap<>();

    /// They never change.
    private final Map<UUID, Long> numbers = new ConcurrentHashMap<>();

    private record Part(UUID store, boolean raises) {}

    /// All places between the two, neither of them.
    record Range(long from, long until) {}

    /// All of a store's places: those after the last turn, then those up to it.
    ///
    /// @param raises those that raise, or those that lower
    List<Range> of(Tx tx, UUID store, boolean raises) {
        long number = numbers.computeIfAbsent(store, id -> numberOf(tx, id));
        long from = raises ? number * EACH_STORE : -(number + 1) * EACH_STORE;
        long until = from + EACH_STORE;
        long turn = last.getOrDefault(new Part(store, raises), from);
        Range after = new Range(turn, until);
        return turn == from ? List.of(after) : List.of(after, new Range(from, turn + 1));
    }

    private static long numberOf(Tx tx, UUID store) {
        return tx.read()
                .createQuery("SELECT no FROM marketplace_store WHERE id = ?")
                .bind(0, store)
                .mapTo(Long.class)
                .one();
    }

    void turn(UUID store, boolean raises, long place) {
        last.put(new Part(store, raises), place);
    }
}
