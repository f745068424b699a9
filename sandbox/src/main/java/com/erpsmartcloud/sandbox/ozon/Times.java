package com.erpsmartcloud.sandbox.ozon;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/// Moments as the marketplace writes them: UTC, RFC 3339 with `Z`.
final class Times {

    private static final DateTimeFormatter DATE_HEADER =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private Times() {}

    static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /// The text, or the JSON null of "no value".
    static @Nullable String textOrNull(Optional<Instant> at) {
        return at.map(Times::text).orElse(null);
    }

    /// Midnight of the day.
    static String day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS).toString();
    }

    static String header(Instant at) {
        return DATE_HEADER.format(at);
    }
}
