package com.erpsmartcloud.marketplace.push;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/// How long goods that stand in several stores last without contact.
///
/// Each store goes on selling what it shows. As long as all of them together sell no more than
/// there is, nothing is sold twice. Sales come by chance: after a time in which x are expected, so
/// many as x + 3√x are nearly never sold (one time in a thousand). The time is the one after which
/// that reaches what is there.
///
/// Source: feature I6, "published stock is safe until hh:mm".
public final class SafeTime {

    /// Longer than this nobody plans.
    public static final Duration LONGEST = Duration.ofDays(28);

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal NINE = BigDecimal.valueOf(9);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private SafeTime() {}

    /// @param available units that are there
    /// @param shown units that all stores together show
    /// @param sold units that all of them sold within `window`; none is taken for one, for a first
    ///   sale may come at any time
    /// @return [#LONGEST] if no more is shown than is there; nothing if more is shown and none is
    ///   there
    public static Duration of(long available, long shown, long sold, Duration window) {
        if (shown <= Math.max(0, available)) {
            return LONGEST;
        }
        if (available <= 0) {
            return Duration.ZERO;
        }
        // x + 3√x = a, solved for √x.
        BigDecimal root =
                NINE.add(FOUR.multiply(BigDecimal.valueOf(available)))
                        .sqrt(DIGITS)
                        .subtract(THREE)
                        .divide(TWO, DIGITS);
        BigDecimal expected = root.multiply(root, DIGITS);
        BigDecimal millis =
                expected.multiply(BigDecimal.valueOf(window.toMillis()))
                        .divide(BigDecimal.valueOf(Math.max(1, sold)), DIGITS)
                        .setScale(0, RoundingMode.FLOOR);
        return millis.compareTo(BigDecimal.valueOf(LONGEST.toMillis())) >= 0
                ? LONGEST
                : Duration.ofMillis(millis.longValueExact());
    }

    /// What a store may show of goods while nobody watches, so that all of them together never sell
    /// more than there is: its part by its sales, whole units, the rest left out.
    ///
    /// @param sold units this store sold in a time
    /// @param soldByAll units all stores sold in that time
    /// @param stores how many there are; each gets the same while nothing was sold
    /// @return never more than what it shows now
    public static long leash(long available, long shown, long sold, long soldByAll, int stores) {
        long have = Math.max(0, available);
        long part =
                soldByAll <= 0
                        ? have / Math.max(1, stores)
                        : BigDecimal.valueOf(have)
                                .multiply(BigDecimal.valueOf(sold))
                                .divide(BigDecimal.valueOf(soldByAll), 0, RoundingMode.FLOOR)
                                .longValueExact();
        return Math.min(shown, part);
    }
}
