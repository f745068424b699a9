package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.limit.RateWindow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// How often the account may call: 50 times a second, 80 stock changes a minute.
final class Limits {

    private static final String STOCKS = "/v2/products/stocks";

    private final RateWindow calls;
    private final RateWindow stocks;

    /// @param ease how many times as many
    Limits(int ease) {
        this.calls = new RateWindow(50 * ease, Duration.ofSeconds(1));
        this.stocks = new RateWindow(80 * ease, Duration.ofMinutes(1));
    }

    /// @throws OzonError 429 with `Retry-After`
    synchronized void count(String path, Instant now) {
        if (!calls.take(now)) {
            throw refused(calls.secondsToWait(now));
        }
        if (path.equals(STOCKS) && !stocks.take(now)) {
            throw refused(stocks.secondsToWait(now));
        }
    }

    /// Calls left before 429, for the header.
    synchronized int left(String path, Instant now) {
        int left = calls.left(now);
        return path.equals(STOCKS) ? Math.min(left, stocks.left(now)) : left;
    }

    static OzonError refused(long seconds) {
        return new OzonError(
                429,
                8,
                "You have reached request rate limit per second",
                Map.of("Retry-After", Long.toString(seconds)));
    }
}
