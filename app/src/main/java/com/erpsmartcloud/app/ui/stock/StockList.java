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
                        table.getSelectionModel()::selectNext,
                        this::step);
        markSorted();
        table.onSort(this::sort);
        table.follow(model.rows());
        new StockKeys(table, editor, this::edit).listen();
        for (String column :
                List.of("reserved", StockColumns.AVAILABLE, "short", "coming", "published")) {
            table.want(column, model.pastProperty().not());
        }
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

    void fillDownCurrent() {
        table.current().ifPresent(this::fillDown);
    }

    /// Moves the current row.
    ///
    /// @return false at the ends
    boolean walk(int by) {
        int to = table.getSelectionModel().getSelectedIndex() + by;
        boolean there = to >= 0 && to < table.getItems().size();
        if (there) {
            table.getSelectionModel().clearAndSelect(to);
            table.scrollTo(Math.max(0, to - 3));
        }
        return there;
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
                            .ifPresentOrElse(
                                    listing -> why(anchor, row, listing),
                                    () -> {
                                        // The panel says why, listed or not.
                                        if (!row.isCounted()) {
                                            model.openLedger(row);
                                        }
                                    });
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

    /// Text for the import: quantities by SKU from the current row on, where the block has but one
    /// column.
    String blockFromCurrent(String text) {
        int at = Math.max(0, table.getSelectionModel().getSelectedIndex());
        List<String> lines = text.strip().lines().toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.contains("\t"))) {
            return text;
        }
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < lines.size() && at + i < table.getItems().size(); i++) {
            String quantity = lines.get(i).strip();
            table.getItems()
                    .get(at + i)
                    .row()
                    .ifPresent(row ->
                            block.append(row.sku())
                                    .append('\t')
                                    .append(quantity)
                                    .append('\t')
                                    .append(row.warehouse())
                                    .append('\n'));
        }
        return block.toString();
    }

    /// @param by rows to go, and edit there
    private void step(int by) {
        if (walk(by)) {
            editCurrent();
        }
    }

    private void fillDown(StockRow row) {
        int above = table.getSelectionModel().getSelectedIndex() - 1;
        if (above >= 0 && model.canEdit(row)) {
            table.getItems()
                    .get(above)
                    .row()
                    .ifPresent(from -> editor.start(row, String.valueOf(from.level().onHand())));
        }
    }

    private void edit(StockRow row) {
        edit(row, "");
    }

    private void edit(StockRow row, String typed) {
        if (model.canEdit(row)) {
            editor.start(row, typed);
        }
    }

    private void why(Node anchor, StockRow row, StockRow.Published listing) {
        OptionalLong pending =
                editing.of(row.key())
                        .map(now -> OptionalLong.of(now.value()))
                        .orElseGet(OptionalLong::empty);
        model.why(
                row,
                listing,
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
