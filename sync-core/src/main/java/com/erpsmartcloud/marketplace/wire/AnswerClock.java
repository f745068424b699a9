package com.erpsmartcloud.marketplace.wire;

import com.erpsmartcloud.net.HttpReply;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A marketplace's clock, read from the `Date` of its answers. Safe for threads.
public final class AnswerClock {

    /// The header names whole seconds; on average the answer is half a second younger.
    private static final Duration HALF_SECOND = Duration.ofMillis(500);

    private final Map<UUID, Duration> offsets = new ConcurrentHashMap<>();

    /// How far the marketplace is ahead of us, to about a second; zero before the first answer.
    public Duration offset(UUID store) {
        return offsets.getOrDefault(store, Duration.ZERO);
    }

    /// Measures, and says when this answer was given by the marketplace's clock: by its own word,
    /// which needs no clock of ours and is the same for every device; without it by our clock,
    /// corrected by what was measured before.
    public Instant answered(UUID store, HttpReply reply) {
        Optional<Instant> date = reply.header("Date").flatMap(RetryAfter::date);
        if (date.isEmpty()) {
            return reply.answeredAt().plus(offset(store));
        }
        Duration way = Duration.between(reply.sentAt(), reply.answeredAt());
        Instant middle = reply.sentAt().plus(way.dividedBy(2));
        offsets.put(store, Duration.between(middle, date.get().plus(HALF_SECOND)));
        return date.get();
    }
}
