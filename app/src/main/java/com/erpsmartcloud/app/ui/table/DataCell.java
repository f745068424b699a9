package com.erpsmartcloud.app.ui.table;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.DoubleConsumer;

/// A cell around a reused view; a grey bar while its row is on the way. The view stays in the cell
/// and is only hidden: taken out and put back it would be styled again, the dearest thing a list
/// can do while it runs by.
final class DataCell<T> extends TableCell<Slot<T>, Optional<T>> {

    private static final PseudoClass COMING = PseudoClass.getPseudoClass("coming");

    private final CellView<T> view;
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
        Optional<T> shown = empty || row == null ? Optional.empty() : row;
        pseudoClassStateChanged(COMING, !empty && row != null && shown.isEmpty());
        view.node().setVisible(shown.isPresent());
        shown.ifPresent(now -> {
            view.show(now);
            setGraphic(view.node());
        });
    }

    /// Shows the same row again, as it is now.
    void repaint() {
        if (!isEmpty() && getItem() != null) {
            getItem().ifPresent(view::show);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isEmpty() && view.node().isVisible()) {
            measured.accept(
                    snappedLeftInset() + snappedRightInset() + view.node().prefWidth(-1) + 1);
        }
    }
}
