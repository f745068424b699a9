package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.orders.OrderRow;

import javafx.scene.Node;
import javafx.scene.control.Label;

import java.util.function.Function;

/// A word in quiet grey; a dash where the marketplace tells nothing.
final class QuietCell implements CellView<OrderRow> {

    private final Function<OrderRow, String> words;
    private final Label label = Labels.of("", "muted");

    QuietCell(Function<OrderRow, String> words) {
        this.words = words;
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void show(OrderRow row) {
        String text = words.apply(row);
        label.setText(text.isEmpty() ? "\u2013" : text);
    }
}
