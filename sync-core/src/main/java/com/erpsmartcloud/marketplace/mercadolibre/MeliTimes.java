package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Times as Mercado Libre writes them: each part of it in its own way.
///
/// Source: "Dates" of the contract.
final class MeliTimes {

    private static final String WITHOUT_COLON = "[+-]\\d{4}";
    private static final DateTimeFormatter ASKED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

    private MeliTimes() {}

    static Optional<Instant> read(Fields row, String name) throws MalformedException {
        String text = row.text(name, 40);
        int offset = text.length() - 5;
        if (offset < 0 || !text.substring(offset).matches(WITHOUT_COLON)) {
            return row.instant(name);
        }
        String colon = text.substring(0, offset + 3) + ":" + text.substring(offset + 3);
        return new Fields(JsonNodeFactory.instance.objectNode().put(name, colon), row.path())
                .instant(name);
    }

    /// A bound of a search, which counts whole hours only.
    static String asked(Instant hour) {
        return ASKED.format(hour).replace("Z", "+00:00");
    }

    static Instant hourBefore(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    static Instant hourAfter(Instant time) {
        Instant hour = hourBefore(time);
        return hour.equals(time) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }
}
