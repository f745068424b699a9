package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderDetail;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The marketplace's last reading, letter for letter; can be marked and copied.
final class RawTab {

    private static final int FEWEST_LINES = 4;

    private final Texts texts;

    RawTab(Texts texts) {
        this.texts = texts;
    }

    Node of(OrderDetail order) {
        String formatted = JsonLines.of(order.raw());
        Node raw =
                formatted.isEmpty()
                        ? Labels.wrapped(texts.get("orders.raw.none"), "muted")
                        : area(formatted);
        VBox tab = new VBox(Labels.wrapped(texts.get("orders.raw.lead"), "t-small", "muted"), raw);
        tab.getStyleClass().add("gap-8");
        return tab;
    }

    private Node area(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().addAll("t-mono", "raw-text");
        area.setAccessibleText(texts.get("orders.raw.lead"));
        area.setPrefRowCount(Math.clamp(text.lines().count() + 3, FEWEST_LINES, 24));
        return area;
    }
}
