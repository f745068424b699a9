package com.erpsmartcloud.marketplace.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a rule would change before it is saved.
///
/// @param covered products the rule is for
/// @param listings listings, each in each of its warehouses, that were looked at
/// @param changed how many of them would show another number
/// @param up how many of those would show more
/// @param toZero how many of those show some now and would show none
/// @param before units that all of them show now
/// @param after units that all of them would show
/// @param rows those that would change most, the largest change first
public record RulePreview(
        long covered,
        long listings,
        long changed,
        long up,
        long toZero,
        long before,
        long after,
        List<Row> rows) {

    private static final Comparator<Row> LARGEST =
            Comparator.comparingLong((Row row) -> -Math.abs(row.change()))
                    .thenComparing(row -> row.number().article())
                    .thenComparing(row -> row.number().listing())
                    .thenComparing(row -> row.number().warehouseExternalId());

    public RulePreview {
        rows = List.copyOf(rows);
    }

    /// @param number what it would show
    /// @param now what it is to show by the rules as they are
    public record Row(ChannelNumber number, long now) {

        public long change() {
            return number.units() - now;
        }
    }

    /// How many would show less.
    public long down() {
        return changed - up;
    }

    static RulePreview none(long covered) {
        return new RulePreview(covered, 0, 0, 0, 0, 0, 0, List.of());
    }

    /// @param now and `then` of the same listings, in the same order
    RulePreview with(List<ChannelNumber> now, List<ChannelNumber> then, int most) {
        List<Row> largest = new ArrayList<>(rows);
        long differ = changed;
        long more = up;
        long gone = toZero;
        long beforeUnits = before;
        long afterUnits = after;
        for (int i = 0; i < now.size(); i++) {
            Row row = new Row(then.get(i), now.get(i).units());
            beforeUnits += row.now();
            afterUnits += row.number().units();
            if (row.change() != 0) {
                differ++;
                more += row.change() > 0 ? 1 : 0;
                gone += row.number().units() == 0 ? 1 : 0;
                largest.add(row);
            }
        }
        largest.sort(LARGEST);
        return new RulePreview(
                covered,
                listings + now.size(),
                differ,
                more,
                gone,
                beforeUnits,
                afterUnits,
                largest.subList(0, Math.min(most, largest.size())));
    }
}
