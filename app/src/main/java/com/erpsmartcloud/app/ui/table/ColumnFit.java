package com.erpsmartcloud.app.ui.table;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides which columns a list has room for. Those of low priority give way; numbers, ids and
/// states are never squeezed.
final class ColumnFit {

    private ColumnFit() {}

    /// @param wanted columns the view wants at all
    /// @param room in px at 100 %
    /// @return ids of the columns that give way, none if all fit
    static Set<String> yielded(List<? extends ColumnSpec<?>> wanted, double room) {
        Set<String> yielded = new HashSet<>();
        double needed = wanted.stream().mapToDouble(ColumnSpec::width).sum();
        List<? extends ColumnSpec<?>> candidates =
                wanted.stream()
                        .filter(spec -> spec.yields() > ColumnSpec.STAYS)
                        .sorted(Comparator.comparingInt(ColumnSpec<?>::yields).reversed())
                        .toList();
        for (ColumnSpec<?> spec : candidates) {
            if (needed <= room) {
                break;
            }
            yielded.add(spec.id());
            needed -= spec.width();
        }
        return yielded;
    }
}
