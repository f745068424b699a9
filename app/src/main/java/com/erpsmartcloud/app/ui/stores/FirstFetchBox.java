package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.FirstFetch;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How far a store's first fetch is, with pause and stop.
record FirstFetchBox(Desk desk, StoresViewModel model) {

    Node node(StoreRow row, FirstFetch fetch) {
        Texts texts = desk.texts();
        boolean paused = fetch.stage() == FirstFetch.Stage.PAUSED;
        ProgressBar bar = new ProgressBar(fetch.percent() / 100.0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("stores.first.running", fetch.percent()));
        Button pause =
                paused
                        ? Buttons.plain(texts.get("stores.resume"), "bi-play-circle")
                        : Buttons.plain(texts.get("stores.pause"), "bi-pause-circle");
        pause.setOnAction(_ -> {
            if (paused) {
                model.resumeFirst(row);
            } else {
                model.pauseFirst(row);
            }
        });
        Button stop = Buttons.plain(texts.get("stores.first.stop"), "bi-stop-circle");
        stop.setTooltip(new Tooltip(texts.get("stores.first.stop.help")));
        stop.setOnAction(_ -> model.stopFirst(row));
        HBox acts = new HBox(pause, stop);
        acts.getStyleClass().add("gap-8");
        VBox box =
                new VBox(
                        Labels.wrapped(
                                texts.get(
                                        paused ? "stores.first.paused" : "stores.first.running",
                                        fetch.percent()),
                                "t-bold"),
                        bar,
                        Labels.wrapped(
                                texts.get(
                                        "stores.first.read",
                                        fetch.orders(),
                                        texts.formats().day(fetch.reached(), desk.now().instant())),
                                "muted"),
                        Labels.wrapped(texts.get("stores.first.why"), "t-small", "subtle"),
                        acts);
        box.getStyleClass().add("gap-8");
        return box;
    }
}
