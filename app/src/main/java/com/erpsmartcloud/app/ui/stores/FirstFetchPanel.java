package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The last step of connecting a store: its orders come in. It goes on when nobody looks.
final class FirstFetchPanel {

    private final Desk desk;
    private final StoresViewModel model;
    private final UUID store;
    private final Runnable close;
    private final SidePanel panel;
    private final Subscription kept;

    FirstFetchPanel(Desk desk, StoresViewModel model, UUID store, Runnable close) {
        this.desk = desk;
        this.model = model;
        this.store = store;
        this.close = close;
        this.panel = new SidePanel(desk.texts(), close);
        panel.getStyleClass().add("ledger-panel");
        this.kept =
                model.rowsProperty()
                        .subscribe(rows ->
                                rows.stream()
                                        .flatMap(List::stream)
                                        .filter(row -> row.id().equals(store))
                                        .findFirst()
                                        .ifPresent(this::paint));
    }

    SidePanel node() {
        return panel;
    }

    void release() {
        kept.unsubscribe();
    }

    private void paint(StoreRow row) {
        Texts texts = desk.texts();
        HBox title =
                new HBox(
                        new MarketBadge(Markets.of(row.store().marketplace())),
                        Labels.of(row.store().name(), "t-heading"));
        title.getStyleClass().add("gap-8");
        title.setAlignment(Pos.CENTER_LEFT);
        panel.head(title);
        List<Node> parts = new ArrayList<>();
        row.trouble()
                .ifPresent(state ->
                        parts.add(
                                new Banner(
                                        Tone.WARNING,
                                        "bi-exclamation-triangle",
                                        texts.get(
                                                StoreWords.headline(state.errorKey()),
                                                Markets.of(row.store().marketplace()).ownName()),
                                        texts.get(StoreWords.trouble(state.errorKey())))));
        row.fetching()
                .ifPresentOrElse(
                        fetch -> parts.add(new FirstFetchBox(desk, model).node(row, fetch)),
                        () ->
                                parts.add(
                                        new Banner(
                                                Tone.SUCCESS,
                                                "bi-check-circle",
                                                texts.get("stores.first.done"),
                                                texts.get(
                                                        "stores.history.read",
                                                        row.first()
                                                                .map(it -> it.orders())
                                                                .orElse(0L)))));
        Button leave = Buttons.primary(texts.get("stores.first.leave"), "bi-check2");
        leave.setDefaultButton(true);
        leave.setOnAction(_ -> close.run());
        parts.add(Labels.wrapped(texts.get("stores.first.background"), "muted"));
        parts.add(new HBox(leave));
        panel.body(parts.toArray(Node[]::new));
    }
}
