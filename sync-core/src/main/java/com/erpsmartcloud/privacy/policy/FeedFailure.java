package com.erpsmartcloud.privacy.policy;

import java.time.Instant;

/// Why a feed, or a part of one, was not taken.
public sealed interface FeedFailure {

    /// Nobody answered. What was taken last still counts.
    record Unreachable(String reason) implements FeedFailure {}

    /// No feed, or not one of this format.
    record Unreadable(String reason) implements FeedFailure {}

    /// The signature is not by the key this program trusts.
    record Forged() implements FeedFailure {}

    /// A feed from before the last one taken, or another one under the same number.
    record Older(long serial, long known) implements FeedFailure {}

    /// This version would hold fewer than fourteen days after its publication; it is left out.
    record TooSoon(String version, Instant published, Instant effective) implements FeedFailure {}

    /// This version is known with other words or dates; the known one stays.
    record Contradicts(String version) implements FeedFailure {}
}
