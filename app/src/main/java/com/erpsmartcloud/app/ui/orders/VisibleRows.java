package com.erpsmartcloud.app.ui.orders;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Which rows of a table are in sight.
record VisibleRows(TableView<?> table) {

    private static final int A_SCREEN = 20;

    /// @return index of the first row in sight, 0 before the table is drawn
    int first() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getFirstVisibleCell() != null
                ? flow.getFirstVisibleCell().getIndex()
                : 0;
    }

    int last() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getLastVisibleCell() != null
                ? flow.getLastVisibleCell().getIndex()
                : first() + A_SCREEN;
    }

    /// Scrolls only as far as needed.
    void bringIn(int index) {
        if (index <= first()) {
            table.scrollTo(index);
        } else if (index >= last()) {
            table.scrollTo(first() + index - last() + 1);
        }
    }
}
