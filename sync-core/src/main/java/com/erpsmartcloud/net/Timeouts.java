package com.erpsmartcloud.net;

import java.time.Duration;

/// How long a request may take.
///
/// @param connect until the connection stands, TLS included
/// @param read between two pieces of the answer
/// @param write between two pieces of the request
/// @param call everything together, from the first byte to the last
public record Timeouts(Duration connect, Duration read, Duration write, Duration call) {

    /// Long enough for a page of orders over a slow line, short enough that a dead one is noticed.
    public static final Timeouts USUAL =
            new Timeouts(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60));
}
