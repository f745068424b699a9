package com.erpsmartcloud.app.ui.table;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Decides which columns a list has room for. Those of low priority give way; numbers, ids and
/// states are never squeezed.
final class ColumnFit {

    private ColumnFit() {}

    /// @param wanted columns the view wants at all
    /// @param width of a column in px at 100 %; of one that grows the least it needs
    /// @param room in px at 100 %
    /// @return ids of the columns that give way, none if all fit
    static <T> Set<String> yielded(
            List<ColumnSpec<T>> wanted, ToDoubleFunction<ColumnSpec<T>> width, double room) {
        Set<String> yielded = new HashSet<>();
        double needed = wanted.stream().mapToDouble(width).sum();
        List<ColumnSpec<T>> candidates =
                wanted.stream()
                        .filter(spec -> spec.yields() > ColumnSpec.STAYS)
                        .sorted(Comparator.comparingInt(ColumnSpec<T>::yields).reversed())
                        .toList();
        for (ColumnSpec<T> spec : candidates) {
            if (needed <= room) {
                break;
            }
            yielded.add(spec.id());
            needed -= width.applyAsDouble(spec);
        }
        return yielded;
    }
}
