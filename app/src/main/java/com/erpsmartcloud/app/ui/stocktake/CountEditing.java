package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.table.QuantityField;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.UUID;

/// The one line whose count is being entered.
final class CountEditing {

    record Open(UUID line, QuantityField field) {}

    private final ReadOnlyObjectWrapper<Optional<Open>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());

    ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    Optional<QuantityField> of(UUID line) {
        return open.get().filter(now -> now.line().equals(line)).map(Open::field);
    }

    void start(UUID line, QuantityField field) {
        open.set(Optional.of(new Open(line, field)));
    }

    boolean stop() {
        boolean was = open.get().isPresent();
        open.set(Optional.empty());
        return was;
    }
}
