package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.util.List;

/// What a marketplace's contract allows.
///
/// @param orderPage rows of an orders page
/// @param stockReadBatch listings in one stock read
/// @param stockWriteBatch rows in one stock write
/// @param priceWriteBatch rows in one price write
/// @param longestWindow widest span of one orders query
/// @param stockPairPause least time between two writes of one listing and warehouse
/// @param rates how many calls fit into how much time, per store
public record Limits(
        int orderPage,
        int stockReadBatch,
        int stockWriteBatch,
        int priceWriteBatch,
        Duration longestWindow,
        Duration stockPairPause,
        List<Rate> rates) {

    public Limits {
        rates = List.copyOf(rates);
    }

    /// @param method path the limit is for, or empty for all calls together
    public record Rate(String method, int calls, Duration window) {}

    /// @param calls made in the window that ends now
    /// @param waiting calls that wait for their turn
    /// @param held how much longer the marketplace asked to wait; zero if it did not
    public record Used(Rate rate, int calls, int waiting, Duration held) {}
}
