package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.manual.Customer;
import com.erpsmartcloud.orders.manual.ManualProposal;
import com.erpsmartcloud.orders.manual.ProposedLine;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A new order typed in one line, with what was understood of it below. Enter makes it.
final class NewOrderBox {

    private final Desk desk;
    private final Texts texts;
    private final OrderWork work;
    private final TextField typed = new TextField();
    private final VBox understood = new VBox();
    private Optional<ManualProposal> proposal = Optional.empty();
    private boolean enter;

    NewOrderBox(Desk desk, OrderWork work) {
        this.desk = desk;
        this.texts = desk.texts();
        this.work = work;
    }

    /// @param made told the new order
    void open(Node anchor, Consumer<UUID> made) {
        typed.setPromptText(texts.get("orders.new.prompt"));
        typed.setAccessibleText(texts.get("orders.new.title"));
        understood.getStyleClass().add("gap-4");
        Button make =
                Buttons.withKey(Buttons.primary(texts.get("orders.new.make"), "bi-plus"), "Enter");
        VBox box =
                new VBox(
                        Labels.of(texts.get("orders.new.title"), "t-heading"),
                        typed,
                        understood,
                        Labels.wrapped(texts.get("orders.new.help"), "t-small", "subtle"),
                        new HBox(Labels.spring(), make));
        box.getStyleClass().addAll("popover", "new-order");
        Layer layer = desk.layers().under(anchor, box);
        Runnable create = () -> create(layer, made);
        make.setOnAction(_ -> create.run());
        typed.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                create.run();
                event.consume();
            }
        });
        typed.textProperty()
                .addListener(_ -> {
                    enter = false;
                    proposal = Optional.empty();
                    ask(layer, made);
                });
        typed.requestFocus();
    }

    private void ask(Layer layer, Consumer<UUID> made) {
        String asked = typed.getText();
        work.propose(
                asked,
                found -> {
                    if (asked.equals(typed.getText())) {
                        proposal = Optional.of(found);
                        show(found);
                        if (enter) {
                            create(layer, made);
                        }
                    }
                });
    }

    /// A quick hand presses Enter before the answer is there: it counts then.
    private void create(Layer layer, Consumer<UUID> made) {
        if (proposal.isEmpty()) {
            enter = true;
            return;
        }
        enter = false;
        proposal.filter(ManualProposal::isReady)
                .ifPresent(ready -> {
                    layer.close();
                    work.create(ready, made);
                });
    }

    private void show(ManualProposal found) {
        List<Node> lines = new ArrayList<>();
        found.lines().forEach(line -> lines.add(line(line)));
        found.customer().ifPresent(customer -> lines.add(customer(customer)));
        if (!found.others().isEmpty()) {
            String others = String.join(", ", found.others().stream().map(Customer::name).toList());
            lines.add(Labels.wrapped(texts.get("orders.new.others", others), "t-small", "muted"));
        }
        understood.getChildren().setAll(lines);
    }

    private Node line(ProposedLine line) {
        return switch (line) {
            case ProposedLine.Known known -> known(known);
            case ProposedLine.Several(var begun, var skus) ->
                    said(
                            Tone.WARNING,
                            "bi-question-circle",
                            texts.get("orders.new.several", begun, String.join(", ", skus)));
            case ProposedLine.Unknown(var begun) ->
                    said(Tone.DANGER, "bi-x-circle", texts.get("orders.new.unknown", begun));
            case ProposedLine.NoUnits(var sku) ->
                    said(Tone.DANGER, "bi-x-circle", texts.get("orders.new.no-units", sku));
        };
    }

    private Node known(ProposedLine.Known line) {
        Label sku = Labels.of(line.sku(), "t-bold");
        HBox row =
                new HBox(
                        sku,
                        Labels.whole(texts.get("orders.times", line.quantity())),
                        Labels.spring(),
                        Labels.whole(texts.formats().money(line.price().times(line.quantity()))));
        row.getStyleClass().add("gap-8");
        if (line.available() >= line.quantity()) {
            return row;
        }
        return new VBox(
                row,
                said(
                        Tone.WARNING,
                        "bi-exclamation-triangle",
                        texts.get("orders.new.too-few", Math.max(0, line.available()))));
    }

    private Node customer(Customer customer) {
        return said(Tone.NEUTRAL, "bi-person", customer.name());
    }

    private static Node said(Tone tone, String icon, String words) {
        Label label = Labels.wrapped(words, "t-small", tone.ink());
        label.setGraphic(Icon.of(icon, "icon-small", tone.ink()));
        return label;
    }
}
