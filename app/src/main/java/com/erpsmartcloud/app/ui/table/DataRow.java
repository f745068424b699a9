package com.erpsmartcloud.app.ui.table;

import javafx.scene.control.TableRow;

/// A row that keeps what it shows while the toolkit lays it aside. For another list it takes every
/// row its line and gives it one again at once, and every cell would be told both.
final class DataRow<T> extends TableRow<Slot<T>> {

    @Override
    public void updateIndex(int index) {
        if (index >= 0) {
            super.updateIndex(index);
        }
    }
}
