package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.Marketplace;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What each marketplace's API allows, as this program's connectors declare and use it.
record AllowsPanel(Texts texts, Function<Marketplace, Optional<Limits>> allows, Runnable close) {

    private static final List<Marketplace> SHOWN =
            List.of(
                    Marketplace.TEMU,
                    Marketplace.SHOPEE,
                    Marketplace.MERCADO_LIBRE,
                    Marketplace.OZON);

    SidePanel node() {
        SidePanel panel = new SidePanel(texts, close);
        panel.getStyleClass().add("allows-panel");
        panel.head(Labels.of(texts.get("stores.allows"), "t-heading"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("allows");
        for (int i = 0; i < SHOWN.size(); i++) {
            MarketBadge badge = new MarketBadge(Markets.of(SHOWN.get(i)));
            GridPane.setHalignment(badge, HPos.CENTER);
            grid.add(badge, i + 1, 0);
        }
        List<Row> rows = rows();
        for (int at = 0; at < rows.size(); at++) {
            grid.add(Labels.of(texts.get(rows.get(at).nameKey()), "muted"), 0, at + 1);
            for (int i = 0; i < SHOWN.size(); i++) {
                Node cell = rows.get(at).cell().apply(allows.apply(SHOWN.get(i)));
                GridPane.setHalignment(cell, HPos.CENTER);
                grid.add(cell, i + 1, at + 1);
            }
        }
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(texts.get("stores.allows.lead"), "muted"));
        parts.add(grid);
        for (Marketplace each : SHOWN) {
            allows.apply(each).ifPresent(limits -> parts.add(rates(each, limits)));
        }
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private record Row(String nameKey, Function<Optional<Limits>, Node> cell) {}

    private List<Row> rows() {
        return List.of(
                can("stores.allows.orders"),
                can("stores.allows.listings"),
                can("stores.allows.stock"),
                can("stores.allows.prices"),
                new Row("stores.allows.labels", _ -> no()),
                new Row("stores.allows.settlements", _ -> no()),
                figure("stores.allows.order-page", limits -> number(limits.orderPage())),
                figure("stores.allows.stock-batch", limits -> number(limits.stockWriteBatch())),
                figure("stores.allows.price-batch", limits -> number(limits.priceWriteBatch())),
                figure("stores.allows.window", limits -> days(limits.longestWindow())),
                figure(
                        "stores.allows.pause",
                        limits -> texts.formats().age(limits.stockPairPause())));
    }

    private Row can(String key) {
        return new Row(key, limits -> limits.isPresent() ? yes() : no());
    }

    private Row figure(String key, Function<Limits, String> words) {
        return new Row(
                key,
                limits ->
                        limits.map(it -> (Node) Labels.whole(words.apply(it))).orElseGet(this::no));
    }

    private Node yes() {
        var label = Labels.whole(texts.get("stores.allows.yes"), "success");
        label.setGraphic(Icon.of("bi-check-circle", "success"));
        return label;
    }

    private Node no() {
        return Labels.whole(texts.get("stores.allows.not-yet"), "subtle");
    }

    private Node rates(Marketplace marketplace, Limits limits) {
        HBox line = new HBox(new MarketBadge(Markets.of(marketplace)));
        line.getStyleClass().add("gap-8");
        for (Limits.Rate rate : limits.rates()) {
            String key =
                    rate.method().isEmpty() ? "stores.allows.rate" : "stores.allows.rate.method";
            line.getChildren()
                    .add(
                            Labels.whole(
                                    texts.get(
                                            key,
                                            rate.calls(),
                                            texts.formats().age(rate.window()),
                                            rate.method()),
                                    "t-small",
                                    "muted"));
        }
        return line;
    }

    private String number(int value) {
        return texts.formats().number(value);
    }

    private String days(Duration length) {
        return texts.formats().age(length);
    }
}
