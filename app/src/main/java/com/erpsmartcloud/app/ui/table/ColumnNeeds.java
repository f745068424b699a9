package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.theme.ColumnLayout;

import java.util.HashMap;
import java.util.Map;

/// How wide each column must be, so that nothing but a name is cut: as wide as the widest thing it
/// has shown. It only grows, so that columns do not dance while scrolling. All in px at 100 %.
final class ColumnNeeds {

    /// Wider than this a single cell never makes its column.
    static final double MOST = 300;

    private final Map<String, Double> needs = new HashMap<>();
    private final Map<String, Double> least = new HashMap<>();
    private boolean grew;

    /// A cell or a head was laid out and needs so much.
    void note(String id, double px) {
        double need = Math.min(MOST, Math.ceil(px));
        if (need > needs.getOrDefault(id, 0.0)) {
            needs.put(id, need);
            grew = true;
        }
    }

    /// What a column shows has changed its form: what it needed says nothing any more.
    void forget(String id) {
        grew |= needs.remove(id) != null;
    }

    /// A column that grows never gets less than this.
    void least(String id, double px) {
        least.put(id, px);
    }

    /// @return whether something needs more than at the last call
    boolean grew() {
        boolean before = grew;
        grew = false;
        return before;
    }

    double width(ColumnSpec<?> spec, ColumnLayout layout) {
        double pulled = layout.widths().getOrDefault(spec.id(), 0.0);
        if (pulled > 0) {
            return pulled;
        }
        return spec.grows()
                ? least.getOrDefault(spec.id(), spec.width())
                : Math.max(spec.width(), needs.getOrDefault(spec.id(), 0.0));
    }
}
