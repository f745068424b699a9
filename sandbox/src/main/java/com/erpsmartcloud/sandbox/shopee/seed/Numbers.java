package com.erpsmartcloud.sandbox.shopee.seed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/// The numbers orders and packages go by.
public final class Numbers {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneOffset.ofHours(-3));
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Numbers() {}

    /// Fourteen characters, the day in São Paulo first.
    public static String order(Instant at, SplittableRandom dice) {
        StringBuilder sn = new StringBuilder(DAY.format(at));
        while (sn.length() < 14) {
            sn.append(SIGNS.charAt(dice.nextInt(SIGNS.length())));
        }
        return sn.toString();
    }

    public static String parcel(SplittableRandom dice) {
        return "OFG%015d".formatted(dice.nextLong(100_000_000_000_000L, 900_000_000_000_000L));
    }

    public static String tracking(SplittableRandom dice) {
        return "BR%012dX".formatted(dice.nextLong(1_000_000_000_000L));
    }
}
