package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.control.Skeleton;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.DoubleConsumer;

/// A cell around a reused view; a grey bar while its row is on the way.
final class DataCell<T> extends TableCell<Slot<T>, Optional<T>> {

    private final CellView<T> view;
    private final Skeleton skeleton = new Skeleton();
    private final DoubleConsumer measured;

    /// @param measured told how wide the cell would like to be, in px
    DataCell(ColumnSpec<T> spec, DoubleConsumer measured) {
        this.measured = measured;
        view = spec.view().get();
        getStyleClass().addAll(spec.classes());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable Optional<T> row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else if (row.isEmpty()) {
            setGraphic(skeleton);
        } else {
            view.show(row.get());
            setGraphic(view.node());
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isEmpty() && view.node().equals(getGraphic())) {
            measured.accept(
                    snappedLeftInset() + snappedRightInset() + view.node().prefWidth(-1) + 1);
        }
    }
}
