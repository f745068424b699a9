package com.erpsmartcloud.sandbox.mercadolibre;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Moments as the marketplace writes them: each resource in its own way.
final class Times {

    private static final ZoneOffset EVERYWHERE = ZoneOffset.ofHours(-4);
    private static final DateTimeFormatter OFFSET =
            formatter("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", EVERYWHERE);
    private static final DateTimeFormatter NO_COLON =
            formatter("yyyy-MM-dd'T'HH:mm:ss.SSSxx", EVERYWHERE);
    private static final DateTimeFormatter UTC =
            formatter("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            formatter("yyyy-MM-dd'T'HH:mm:ssxxx", ZoneOffset.ofHours(-6));
    private static final DateTimeFormatter DATE_HEADER =
            formatter("EEE, dd MMM yyyy HH:mm:ss 'GMT'", ZoneOffset.UTC);

    private Times() {}

    /// Orders and shipments: `2026-03-14T10:01:50.000-04:00`, wherever the seller is.
    static String offset(Instant at) {
        return OFFSET.format(at);
    }

    /// The same, or the JSON null of "no value".
    static @Nullable String offsetOrNull(Optional<Instant> at) {
        return at.map(Times::offset).orElse(null);
    }

    /// Packs: `2026-03-14T17:38:30.000-0400`
    static String noColon(Instant at) {
        return NO_COLON.format(at);
    }

    /// Items, and the index of orders: `2026-03-14T14:01:50.000Z`
    static String utc(Instant at) {
        return UTC.format(at);
    }

    /// The dispatch deadline, in the country's time: `2026-03-15T23:59:59-06:00`
    static String seconds(Instant at) {
        return SECONDS.format(at);
    }

    static String header(Instant at) {
        return DATE_HEADER.format(at);
    }

    private static DateTimeFormatter formatter(String pattern, ZoneId zone) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(zone);
    }
}
