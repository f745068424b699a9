package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.text.Text;

import java.util.List;
import java.util.Set;

/// The list a screen shows now, with all its rows, for a file.
///
/// @param name of the list, for the file's name too
/// @param columns all there are
/// @param shown ids of the columns on screen
/// @param rows as filtered and sorted now; personal data masked as on screen
public record ListOnScreen<T>(
        Text name, List<ListColumn<T>> columns, Set<String> shown, PageSource<T> rows) {

    public ListOnScreen {
        columns = List.copyOf(columns);
        shown = Set.copyOf(shown);
    }

    /// The columns whose counterpart is on screen.
    public List<ListColumn<T>> onScreen() {
        return columns.stream().filter(column -> shown.contains(column.column())).toList();
    }
}
