package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.stores.Stores;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
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
        ComboBox<ZoneId> zone = zones();
        ToggleGroup colours = new ToggleGroup();
        Button keep = Buttons.primary(texts.get("stores.look.save"), "bi-check2");
        keep.setDefaultButton(true);
        keep.setOnAction(_ -> {
            if (name.getText().isBlank()) {
                wrong.setText(texts.get("stores.wrong.name"));
                name.requestFocus();
                return;
            }
            String colour =
                    colours.getSelectedToggle() == null
                            ? ""
                            : ((StoreColour) colours.getSelectedToggle().getUserData()).id();
            save.accept(new Stores.Look(name.getText().strip(), colour, zone.getValue()));
            close.run();
        });
        panel.body(
                field("stores.name", name),
                wrong,
                field("stores.colour", colours(colours)),
                field("stores.zone", zone),
                Labels.wrapped(texts.get("stores.zone.help"), "t-small", "subtle"),
                new HBox(keep));
        return panel;
    }

    private Node colours(ToggleGroup group) {
        HBox line = new HBox();
        line.getStyleClass().add("gap-8");
        for (StoreColour colour : StoreColour.values()) {
            ToggleButton button = new ToggleButton("", colour.mark());
            button.getStyleClass().add("store-colour");
            String words = desk.texts().get(colour.nameKey());
            button.setAccessibleText(words);
            button.setTooltip(new Tooltip(words));
            button.setUserData(colour);
            button.setToggleGroup(group);
            button.setSelected(StoreColour.of(row.store()).filter(colour::equals).isPresent());
            line.getChildren().add(button);
        }
        Button none = Buttons.plain(desk.texts().get("stores.colour.none"));
        none.setGraphic(Icon.of("bi-x"));
        none.setOnAction(_ -> group.selectToggle(null));
        line.getChildren().add(none);
        return line;
    }

    private ComboBox<ZoneId> zones() {
        ComboBox<ZoneId> zones = new ComboBox<>();
        List<ZoneId> all =
                ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.matches("(Africa|America|Asia|Europe|Pacific)/.*|UTC"))
                        .map(ZoneId::of)
                        .sorted(Comparator.comparing(ZoneId::getId))
                        .toList();
        zones.getItems().setAll(all);
        if (!all.contains(row.store().zone())) {
            zones.getItems().addFirst(row.store().zone());
        }
        zones.setValue(row.store().zone());
        zones.setMaxWidth(Double.MAX_VALUE);
        zones.setAccessibleText(desk.texts().get("stores.zone"));
        zones.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ZoneId zone) {
                        return zone == null
                                ? ""
                                : Zones.city(zone, desk.texts()) + ", " + zone.getId();
                    }

                    @Override
                    public ZoneId fromString(String words) {
                        return zones.getValue();
                    }
                });
        return zones;
    }

    private VBox field(String nameKey, Node input) {
        Label name = Labels.of(desk.texts().get(nameKey), "t-small", "muted");
        name.setLabelFor(input);
        VBox box = new VBox(name, input);
        box.getStyleClass().add("field");
        return box;
    }
}
