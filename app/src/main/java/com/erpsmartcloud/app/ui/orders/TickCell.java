package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

import java.util.Optional;
import java.util.UUID;

/// The tick of a row.
final class TickCell implements CellView<OrderRow> {

    private final OrderTicks ticks;
    private final CheckBox box = new CheckBox();
    private Optional<UUID> shown = Optional.empty();

    TickCell(Texts texts, OrderTicks ticks) {
        this.ticks = ticks;
        box.setFocusTraversable(false);
        box.getStyleClass().add("tick");
        box.setAccessibleText(texts.get("orders.tick"));
        box.setOnAction(_ -> shown.ifPresent(ticks::toggle));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(OrderRow row) {
        shown = Optional.of(row.id());
        box.setSelected(ticks.has(row.id()));
    }
}
