package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Under the sync pill: one line per store, sync now, the way to the stores.
record SyncBox(Desk desk, ShellViewModel model, ShellTools tools) {

    void open(Node anchor) {
        Texts texts = desk.texts();
        VBox box = new VBox();
        box.getStyleClass().add("popover");
        box.getChildren().add(Labels.of(texts.get("sync.title"), "t-bold"));
        model.stateProperty()
                .get()
                .ifPresent(now ->
                        now.stores()
                                .forEach(store ->
                                        box.getChildren().add(StoreLines.line(store, texts))));
        Button sync =
                Buttons.withKey(
                        Buttons.plain(texts.get("sync.now"), "bi-arrow-repeat"), "Shift+F5");
        Button stores = Buttons.link(texts.get("sync.to-stores"));
        HBox foot = new HBox(sync, Labels.spring(), stores);
        foot.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        box.getChildren().add(foot);
        Layer layer = desk.layers().under(anchor, box);
        sync.setOnAction(_ -> {
            layer.close();
            tools.syncNow().run();
        });
        stores.setOnAction(_ -> {
            layer.close();
            model.go(Place.of(ScreenName.STORES));
        });
    }
}
