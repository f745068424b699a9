package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// Numbers of transfers and stocktakes, such as `T-261124-K7QF`: two computers that are offline
/// must not give the same number to different documents, so part of it is chance.
final class DocumentNumber {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Without the letters and digits that are read for one another.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CHANCE = 5;

    private DocumentNumber() {}

    /// @param letters as the company has them for this kind of document
    /// @param id random in its low half
    static String of(String letters, UUID id, Instant at) {
        StringBuilder number = new StringBuilder(letters).append('-').append(DAY.format(at));
        number.append('-');
        long chance = id.getLeastSignificantBits() & Long.MAX_VALUE;
        for (int i = 0; i < CHANCE; i++) {
            number.append(SIGNS.charAt((int) (chance % SIGNS.length())));
            chance /= SIGNS.length();
        }
        return number.toString();
    }
}
