package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.export.ByteSize;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.List;

/// What lies where on this computer, with sizes.
final class StorageForm extends VBox {

    private final Texts texts;
    private final VBox list = new VBox();
    private final Subscription kept;

    StorageForm(Desk desk, SettingsViewModel model) {
        this.texts = desk.texts();
        getStyleClass().add("gap-16");
        getChildren()
                .addAll(
                        Labels.wrapped(texts.get("settings.storage.lead", model.folder()), "muted"),
                        list);
        kept = model.placesProperty().subscribe(this::show);
    }

    /// Lets go of the model.
    void release() {
        kept.unsubscribe();
    }

    private void show(List<StoragePlace> places) {
        list.getChildren().setAll(places.stream().map(this::row).toList());
    }

    private Node row(StoragePlace place) {
        String state =
                texts.get(place.sealed() ? "settings.storage.sealed" : "settings.storage.plain");
        HBox row =
                new HBox(
                        Labels.whole(texts.get(place.nameKey())),
                        Labels.of(state, "t-small", "subtle"),
                        Labels.spring(),
                        Labels.whole(new ByteSize(place.bytes()).in(texts), "t-bold"));
        row.getStyleClass().addAll("gap-12", "settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
