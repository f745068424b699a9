package com.erpsmartcloud.marketplace.temu;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Orders of which something is still owed, and when to ask again: after a minute first, then twice
/// as long each time, up to an hour; after [#MOST_TRIES] the next change of the order has to do.
///
/// Kept in memory only: what a restart forgets comes with the order's next change. Safe for
/// threads.
final class TemuUnfinished {

    static final int MOST_TRIES = 12;

    private static final int MOST = 1_000;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<UUID, Map<String, Owed>> stores = new ConcurrentHashMap<>();

    private record Owed(Instant next, int tries) {}

    /// @param now Temu's time
    void owes(UUID store, String order, Instant now) {
        Map<String, Owed> owed = of(store);
        synchronized (owed) {
            int tries = owed.containsKey(order) ? owed.get(order).tries() + 1 : 0;
            if (tries > MOST_TRIES || (tries == 0 && owed.size() >= MOST)) {
                owed.remove(order);
                return;
            }
            Duration wait = FIRST.multipliedBy(1L << Math.min(tries, 10));
            owed.put(
                    order, new Owed(now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait), tries));
        }
    }

    void isWhole(UUID store, String order) {
        Map<String, Owed> owed = of(store);
        synchronized (owed) {
            owed.remove(order);
        }
    }

    /// @return orders to ask for now, at most as many as one question takes
    List<String> due(UUID store, Instant now) {
        Map<String, Owed> owed = of(store);
        synchronized (owed) {
            return owed.entrySet().stream()
                    .filter(each -> !each.getValue().next().isAfter(now))
                    .map(Map.Entry::getKey)
                    .limit(TemuLimits.ORDERS_BY_NUMBER)
                    .toList();
        }
    }

    private Map<String, Owed> of(UUID store) {
        return stores.computeIfAbsent(store, _ -> new LinkedHashMap<>());
    }
}
