package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Slot;
import com.erpsmartcloud.app.ui.table.SortOrder;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.util.Subscription;

import java.util.List;
import java.util.OptionalLong;

/// The rows of the stock screen: edited in their cells, sorted in the store, each published figure
/// explained on a click.
final class StockList {

    private final StockViewModel model;
    private final StockEditing editing = new StockEditing();
    private final WhyPopover why;
    private final StockEditor editor;
    private final DataTable<StockRow> table;
    private final Subscription rows;

    StockList(Desk desk, StockViewModel model) {
        this.model = model;
        this.why = new WhyPopover(desk);
        StockColumns columns = new StockColumns(desk.texts(), editing, this::edit, this::why);
        this.table = new DataTable<>(desk, columns.all());
        this.editor =
                new StockEditor(
                        desk,
                        model,
                        editing,
                        table::requestFocus,
                        table.getSelectionModel()::selectNext);
        markSorted();
        table.onSort(this::sort);
        table.follow(model.rows());
        new StockKeys(table, editor, this::edit, model::openLedger).listen();
        rows = model.rows().rowsProperty().subscribe(_ -> chooseFirst());
    }

    DataTable<StockRow> table() {
        return table;
    }

    void editCurrent() {
        table.current().ifPresent(this::edit);
    }

    void openLedgerOfCurrent() {
        table.current().ifPresent(model::openLedger);
    }

    /// Explains the first published figure of the current row.
    void whyCurrent() {
        table.current()
                .ifPresent(row -> {
                    Node anchor =
                            table.lookupAll(".table-row-cell:selected .published-mark").stream()
                                    .findFirst()
                                    .orElse(table);
                    row.published().stream()
                            .findFirst()
                            .ifPresent(listing -> why(anchor, row, listing));
                });
    }

    /// @return whether a cell was being edited
    boolean stopEditing() {
        boolean open = editor.isOpen();
        if (open) {
            editor.stop();
        }
        return open;
    }

    /// Lets go of the model.
    void release() {
        rows.unsubscribe();
        table.release();
    }

    private void edit(StockRow row) {
        editor.start(row, "");
    }

    private void why(Node anchor, StockRow row, StockRow.Published listing) {
        OptionalLong pending =
                editing.of(row.key())
                        .map(now -> OptionalLong.of(now.value()))
                        .orElseGet(OptionalLong::empty);
        model.why(
                listing.listingId(),
                found -> why.open(anchor, found, row, pending, () -> model.openLedger(row)));
    }

    private void sort(SortOrder order) {
        StockQuery.Sort by =
                order.column().map(StockColumns::sort).orElse(StockQuery.Sort.AVAILABLE);
        model.sort(
                by,
                order.direction() == SortOrder.Direction.UP
                        ? StockQuery.Direction.ASCENDING
                        : StockQuery.Direction.DESCENDING);
    }

    private void markSorted() {
        StockQuery now = model.queryProperty().get();
        for (TableColumn<Slot<StockRow>, ?> column : table.getColumns()) {
            if (column.isSortable() && StockColumns.sort(column.getId()) == now.sort()) {
                column.setSortType(
                        now.direction() == StockQuery.Direction.ASCENDING
                                ? TableColumn.SortType.ASCENDING
                                : TableColumn.SortType.DESCENDING);
                table.getSortOrder().setAll(List.of(column));
                return;
            }
        }
    }

    private void chooseFirst() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }
}
