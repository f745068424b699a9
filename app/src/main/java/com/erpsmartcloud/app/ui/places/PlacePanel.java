package com.erpsmartcloud.app.ui.places;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.BinRow;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A warehouse: its code and name, and its bins; or the form for a new one.
final class PlacePanel {

    private final Texts texts;
    private final PlacesViewModel model;
    private final SidePanel panel;
    private final TextField bin = new TextField();

    PlacePanel(Texts texts, PlacesViewModel model, Runnable close) {
        this.texts = texts;
        this.model = model;
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        bin.setPromptText(texts.get("places.bin.code"));
        bin.setAccessibleText(texts.get("places.bin.code"));
    }

    SidePanel showNew() {
        panel.head(new HBox(Labels.of(texts.get("places.new"), "t-heading")));
        TextField code = new TextField();
        TextField name = new TextField();
        Button save = Buttons.primary(texts.get("places.add"), "bi-plus");
        save.setDefaultButton(true);
        save.setOnAction(_ -> model.add(code.getText(), name.getText()));
        List<Node> parts = refusal();
        parts.add(field("places.name", name));
        parts.add(field("places.code", code));
        parts.add(new HBox(save));
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    SidePanel show(PlacesViewModel.Open open) {
        boolean typing = bin.isFocused();
        WarehouseRow place = open.warehouse();
        panel.head(new HBox(Labels.of(place.name(), "t-heading")));
        TextField code = new TextField(place.code());
        TextField name = new TextField(place.name());
        Button save = Buttons.plain(texts.get("places.save"), "bi-check2");
        save.setOnAction(_ -> model.rename(place, code.getText(), name.getText()));
        Button archive =
                Buttons.plain(
                        texts.get(place.archived() ? "places.revive" : "places.archive"),
                        "bi-archive");
        archive.setOnAction(_ -> model.archive(place));
        HBox actions = new HBox(save, archive);
        actions.getStyleClass().add("gap-8");
        List<Node> parts = refusal();
        parts.add(field("places.name", name));
        parts.add(field("places.code", code));
        parts.add(actions);
        parts.add(Labels.of(texts.get("places.bins"), "t-bold"));
        parts.add(adding(place));
        open.bins().forEach(each -> parts.add(bin(place, each)));
        if (open.bins().isEmpty()) {
            parts.add(Labels.wrapped(texts.get("places.bins.none"), "muted"));
        }
        panel.body(parts.toArray(Node[]::new));
        if (typing) {
            bin.requestFocus();
        }
        return panel;
    }

    private Node adding(WarehouseRow place) {
        HBox.setHgrow(bin, Priority.ALWAYS);
        Button add = Buttons.plain(texts.get("places.bin.add"), "bi-plus");
        Runnable act =
                () -> {
                    if (!bin.getText().isBlank()) {
                        model.addBin(place, bin.getText());
                        bin.clear();
                        bin.requestFocus();
                    }
                };
        add.setOnAction(_ -> act.run());
        bin.setOnAction(_ -> act.run());
        HBox box = new HBox(bin, add);
        box.getStyleClass().add("gap-8");
        return box;
    }

    private Node bin(WarehouseRow place, BinRow row) {
        TextField code = new TextField(row.code());
        code.setAccessibleText(texts.get("places.bin.rename", row.code()));
        code.setOnAction(_ -> model.renameBin(place, row, code.getText()));
        code.setDisable(row.archived());
        HBox.setHgrow(code, Priority.ALWAYS);
        String held =
                row.archived()
                        ? texts.get("places.archived")
                        : texts.get("places.bin.holds", row.products(), row.onHand());
        Button archive =
                Buttons.icon(
                        row.archived() ? "bi-arrow-counterclockwise" : "bi-archive",
                        texts.get(
                                row.archived() ? "places.bin.revive" : "places.bin.archive",
                                row.code()));
        archive.setOnAction(_ -> model.archiveBin(row));
        HBox box = new HBox(code, Labels.whole(held, "t-small", "muted"), archive);
        box.getStyleClass().addAll("gap-8");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private List<Node> refusal() {
        Optional<Text> why = model.refusedProperty().get();
        List<Node> parts = new ArrayList<>();
        why.ifPresent(words ->
                parts.add(
                        new Banner(
                                Tone.DANGER,
                                "bi-x-circle-fill",
                                texts.get("places.refused.title"),
                                texts.get(words))));
        return parts;
    }

    private Node field(String key, TextField input) {
        var name = Labels.of(texts.get(key), "t-small", "muted");
        name.setLabelFor(input);
        input.setAccessibleText(texts.get(key));
        VBox box = new VBox(name, input);
        box.getStyleClass().add("field");
        return box;
    }
}
