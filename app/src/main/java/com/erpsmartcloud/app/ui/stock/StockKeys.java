package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.screen.PhysicalKey;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The keys of the stock list: F2 or a digit edits, Ctrl+D takes the figure of the row above, Enter
/// opens the ledger.
record StockKeys(
        DataTable<StockRow> table,
        StockEditor editor,
        Consumer<StockRow> edit,
        BiConsumer<StockRow, String> editWith,
        Consumer<StockRow> fillDown,
        Consumer<StockRow> ledger) {

    private static final String STARTS = "0123456789+-=\u2212";

    void listen() {
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        if (editor.isOpen()) {
            return;
        }
        if (event.isShortcutDown() && PhysicalKey.of(event) == KeyCode.D) {
            act(event, fillDown);
        } else if (event.getCode() == KeyCode.F2) {
            act(event, edit);
        } else if (event.getCode() == KeyCode.ENTER) {
            act(event, ledger);
        }
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean starts = typed.length() == 1 && STARTS.contains(typed);
        if (!editor.isOpen() && starts && !event.isShortcutDown() && !event.isAltDown()) {
            act(event, row -> editWith.accept(row, typed));
        }
    }

    private void act(KeyEvent event, Consumer<StockRow> what) {
        table.current()
                .ifPresent(row -> {
                    what.accept(row);
                    event.consume();
                });
    }
}
