package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.input.KeyEvent;

import java.util.function.BiConsumer;

/// What is typed on the stock list begins an edit with it: a digit, `+6`, `=12*4`.
record StockKeys(DataTable<StockRow> table, StockEditor editor, BiConsumer<StockRow, String> edit) {

    private static final String STARTS = "0123456789+-=\u2212";

    void listen() {
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void typed(KeyEvent event) {
        String typed = event.getCharacter();
        boolean starts = typed.length() == 1 && STARTS.contains(typed);
        if (!editor.isOpen() && starts && !event.isShortcutDown() && !event.isAltDown()) {
            table.current()
                    .ifPresent(row -> {
                        edit.accept(row, typed);
                        event.consume();
                    });
        }
    }
}
