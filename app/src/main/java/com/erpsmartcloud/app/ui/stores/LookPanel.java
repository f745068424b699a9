package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.stores.Stores;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.function.Consumer;

/// A store's name, colour and time zone in a side panel.
record LookPanel(Desk desk, StoreRow row, Consumer<Stores.Look> save, Runnable close) {

    SidePanel node() {
        Texts texts = desk.texts();
        SidePanel panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        panel.head(Labels.of(texts.get("stores.look.title"), "t-heading"));
        TextField name = new TextField(row.store().name());
        Label wrong = Labels.wrapped("", "t-small", "danger");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        ComboBox<ZoneId> zone = ZoneBox.of(texts, row.store().zone());
        ColourLine colours = new ColourLine(texts, StoreColour.of(row.store()));
        Button keep = Buttons.primary(texts.get("stores.look.save"), "bi-check2");
        keep.setDefaultButton(true);
        keep.setOnAction(_ -> {
            if (name.getText().isBlank()) {
                wrong.setText(texts.get("stores.wrong.name"));
                name.requestFocus();
                return;
            }
            String colour = colours.chosen().map(StoreColour::id).orElse("");
            save.accept(new Stores.Look(name.getText().strip(), colour, zone.getValue()));
            close.run();
        });
        panel.body(
                field("stores.name", name),
                wrong,
                field("stores.colour", colours),
                field("stores.zone", zone),
                Labels.wrapped(texts.get("stores.zone.help"), "t-small", "subtle"),
                new HBox(keep));
        return panel;
    }

    private VBox field(String nameKey, Node input) {
        Label name = Labels.of(desk.texts().get(nameKey), "t-small", "muted");
        name.setLabelFor(input);
        VBox box = new VBox(name, input);
        box.getStyleClass().add("field");
        return box;
    }
}
