package com.erpsmartcloud.marketplace.rules;

import java.math.BigDecimal;
import java.util.OptionalLong;

/// How many of the available units a listing shows.
///
/// Source: domain rule C.3; the order of evaluation is fixed, percent before constant.
///
/// @param percent of the available units, 0 to 100
/// @param buffer units held back, 0 or more
/// @param reserveFactor held back for each reserved unit, 0 or more
/// @param floorThreshold up to this many units, none is shown
/// @param max never more than this
/// @param min at least this, even without stock: shown in amber and outside the guarantee
public record ChannelFormula(
        BigDecimal percent,
        long buffer,
        BigDecimal reserveFactor,
        RoundTo round,
        long floorThreshold,
        OptionalLong max,
        OptionalLong min) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Everything that is available.
    public static final ChannelFormula ALL =
            new ChannelFormula(
                    HUNDRED,
                    0,
                    BigDecimal.ZERO,
                    RoundTo.FLOOR,
                    0,
                    OptionalLong.empty(),
                    OptionalLong.empty());

    /// @throws IllegalArgumentException naming what is out of range
    public ChannelFormula {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("percent: 0 to 100, not " + percent);
        }
        if (buffer < 0 || reserveFactor.signum() < 0 || floorThreshold < 0) {
            throw new IllegalArgumentException("what is held back is 0 or more");
        }
        if (max.orElse(0) < 0 || min.orElse(0) < 0) {
            throw new IllegalArgumentException("max and min are 0 or more");
        }
    }

    /// Units that can still be sold before they are there.
    ///
    /// @param preorder that may be in all
    /// @param available negative by what was sold ahead already
    public static long ahead(long preorder, long available) {
        return Math.max(0, preorder + Math.min(0, available));
    }

    /// Nothing is sold ahead.
    public ChannelQuantity of(long available, long reserved, OptionalLong share) {
        return of(available, reserved, 0, share);
    }

    /// @param available over the rule's warehouses, negative if oversold, or sold ahead
    /// @param reserved over the same warehouses, for the reserve factor
    /// @param preorder units over the same warehouses that may be sold before they are there; those
    ///   that were make `available` negative
    /// @param share what this listing may show at the most while nobody watches
    /// @return every step on the way, for "why this number"
    public ChannelQuantity of(long available, long reserved, long preorder, OptionalLong share) {
        BigDecimal q1 =
                BigDecimal.valueOf(available)
                        .multiply(percent)
                        .divide(HUNDRED)
                        .subtract(BigDecimal.valueOf(buffer))
                        .subtract(BigDecimal.valueOf(reserved).multiply(reserveFactor));
        long q2 = round.units(q1);
        long q3 = q2 <= floorThreshold ? 0 : q2;
        long q4 = Math.min(q3, max.orElse(Long.MAX_VALUE));
        long q5 = Math.max(q4, min.orElse(Long.MIN_VALUE));
        long ahead = ahead(preorder, available);
        long q6 = Math.min(q5 + ahead, share.orElse(Long.MAX_VALUE));
        return new ChannelQuantity(available, q1, q2, q3, q4, q5, ahead, q6, Math.max(0, q6));
    }
}
