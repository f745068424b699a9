package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.orders.Hold;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the seller put on an order: how long it is held, the newest note, tags.
final class MarksCell implements CellView<OrderRow> {

    private final Desk desk;
    private final HBox line = new HBox();

    MarksCell(Desk desk) {
        this.desk = desk;
        line.getStyleClass().add("gap-6");
        line.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(OrderRow row) {
        List<Node> marks = new ArrayList<>();
        row.hold().ifPresent(hold -> marks.add(held(hold)));
        if (!row.note().isEmpty()) {
            Label note = new Label("", Icon.of("bi-chat-left-text", "icon-small"));
            note.setTooltip(new Tooltip(row.note()));
            note.setAccessibleText(desk.texts().get("orders.note.said", row.note()));
            marks.add(note);
        }
        row.tags().forEach(tag -> marks.add(TagTone.pill(tag)));
        line.getChildren().setAll(marks);
    }

    private Label held(Hold hold) {
        Duration age = Duration.between(hold.since(), desk.now().instant());
        Label label =
                Labels.whole(
                        desk.texts().formats().age(age.isNegative() ? Duration.ZERO : age),
                        "t-small",
                        "warning");
        label.setGraphic(Icon.of("bi-pause-circle", "icon-small", "warning"));
        String words =
                desk.texts()
                        .get(
                                hold.kind() == HoldKind.KEEP
                                        ? "orders.held.keep"
                                        : "orders.held.release");
        label.setTooltip(new Tooltip(words));
        label.setAccessibleText(words);
        return label;
    }
}
