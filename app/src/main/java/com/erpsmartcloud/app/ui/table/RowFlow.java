package com.erpsmartcloud.app.ui.table;

import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// The rows of a list. A row that was made is styled once: the toolkit styles it again with all it
/// holds whenever it shows another line of the list, three fifths of what running by cost.
final class RowFlow<T> extends VirtualFlow<TableRow<Slot<T>>> {

    // Never drawn: wears the grey bar that cells borrow while their row is on the way. A cell that
    // changed its own style for it would be styled again, and its words with it.
    private final Region bar = new Region();

    RowFlow() {
        bar.getStyleClass().add("coming-bar");
        bar.setManaged(false);
        bar.setVisible(false);
        getChildren().add(bar);
    }

    /// What a cell shows while its row is on the way.
    @Nullable Background comingBar() {
        return bar.getBackground();
    }

    @Override
    protected void setCellIndex(TableRow<Slot<T>> row, int index) {
        if (row.getSkin() == null) {
            super.setCellIndex(row, index);
        } else {
            row.updateIndex(index);
        }
    }
}
