package com.erpsmartcloud.marketplace.push;

import java.util.ArrayList;
import java.util.List;

/// What a rule would change before it is saved.
///
/// @param covered products the rule is for
/// @param listings listings, each in each of its warehouses, that were looked at
/// @param changed how many of them would show another number
/// @param before units that all of them show now
/// @param after units that all of them would show
/// @param rows the first of those that would change
public record RulePreview(
        long covered, long listings, long changed, long before, long after, List<Row> rows) {

    public RulePreview {
        rows = List.copyOf(rows);
    }

    /// @param now what it is to show by the rules as they are
    public record Row(ChannelNumber number, long now) {}

    static RulePreview none(long covered) {
        return new RulePreview(covered, 0, 0, 0, 0, List.of());
    }

    /// @param now and `then` of the same listings, in the same order
    RulePreview with(List<ChannelNumber> now, List<ChannelNumber> then, int most) {
        List<Row> shown = new ArrayList<>(rows);
        long differ = changed;
        long beforeUnits = before;
        long afterUnits = after;
        for (int i = 0; i < now.size(); i++) {
            long was = now.get(i).units();
            long becomes = then.get(i).units();
            beforeUnits += was;
            afterUnits += becomes;
            if (was != becomes) {
                differ++;
                if (shown.size() < most) {
                    shown.add(new Row(then.get(i), was));
                }
            }
        }
        return new RulePreview(
                covered, listings + now.size(), differ, beforeUnits, afterUnits, shown);
    }
}
