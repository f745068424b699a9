package com.erpsmartcloud.sandbox.mercadolibre.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Units of one user product that buyers can still order.
///
/// @param stores by the id of a store of the seller's
/// @param full in the marketplace's own warehouse; the seller only reads it
/// @param version rises with each change, whoever makes it
public record Stock(
        String userProductId, Map<String, Long> stores, long full, long version, Instant changedAt)
        implements Fact {

    public Stock {
        stores = new LinkedHashMap<>(stores);
    }

    public long total() {
        return full + own();
    }

    /// Units the seller keeps himself.
    public long own() {
        return stores.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The stores that are named get new amounts, the others keep theirs.
    public Stock with(Map<String, Long> amounts, Instant at) {
        Map<String, Long> next = new LinkedHashMap<>(stores);
        next.putAll(amounts);
        return new Stock(userProductId, next, full, version + 1, at);
    }

    /// All the seller's units in the first store.
    public Stock inOnePlace(long units, Instant at) {
        Map<String, Long> next = new LinkedHashMap<>();
        stores.keySet().forEach(store -> next.put(store, next.isEmpty() ? units : 0L));
        return new Stock(userProductId, next, full, version + 1, at);
    }

    /// Without the units somebody has bought: out of the fullest store first.
    public Stock minus(long units, Instant at) {
        long fromFull = Math.min(full, units);
        long open = units - fromFull;
        Map<String, Long> next = new LinkedHashMap<>(stores);
        while (open > 0) {
            String fullest = fullest(next);
            long taken = Math.min(open, next.getOrDefault(fullest, 0L));
            if (taken == 0) {
                throw new IllegalStateException("more units sold than there are");
            }
            next.merge(fullest, -taken, Long::sum);
            open -= taken;
        }
        return new Stock(userProductId, next, full - fromFull, version + 1, at);
    }

    /// With units that come back.
    public Stock plus(long units, boolean toFull, Instant at) {
        Map<String, Long> next = new LinkedHashMap<>(stores);
        if (!toFull) {
            next.merge(fullest(next), units, Long::sum);
        }
        return new Stock(userProductId, next, toFull ? full + units : full, version + 1, at);
    }

    private static String fullest(Map<String, Long> stores) {
        return stores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
}
