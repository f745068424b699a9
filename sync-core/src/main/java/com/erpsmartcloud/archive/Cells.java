package com.erpsmartcloud.archive;

import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.Base64;
import java.util.Currency;
import java.util.Optional;

/// What values of the database look like in files.
final class Cells {

    private Cells() {}

    /// ISO 8601, UTC. The database keeps milliseconds.
    static String instant(Object millis) {
        return Instant.ofEpochMilli((Long) millis).toString();
    }

    static String base64(Object bytes) {
        return Base64.getEncoder().encodeToString((byte[]) bytes);
    }

    /// The amount with its decimals, for people.
    ///
    /// @return empty if the currency is none that ISO 4217 knows, so nobody can say where the point
    ///   stands
    static Optional<String> amount(Object minor, Object currency) {
        try {
            Money money = new Money((Long) minor, Currency.getInstance(currency.toString()));
            return Optional.of(money.amount().toPlainString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Name of the column for people beside a column of minor units: `total` for `total_minor`.
    static String amountColumn(String minorColumn) {
        String suffix = "_minor";
        return minorColumn.endsWith(suffix)
                ? minorColumn.substring(0, minorColumn.length() - suffix.length())
                : minorColumn + "_amount";
    }
}
