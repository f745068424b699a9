package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.Resource;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// The columns of the list of stores: one for each resource that is kept in step.
record StoreColumns(Desk desk) {

    List<ColumnSpec<StoreRow>> all() {
        return List.of(
                ColumnSpec.<StoreRow>bare("badge", 56, StoreColumns::badge).with("first"),
                ColumnSpec.<StoreRow>of("store", "stores.store", 220, this::name).growing(),
                lag("orders", "stores.orders", Resource.ORDERS),
                lag("stock", "stores.stock", Resource.STOCK),
                lag("listings", "stores.listings", Resource.LISTINGS).yielding(1),
                ColumnSpec.<StoreRow>number(
                                "waiting",
                                "stores.waiting",
                                110,
                                row -> desk.texts().formats().number(row.waiting()))
                        .yielding(3),
                ColumnSpec.<StoreRow>number(
                                "refused",
                                "stores.refused",
                                110,
                                row -> desk.texts().formats().number(row.refused()))
                        .yielding(2));
    }

    private static CellView<StoreRow> badge() {
        MarketBadge badge = new MarketBadge();
        return view(badge, row -> badge.show(Markets.of(row.store().marketplace())));
    }

    private CellView<StoreRow> name() {
        Label name = Labels.of("", "t-bold");
        Label where = Labels.of("", "t-small", "muted");
        VBox box = new VBox(name, where);
        box.setAlignment(Pos.CENTER_LEFT);
        return view(
                box,
                row -> {
                    name.setText(row.store().name());
                    where.setText(
                            desk.texts()
                                    .get(
                                            "stores.where",
                                            row.store().currency(),
                                            row.store().zone().getId()));
                });
    }

    private ColumnSpec<StoreRow> lag(String id, String titleKey, Resource resource) {
        return ColumnSpec.of(id, titleKey, 150, () -> lag(resource));
    }

    private CellView<StoreRow> lag(Resource resource) {
        Texts texts = desk.texts();
        FontIcon icon = new FontIcon("bi-clock");
        Label words = Labels.whole("");
        HBox box = new HBox(icon, words);
        box.getStyleClass().add("cell-line");
        List<String> inks = Arrays.stream(Tone.values()).map(Tone::ink).toList();
        return view(
                box,
                row -> {
                    StoreWords.Lag lag = StoreWords.lag(row, resource, desk.now().instant(), texts);
                    icon.setIconLiteral(lag.icon());
                    words.setText(lag.words());
                    for (Node node : List.of(icon, words)) {
                        node.getStyleClass().removeAll(inks);
                    }
                    icon.getStyleClass().add(lag.tone().ink());
                    if (lag.tone() == Tone.WARNING || lag.tone() == Tone.DANGER) {
                        words.getStyleClass().add(lag.tone().ink());
                    }
                });
    }

    private static CellView<StoreRow> view(Node node, Consumer<StoreRow> show) {
        return new CellView<>() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public void show(StoreRow row) {
                show.accept(row);
            }
        };
    }
}
