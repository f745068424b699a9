package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import java.util.ArrayList;
import java.util.List;

/// The words a row shows, column by column.
record RowWords<T>(Texts texts, List<ColumnSpec<T>> columns) {

    String of(T row) {
        StringBuilder table = new StringBuilder();
        TableText.line(
                columns.stream().map(spec -> texts.get(spec.titleKey().orElse(""))).toList(),
                table);
        TableText.line(columns.stream().map(spec -> words(spec, row)).toList(), table);
        return table.toString();
    }

    private String words(ColumnSpec<T> spec, T row) {
        CellView<T> view = spec.view().get();
        view.show(row);
        List<String> found = new ArrayList<>();
        collect(view.node(), found);
        return String.join(" ", found);
    }

    /// The letter on a product's tile is a picture, not a word.
    private static void collect(Node node, List<String> into) {
        if (!node.isVisible() || node.getStyleClass().contains("tile")) {
            return;
        }
        if (node instanceof Labeled label) {
            if (label.getText() != null && !label.getText().isEmpty()) {
                into.add(label.getText());
            }
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}
