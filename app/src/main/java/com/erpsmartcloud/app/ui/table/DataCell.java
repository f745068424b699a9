package com.erpsmartcloud.app.ui.table;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// A cell around a reused view; a grey bar while its row is on the way. The view stays in the cell
/// and is only hidden: taken out and put back it would be styled again, the dearest thing a list
/// can do while it runs by.
final class DataCell<T> extends TableCell<Slot<T>, Optional<T>> {

    private final CellView<T> view;
    private final DoubleConsumer measured;

    /// @param measured told how wide the cell would like to be, in px
    DataCell(ColumnSpec<T> spec, DoubleConsumer measured) {
        this.measured = measured;
        view = spec.view().get();
        getStyleClass().addAll(spec.classes());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        view.node().setVisible(false);
        setGraphic(view.node());
    }

    @Override
    protected void updateItem(@Nullable Optional<T> row, boolean empty) {
        super.updateItem(row, empty);
        Optional<T> shown = empty || row == null ? Optional.empty() : row;
        boolean coming = !empty && row != null && shown.isEmpty();
        setBackground(coming && skin() instanceof DataSkin<?> skin ? skin.comingBar() : null);
        view.node().setVisible(shown.isPresent());
        shown.ifPresent(this::show);
    }

    /// A part the view took in while the list is being laid out would be drawn and measured without
    /// its style once.
    private void show(T row) {
        List<Node> before = parts();
        view.show(row);
        if (!before.equals(parts())) {
            view.node().applyCss();
        }
    }

    private List<Node> parts() {
        return view.node() instanceof Pane pane ? List.copyOf(pane.getChildren()) : List.of();
    }

    private @Nullable Skin<?> skin() {
        return getTableView() == null ? null : getTableView().getSkin();
    }

    /// Shows the same row again, as it is now.
    void repaint() {
        if (!isEmpty() && getItem() != null) {
            getItem().ifPresent(this::show);
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
