package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.MarketplaceConnector.Region;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/// Which part of the world a store belongs to, where each has an address of its own.
record RegionField(Texts texts, ConnectViewModel model) {

    Node node() {
        ComboBox<Region> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Region region) {
                        return region == null ? "" : words(region);
                    }

                    @Override
                    public Region fromString(String words) {
                        return Arrays.stream(Region.values())
                                .filter(each -> words(each).equals(words))
                                .findFirst()
                                .orElseThrow();
                    }
                });
        box.getItems().setAll(model.regions());
        model.regionProperty().get().ifPresent(box::setValue);
        box.valueProperty()
                .subscribe(chosen -> model.regionProperty().set(Optional.ofNullable(chosen)));
        Label name = Labels.of(texts.get("stores.region"), "t-small", "muted");
        name.setLabelFor(box);
        VBox field =
                new VBox(
                        name,
                        box,
                        Labels.wrapped(texts.get("stores.region.help"), "t-small", "subtle"));
        field.getStyleClass().add("field");
        return field;
    }

    private String words(Region region) {
        return texts.get(
                switch (region) {
                    case US -> "stores.region.us";
                    case EU -> "stores.region.eu";
                    case GLOBAL -> "stores.region.global";
                });
    }
}
