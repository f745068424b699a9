package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.stores.StoreDoor.Allowed;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.ApiFeature;
import com.erpsmartcloud.marketplace.ApiFeature.Offer;
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
record AllowsPanel(Texts texts, Function<Marketplace, Optional<Allowed>> allows, Runnable close) {

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
            grid.add(Labels.whole(texts.get(rows.get(at).nameKey()), "muted"), 0, at + 1);
            for (int i = 0; i < SHOWN.size(); i++) {
                Node cell = rows.get(at).cell().apply(allows.apply(SHOWN.get(i)));
                GridPane.setHalignment(cell, HPos.CENTER);
                grid.add(cell, i + 1, at + 1);
            }
        }
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(texts.get("stores.allows.lead"), "muted"));
        parts.add(grid);
        parts.add(OfferMark.legend(texts));
        for (Marketplace each : SHOWN) {
            allows.apply(each)
                    .ifPresent(allowed -> {
                        parts.add(rates(each, allowed.limits()));
                        parts.addAll(new AllowsWords(texts, each, allowed).instead());
                    });
        }
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private record Row(String nameKey, Function<Optional<Allowed>, Node> cell) {}

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (ApiFeature feature : ApiFeature.values()) {
            rows.add(
                    new Row(
                            AllowsWords.key(feature),
                            allowed ->
                                    allowed.map(it -> OfferMark.of(texts, it.offer(feature)))
                                            .orElseGet(this::notYet)));
        }
        rows.add(figure("stores.allows.order-page", limits -> number(limits.orderPage())));
        rows.add(figure("stores.allows.stock-batch", limits -> number(limits.stockWriteBatch())));
        rows.add(figure("stores.allows.price-batch", limits -> number(limits.priceWriteBatch())));
        rows.add(figure("stores.allows.window", limits -> age(limits.longestWindow())));
        rows.add(figure("stores.allows.pause", limits -> age(limits.stockPairPause())));
        return rows;
    }

    private Row figure(String key, Function<Limits, String> words) {
        return new Row(
                key,
                allowed ->
                        allowed.map(it -> (Node) Labels.whole(words.apply(it.limits())))
                                .orElseGet(this::notYet));
    }

    private Node notYet() {
        return OfferMark.of(texts, Offer.ALLOWED);
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

    private String age(Duration length) {
        return texts.formats().age(length);
    }
}
