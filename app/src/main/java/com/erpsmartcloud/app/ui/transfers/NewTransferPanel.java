package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockReader.Warehouse;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Asks from where to where, before a draft begins.
final class NewTransferPanel {

    private final Texts texts;
    private final TransfersViewModel model;

    NewTransferPanel(Texts texts, TransfersViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    SidePanel node(List<Warehouse> warehouses, Runnable close) {
        SidePanel panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        panel.head(new HBox(Labels.of(texts.get("transfers.new"), "t-heading")));
        if (warehouses.size() < 2) {
            panel.body(Labels.wrapped(texts.get("transfers.new.one-place"), "muted"));
            return panel;
        }
        ComboBox<Warehouse> from = choice(warehouses, 0);
        ComboBox<Warehouse> to = choice(warehouses, 1);
        TextField note = new TextField();
        Button begin = Buttons.primary(texts.get("transfers.new.begin"), "bi-plus");
        begin.setDefaultButton(true);
        begin.disableProperty().bind(from.valueProperty().isEqualTo(to.valueProperty()));
        begin.setOnAction(
                _ -> model.begin(from.getValue().id(), to.getValue().id(), note.getText().strip()));
        panel.body(
                field("transfers.from", from),
                field("transfers.to", to),
                field("transfers.note", note),
                new HBox(begin));
        return panel;
    }

    private static ComboBox<Warehouse> choice(List<Warehouse> warehouses, int at) {
        ComboBox<Warehouse> choice = new ComboBox<>();
        choice.getItems().addAll(warehouses);
        choice.setValue(warehouses.get(at));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Warehouse place) {
                        return place == null ? "" : place.name();
                    }

                    @Override
                    public Warehouse fromString(String words) {
                        throw new UnsupportedOperationException("the list is not editable");
                    }
                });
        return choice;
    }

    private Node field(String key, Control input) {
        var name = Labels.of(texts.get(key), "t-small", "muted");
        name.setLabelFor(input);
        input.setAccessibleText(texts.get(key));
        VBox box = new VBox(name, input);
        box.getStyleClass().add("field");
        return box;
    }
}
