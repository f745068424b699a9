package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.net.HttpReply;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Ozon's clock, read from the `Date` of its answers. Safe for threads.
final class OzonClock {

    /// The header names whole seconds; on average the answer is half a second younger.
    private static final Duration HALF_SECOND = Duration.ofMillis(500);

    private final Map<UUID, Duration> offsets = new ConcurrentHashMap<>();

    /// How far Ozon is ahead of us, to about a second.
    Duration offset(UUID store) {
        return offsets.getOrDefault(store, Duration.ZERO);
    }

    /// Measures, and says when this answer was given by Ozon's clock: by its own word, which needs
    /// no clock of ours and is the same for every device; without it by our clock, corrected by
    /// what was measured before.
    Instant answered(UUID store, HttpReply reply) {
        Optional<Instant> date = reply.header("Date").flatMap(OzonErrors::date);
        if (date.isEmpty()) {
            return reply.answeredAt().plus(offset(store));
        }
        Duration way = Duration.between(reply.sentAt(), reply.answeredAt());
        Instant middle = reply.sentAt().plus(way.dividedBy(2));
        offsets.put(store, Duration.between(middle, date.get().plus(HALF_SECOND)));
        return date.get();
    }
}
