package com.erpsmartcloud.marketplace.wire;

import com.erpsmartcloud.net.HttpReply;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How long an answer asks to wait, as its `Retry-After` says.
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /// Seconds, or a date; a figure that makes no sense counts as none. Never more than an hour.
    ///
    /// @param otherwise for an answer that does not say
    public static Duration of(HttpReply reply, Duration otherwise) {
        Optional<String> header = reply.header("Retry-After").map(String::strip);
        if (header.isEmpty()) {
            return otherwise;
        }
        Duration wait = parse(header.get(), reply.answeredAt()).orElse(otherwise);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Duration> parse(String header, Instant answeredAt) {
        if (header.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        return date(header)
                .map(at -> Duration.between(answeredAt, at))
                .filter(d -> !d.isNegative());
    }

    /// A date as HTTP headers write it.
    static Optional<Instant> date(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
