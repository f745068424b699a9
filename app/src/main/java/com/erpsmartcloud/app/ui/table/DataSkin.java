package com.erpsmartcloud.app.ui.table;

import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Background;

import org.jspecify.annotations.Nullable;

/// The usual face of a table around [RowFlow].
final class DataSkin<T> extends TableViewSkin<Slot<T>> {

    DataSkin(DataTable<T> table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<Slot<T>>> createVirtualFlow() {
        return new RowFlow<>();
    }

    @Nullable Background comingBar() {
        return getVirtualFlow() instanceof RowFlow<?> rows ? rows.comingBar() : null;
    }
}
