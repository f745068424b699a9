package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.table.QuantityField;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// The one cell of a stock list that is being edited, and what the figures would become.
final class StockEditing {

    /// @param value on hand as typed so far
    record Open(StockRow row, QuantityField field, long value) {

        boolean isFor(StockKey key) {
            return row.key().equals(key);
        }

        long change() {
            return value - row.level().onHand();
        }
    }

    private final ReadOnlyObjectWrapper<Optional<Open>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());

    ReadOnlyObjectProperty<Optional<Open>> openProperty() {
        return open.getReadOnlyProperty();
    }

    Optional<Open> of(StockKey key) {
        return open.get().filter(now -> now.isFor(key));
    }

    void start(StockRow row, QuantityField field) {
        open.set(Optional.of(new Open(row, field, row.level().onHand())));
    }

    void preview(long value) {
        open.get().ifPresent(now -> open.set(Optional.of(new Open(now.row(), now.field(), value))));
    }

    void stop() {
        open.set(Optional.empty());
    }

    /// What could be sold after the pending change; as it is now where nothing is pending.
    long available(StockRow row) {
        return row.available() + of(row.key()).map(Open::change).orElse(0L);
    }
}
