package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Skeleton;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.LazyRows;
import com.erpsmartcloud.app.ui.table.Slot;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The rows of the orders screen: grey bars until the first have come, then the table.
final class OrderList extends StackPane {

    private static final int COLD_ROWS = 12;
    private static final double TITLE = 160;
    private static final double TITLE_AND_SKU = 340;

    /// The order in the panel is looked for among so many rows of another list.
    private static final int LOOKED_THROUGH = 100;

    private final Desk desk;
    private final OrdersViewModel model;
    private final OrderChips chips;
    private final Predicate<OrderRow> inPanel;
    private final DataTable<OrderRow> table;
    private final VisibleRows visible;
    private final OrderTicks ticks;
    private final Subscription rows;

    /// @param work acts on rows
    /// @param narrow whether the panel takes half of the room
    /// @param inPanel whether the panel shows this order
    OrderList(
            Desk desk,
            OrdersViewModel model,
            OrderWork work,
            ObservableBooleanValue narrow,
            Predicate<OrderRow> inPanel) {
        this.desk = desk;
        this.model = model;
        this.chips = new OrderChips(desk, model, List.of());
        this.inPanel = inPanel;
        ObservableBooleanValue reasons = model.tabProperty().isEqualTo(OrderTab.PROBLEM);
        MendMenu mends = new MendMenu(desk, work);
        this.ticks = work.ticks();
        this.table =
                new DataTable<>(desk, OrderColumns.of(desk, ticks, mends::open, narrow, reasons));
        this.visible = new VisibleRows(table);
        getStyleClass().add("list-place");
        table.want(
                OrderColumns.STATE,
                Bindings.createObjectBinding(
                        () -> OrderViews.mixesStates(model.tabProperty().get()),
                        model.tabProperty()));
        table.follow(model.rows());
        table.whenEmpty(this::empty);
        table.want(OrderColumns.TICK, Bindings.createObjectBinding(() -> !narrow.get(), narrow));
        table.onSorts(model::sort);
        for (String column : OrderColumns.CHOSEN.keySet()) {
            table.want(
                    column,
                    Bindings.createObjectBinding(
                            () -> model.columnsProperty().get().contains(column),
                            model.columnsProperty()));
        }
        rows =
                Subscription.combine(
                        narrow.subscribe(side -> {
                            table.measureAnew(OrderColumns.SHIP_BY);
                            table.measureAnew(OrderColumns.STATE);
                            table.leaveAtLeast(OrderColumns.ITEMS, side ? TITLE : TITLE_AND_SKU);
                        }),
                        model.rows().rowsProperty().subscribe(this::show),
                        ticks.idsProperty().subscribe(_ -> table.repaint()));
    }

    DataTable<OrderRow> table() {
        return table;
    }

    /// @param open called with the order that was clicked
    void onClicked(Consumer<OrderRow> open) {
        table.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && isOnRow(event) && !isOnTick(event)) {
                table.current().ifPresent(open);
            }
        });
    }

    private static boolean isOnTick(MouseEvent event) {
        for (Node node = event.getPickResult().getIntersectedNode();
                node != null;
                node = node.getParent()) {
            if (node instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    /// Ticks the current row, or unticks it.
    void tick() {
        table.current().ifPresent(row -> ticks.toggle(row.id()));
    }

    /// Moves the current row and ticks what it passes.
    void extend(int by) {
        table.current().ifPresent(row -> ticks.add(row.id()));
        step(by).ifPresent(row -> ticks.add(row.id()));
    }

    /// Moves the current row.
    ///
    /// @return the order now current, empty at the ends
    Optional<OrderRow> step(int by) {
        int next = table.getSelectionModel().getSelectedIndex() + by;
        if (next < 0 || next >= table.getItems().size()) {
            return Optional.empty();
        }
        table.getSelectionModel().clearAndSelect(next);
        visible.bringIn(next);
        return table.current();
    }

    /// The order in the panel keeps its bar when another list brings it again.
    void mark() {
        ObservableList<Slot<OrderRow>> items = table.getItems();
        for (int i = 0; i < Math.min(items.size(), LOOKED_THROUGH); i++) {
            if (items.get(i).row().filter(inPanel).isPresent()) {
                table.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    void bringCurrentIn() {
        visible.bringIn(Math.max(0, table.getSelectionModel().getSelectedIndex()));
    }

    /// Takes in what changed without moving what the user looks at.
    void refresh() {
        if (visible.first() > 0 || !table.getSelectionModel().isEmpty()) {
            model.refreshAround(visible.first(), visible.last());
        } else {
            model.refresh();
        }
    }

    void toTop() {
        table.getSelectionModel().clearSelection();
        table.scrollTo(0);
    }

    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /// The current order as a small table with heads.
    void copy() {
        table.current().ifPresent(row -> copy(List.of(row)));
    }

    void copy(List<OrderRow> orders) {
        ClipboardContent text = new ClipboardContent();
        text.putString(OrderTable.of(orders, desk.texts()));
        Clipboard.getSystemClipboard().setContent(text);
    }

    /// Lets go of the models.
    void release() {
        rows.unsubscribe();
        table.release();
    }

    private void show(Optional<LazyRows<OrderRow>> found) {
        // The same table added again would be styled again as a whole.
        if (found.isEmpty()) {
            getChildren().setAll(cold());
        } else if (!getChildren().equals(List.of(table))) {
            getChildren().setAll(table);
        }
        mark();
    }

    private boolean isOnRow(MouseEvent event) {
        Node head = table.lookup(".column-header-background");
        return head == null || event.getY() > head.getBoundsInParent().getHeight();
    }

    private Node empty() {
        int filters = model.filters();
        return filters > 0
                ? new EmptyState(
                        "bi-funnel",
                        desk.texts().get("orders.empty.filtered", filters),
                        chips.clear())
                : new EmptyState(
                        "bi-bag-check",
                        desk.texts().get(OrderViews.emptyKey(model.tabProperty().get())));
    }

    private static Node cold() {
        VBox bars = new VBox();
        bars.getStyleClass().add("cold-list");
        for (int i = 0; i < COLD_ROWS; i++) {
            bars.getChildren().add(new Skeleton());
        }
        return bars;
    }
}
