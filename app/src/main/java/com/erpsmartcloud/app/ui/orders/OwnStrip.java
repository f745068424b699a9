package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.OrderNote;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What the seller put on the order, and the buttons that put more: hold, tags, note, place.
record OwnStrip(Desk desk, OrderWork work) {

    Node of(OrderDetail order) {
        VBox strip = new VBox(acts(order));
        strip.getStyleClass().add("gap-8");
        order.row()
                .hold()
                .ifPresent(hold -> {
                    Label held =
                            Labels.wrapped(
                                    texts().get(
                                                    hold.kind() == HoldKind.KEEP
                                                            ? "orders.held.keep-since"
                                                            : "orders.held.release-since",
                                                    texts().formats()
                                                            .moment(
                                                                    hold.since(),
                                                                    desk.now().instant())),
                                    "t-small",
                                    "warning");
                    held.setGraphic(Icon.of("bi-pause-circle", "icon-small", "warning"));
                    strip.getChildren().add(held);
                });
        if (!order.row().tags().isEmpty()) {
            FlowPane tags = new FlowPane(6, 6);
            order.row().tags().forEach(tag -> tags.getChildren().add(TagTone.pill(tag)));
            strip.getChildren().add(tags);
        }
        for (OrderNote note : order.notes()) {
            strip.getChildren().add(note(note, order.row().externalId()));
        }
        return strip;
    }

    private Node acts(OrderDetail order) {
        List<UUID> only = List.of(order.row().id());
        Button hold = button("orders.act.hold", "bi-pause-circle");
        hold.setOnAction(_ -> new HoldMenu(desk, work).open(hold, only));
        Button tag = button("orders.act.tag", "bi-tag");
        tag.setOnAction(
                _ -> new TagBox(desk, work).open(tag, only, Set.copyOf(order.row().tags())));
        Button note = button("orders.act.note", "bi-chat-left-text");
        note.setOnAction(_ -> new NoteBox(desk, work).open(note, only));
        Button place = button("orders.act.warehouse", "bi-geo-alt");
        place.setOnAction(_ -> new WarehouseMenu(desk, work).open(place, only));
        return new FlowPane(8, 8, hold, tag, note, place);
    }

    private Node note(OrderNote note, String number) {
        String when = texts().formats().moment(note.at(), desk.now().instant());
        VBox words =
                new VBox(
                        Labels.wrapped(note.words()),
                        Labels.of(
                                texts().get("orders.note.by", note.by(), when),
                                "t-micro",
                                "subtle"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button away = Buttons.icon("bi-x", texts().get("orders.note.remove"));
        away.getStyleClass().add("small-control");
        away.setOnAction(_ -> work.removeNote(note, number));
        HBox line = new HBox(Icon.of("bi-chat-left-text", "icon-small"), words, away);
        line.getStyleClass().add("note");
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Button button(String key, String icon) {
        Button button = Buttons.plain(texts().get(key), icon);
        button.getStyleClass().add("small-control");
        return button;
    }

    private Texts texts() {
        return desk.texts();
    }
}
