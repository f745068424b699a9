package com.erpsmartcloud.net;

import java.time.Duration;
import java.time.Instant;

/// Hears of every request that left this computer, or tried to.
///
/// Called on the thread that made the request, after it ended. No header, query or body is passed
/// on, so nothing secret and nothing about a buyer can reach the log.
@FunctionalInterface
public interface NetworkLog {

    /// Keeps nothing.
    NetworkLog NONE = _ -> {};

    void record(Entry entry);

    /// @param at when the request began, UTC
    /// @param purpose why it was made, a fixed word such as `orders`
    /// @param method HTTP method
    /// @param path path without the query
    /// @param bytesOut headers and body sent
    /// @param bytesIn headers and body received, as they came over the line
    /// @param status HTTP status, 0 if no answer came
    /// @param tls such as `TLSv1.3`; empty for plain HTTP or without a connection
    record Entry(
            Instant at,
            String host,
            String purpose,
            String method,
            String path,
            long bytesOut,
            long bytesIn,
            int status,
            String tls,
            Duration took) {}
}
