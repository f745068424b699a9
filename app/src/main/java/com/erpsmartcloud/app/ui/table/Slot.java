package com.erpsmartcloud.app.ui.table;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// The place of one row in a long list; empty until its page has come.
public final class Slot<T> {

    private final int index;
    private final ReadOnlyObjectWrapper<Optional<T>> row =
            new ReadOnlyObjectWrapper<>(this, "row", Optional.empty());

    Slot(int index) {
        this.index = index;
    }

    public int index() {
        return index;
    }

    public Optional<T> row() {
        return row.get();
    }

    public ReadOnlyObjectProperty<Optional<T>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    void fill(T value) {
        row.set(Optional.of(value));
    }
}
