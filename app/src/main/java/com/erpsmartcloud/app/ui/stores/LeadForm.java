package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.WarehouseFact;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Stream;

/// The fields of a [LeadChoice], one for each warehouse of the store.
record LeadForm(Texts texts, LeadChoice choice) {

    Node node() {
        VBox fields = new VBox();
        fields.getStyleClass().add("gap-12");
        choice.askedProperty()
                .subscribe(asked ->
                        fields.getChildren().setAll(asked.stream().map(this::field).toList()));
        return fields;
    }

    private Node field(WarehouseFact place) {
        ComboBox<Optional<WarehouseRow>> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setButtonCell(cell());
        box.setCellFactory(_ -> cell());
        box.getItems()
                .setAll(
                        Stream.concat(
                                        Stream.of(Optional.<WarehouseRow>empty()),
                                        choice.ours().stream().map(Optional::of))
                                .toList());
        box.valueProperty().bindBidirectional(choice.of(place));
        Label name = Labels.of(place.name(), "t-small", "muted");
        name.setLabelFor(box);
        VBox field = new VBox(name, box);
        if (!place.usable()) {
            field.getChildren()
                    .add(Labels.wrapped(texts.get("stores.lead.closed"), "t-small", "subtle"));
        }
        field.getStyleClass().add("field");
        return field;
    }

    private ListCell<Optional<WarehouseRow>> cell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Optional<WarehouseRow> item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words(item));
            }
        };
    }

    private String words(Optional<WarehouseRow> ours) {
        return ours.map(WarehouseRow::name).orElseGet(() -> texts.get("stores.lead.none"));
    }
}
