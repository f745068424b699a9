package com.erpsmartcloud.app.ui.theme;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How a person arranged the columns of one list or of one view of it.
///
/// @param order ids of the columns from left to right; empty as the list was made
/// @param widths in px at 100 %, by id, of the columns that were pulled to a width
/// @param hidden ids of the columns that were taken away
public record ColumnLayout(List<String> order, Map<String, Double> widths, Set<String> hidden) {

    public static final ColumnLayout AS_MADE = new ColumnLayout(List.of(), Map.of(), Set.of());

    public ColumnLayout {
        order = List.copyOf(order);
        widths = Map.copyOf(widths);
        hidden = Set.copyOf(hidden);
    }

    public ColumnLayout ordered(List<String> ids) {
        return new ColumnLayout(ids, widths, hidden);
    }

    /// @param px at 100 %
    public ColumnLayout sized(String id, double px) {
        Map<String, Double> next = new java.util.HashMap<>(widths);
        next.put(id, px);
        return new ColumnLayout(order, next, hidden);
    }

    public ColumnLayout shows(String id, boolean shown) {
        Set<String> next = new java.util.HashSet<>(hidden);
        if (shown) {
            next.remove(id);
        } else {
            next.add(id);
        }
        return new ColumnLayout(order, widths, next);
    }
}
