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

    /// How a request ended, whatever the status of an answer.
    enum Result {
        ANSWERED,
        /// Nothing left this computer.
        NOT_SENT,
        /// It left, and no whole answer came.
        ANSWER_LOST,
        /// The answer was longer than is read.
        TOO_BIG,
        /// The host is closed by the seller; nothing was connected to.
        BLOCKED,
        /// The other side could not prove who it is; nothing of the request left.
        BAD_CERTIFICATE
    }

    /// @param at when the request began, UTC
    /// @param host lower case, without a dot at its end
    /// @param purpose why it was made, a fixed word such as `orders`
    /// @param method HTTP method
    /// @param path path without the query
    /// @param bytesOut headers and body sent
    /// @param bytesIn headers and body received, as they came over the line
    /// @param carries class of the content
    /// @param status HTTP status, 0 if no answer came
    /// @param result how it ended
    /// @param tls such as `TLSv1.3`; empty for plain HTTP or without a connection
    record Entry(
            Instant at,
            String host,
            String purpose,
            String method,
            String path,
            long bytesOut,
            long bytesIn,
            BodyClass carries,
            int status,
            Result result,
            String tls,
            Duration took) {}
}
