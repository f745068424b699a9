package com.erpsmartcloud.app.ui.table;

import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Background;

import org.jspecify.annotations.Nullable;

/// The usual face of a table around [RowFlow]; rows and heads come into sight together, when
/// nothing moves any more.
final class DataSkin<T> extends TableViewSkin<Slot<T>> {

    private boolean shown;

    DataSkin(DataTable<T> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<Slot<T>>> createVirtualFlow() {
        return new RowFlow<>(this::show);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        // Lower than its room it would lie in the middle of it.
        getVirtualFlow().relocate(x, y + headHeight());
        if (!shown) {
            // An empty list has its words to show.
            opaque(getSkinnable().getItems().isEmpty());
        }
    }

    @Nullable Background comingBar() {
        return getVirtualFlow() instanceof RowFlow<?> rows ? rows.comingBar() : null;
    }

    boolean isShown() {
        return shown;
    }

    private double headHeight() {
        return getChildren().stream()
                .filter(TableHeaderRow.class::isInstance)
                .mapToDouble(head -> head.prefHeight(-1))
                .sum();
    }

    private void show() {
        shown = true;
        opaque(true);
    }

    private void opaque(boolean so) {
        for (Node part : getChildren()) {
            part.setOpacity(so ? 1 : 0);
        }
    }
}
