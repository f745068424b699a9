package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.QuantityInput;
import com.erpsmartcloud.inventory.TransferLine;
import com.erpsmartcloud.inventory.TransferState;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One transfer: its goods, and what can be done next.
final class TransferPanel {

    private final Desk desk;
    private final Texts texts;
    private final TransfersViewModel model;
    private final SidePanel panel;
    private final Map<UUID, TextField> arrived = new LinkedHashMap<>();
    private final TextField code = new TextField();

    TransferPanel(Desk desk, TransfersViewModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.panel = new SidePanel(texts, model::close);
        panel.getStyleClass().add("ledger-panel");
    }

    SidePanel show(OpenTransfer transfer) {
        boolean typing = code.isFocused();
        var row = transfer.row();
        VBox names =
                new VBox(
                        Labels.of(row.number(), "t-bold"),
                        Labels.of(
                                texts.get("transfers.route", row.from().name(), row.to().name()),
                                "t-small",
                                "muted"));
        panel.head(names, TransferWords.pill(texts, row.state()));
        arrived.clear();
        List<Node> parts = new ArrayList<>();
        model.refusedProperty()
                .get()
                .ifPresent(why ->
                        parts.add(
                                new Banner(
                                        Tone.DANGER,
                                        "bi-x-circle-fill",
                                        texts.get("transfers.refused.title"),
                                        texts.get(why))));
        if (!row.note().isEmpty()) {
            parts.add(Labels.wrapped(row.note(), "muted"));
        }
        boolean draft = row.state() == TransferState.DRAFT;
        if (draft) {
            parts.add(adding(transfer));
        }
        transfer.lines().forEach(line -> parts.add(line(transfer, line)));
        if (transfer.lines().isEmpty()) {
            parts.add(Labels.wrapped(texts.get("transfers.lines.empty"), "muted"));
        }
        parts.add(draft ? sending(transfer) : receiving(transfer));
        panel.body(parts.toArray(Node[]::new));
        if (typing) {
            code.requestFocus();
        }
        return panel;
    }

    private Node adding(OpenTransfer transfer) {
        code.setPromptText(texts.get("transfers.add.code"));
        code.setAccessibleText(texts.get("transfers.add.code"));
        code.clear();
        TextField quantity = new TextField("1");
        quantity.getStyleClass().add("quantity");
        quantity.setAccessibleText(texts.get("transfers.add.units"));
        HBox.setHgrow(code, Priority.ALWAYS);
        Button add = Buttons.plain(texts.get("transfers.add"), "bi-plus");
        Runnable act =
                () -> {
                    if (!code.getText().isBlank()) {
                        model.add(transfer, code.getText(), quantity.getText());
                        code.requestFocus();
                    }
                };
        add.setOnAction(_ -> act.run());
        code.setOnAction(_ -> act.run());
        quantity.setOnAction(_ -> act.run());
        HBox box = new HBox(code, quantity, add);
        box.getStyleClass().add("gap-8");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node line(OpenTransfer transfer, TransferLine line) {
        VBox names = new VBox(Labels.of(line.name()), Labels.of(line.sku(), "t-small", "muted"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox box = new HBox(names);
        box.getStyleClass().addAll("gap-12", "movement");
        box.setAlignment(Pos.CENTER_LEFT);
        if (transfer.row().state() == TransferState.DRAFT) {
            Button remove = Buttons.icon("bi-x", texts.get("transfers.line.remove", line.sku()));
            remove.setOnAction(_ -> model.plan(transfer, line.productId(), line.sku(), 0));
            box.getChildren()
                    .addAll(Labels.whole(texts.formats().number(line.planned()), "t-bold"), remove);
            return box;
        }
        box.getChildren()
                .addAll(
                        figure("transfers.sent", line.sent()),
                        figure("transfers.received", line.received()));
        if (transfer.row().way() > 0) {
            TextField field = new TextField(line.missing() == 0 ? "" : "" + line.missing());
            field.getStyleClass().add("quantity");
            field.setAccessibleText(texts.get("transfers.arrives", line.sku()));
            arrived.put(line.id(), field);
            box.getChildren().add(field);
        }
        return box;
    }

    private Node figure(String key, long units) {
        VBox box =
                new VBox(
                        Labels.whole(texts.get(key), "t-small", "muted"),
                        Labels.whole(texts.formats().number(units), "t-bold"));
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private Node sending(OpenTransfer transfer) {
        Button send = Buttons.primary(texts.get("transfers.send"), "bi-truck");
        send.setOnAction(_ -> model.send(transfer));
        send.setDisable(transfer.lines().isEmpty());
        Button discard = Buttons.plain(texts.get("transfers.discard"), "bi-trash");
        discard.setOnAction(_ -> model.discard(transfer));
        return actions(send, discard);
    }

    private Node receiving(OpenTransfer transfer) {
        if (transfer.row().way() == 0) {
            long difference = transfer.row().difference();
            return Labels.wrapped(
                    difference == 0
                            ? texts.get("transfers.all-arrived")
                            : texts.get("transfers.differs", texts.formats().change(difference)),
                    "muted");
        }
        Button entered = Buttons.primary(texts.get("transfers.receive"), "bi-check2");
        entered.setOnAction(_ -> model.receive(transfer, entered()));
        Button rest = Buttons.plain(texts.get("transfers.receive.rest"));
        rest.setOnAction(_ -> model.receiveRest(transfer));
        Button close = Buttons.plain(texts.get("transfers.close"));
        close.setOnAction(_ -> model.closeShort(transfer));
        return actions(entered, rest, close);
    }

    private Map<UUID, Long> entered() {
        Map<UUID, Long> units = new LinkedHashMap<>();
        arrived.forEach((line, field) -> {
            if (QuantityInput.read(field.getText(), 0)
                    instanceof QuantityInput.Outcome.Quantity(long value, _)) {
                units.put(line, value);
            }
        });
        return units;
    }

    private static Node actions(Button... buttons) {
        javafx.scene.layout.FlowPane box = new javafx.scene.layout.FlowPane(buttons);
        box.getStyleClass().add("panel-actions");
        return box;
    }
}
