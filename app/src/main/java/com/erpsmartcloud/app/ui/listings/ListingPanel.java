package com.erpsmartcloud.app.ui.listings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.bulk.BulkWords;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ListingIssue;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.money.ExchangeRate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// One listing: what the marketplace shows, what it is to show, and what mends each difference.
final class ListingPanel {

    private final Desk desk;
    private final Texts texts;
    private final SidePanel panel;
    private final Consumer<ListingRow> map;
    private final Consumer<ListingRow> product;
    private final Consumer<ListingRow> price;

    /// @param map chooses its product
    /// @param product opens its product
    /// @param price changes its price
    ListingPanel(
            Desk desk,
            Runnable close,
            Consumer<ListingRow> map,
            Consumer<ListingRow> product,
            Consumer<ListingRow> price) {
        this.desk = desk;
        this.texts = desk.texts();
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        this.map = map;
        this.product = product;
        this.price = price;
    }

    SidePanel show(ListingRow row) {
        Label name =
                Labels.of(row.article().isEmpty() ? row.externalId() : row.article(), "t-heading");
        HBox title = new HBox(new MarketBadge(Market.valueOf(row.marketplace().name())), name);
        title.getStyleClass().add("gap-8");
        title.setAlignment(Pos.CENTER_LEFT);
        panel.head(title);
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(row.title()));
        row.issues().forEach(issue -> parts.add(issue(row, issue)));
        parts.add(facts(row));
        Button change = Buttons.plain(texts.get("listings.change-price"), "bi-tag");
        change.setOnAction(_ -> price.accept(row));
        Button choose =
                Buttons.plain(
                        texts.get(row.mapped().isPresent() ? "listings.remap" : "listings.map"),
                        "bi-link-45deg");
        choose.setOnAction(_ -> map.accept(row));
        HBox tools = new HBox(change, choose);
        tools.getStyleClass().add("gap-8");
        parts.add(tools);
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private Node facts(ListingRow row) {
        Facts facts = new Facts();
        facts.add(texts.get("listings.store"), Labels.of(row.store()));
        facts.add(texts.get("listings.number"), Labels.of(row.externalId()));
        facts.add(texts.get("listings.sku"), sku(row));
        facts.add(
                texts.get("listings.price.ours"),
                Labels.whole(
                        row.ours()
                                .map(texts.formats()::money)
                                .orElseGet(() -> texts.get("listings.price.none")),
                        "t-bold"));
        facts.add(
                texts.get("listings.price.theirs"),
                Labels.whole(texts.formats().money(row.theirs())));
        facts.add(
                texts.get("listings.margin"), Labels.whole(BulkWords.margin(row.margin(), texts)));
        row.mapped().ifPresent(product -> cost(facts, row, product));
        facts.add(texts.get("listings.wanted"), Labels.whole(figure(row.wanted()), "t-bold"));
        facts.add(texts.get("listings.shown"), Labels.whole(figure(row.shown())));
        facts.add(
                texts.get("listings.read"),
                Labels.whole(texts.formats().moment(row.readAt(), desk.now().instant())));
        facts.add(texts.get("listings.raw"), Labels.of(row.rawStatus()));
        return facts;
    }

    /// A margin between two currencies is no better than the rate: it is named.
    private void cost(Facts facts, ListingRow row, ListingRow.Mapped product) {
        row.cost()
                .ifPresent(cost ->
                        facts.add(
                                texts.get("listings.cost"),
                                Labels.whole(texts.formats().money(cost))));
        product.cost()
                .filter(cost -> !cost.currency().equals(row.theirs().currency()))
                .ifPresent(cost ->
                        facts.add(
                                texts.get("listings.rate"),
                                Labels.wrapped(
                                        product.rate()
                                                .map(this::rate)
                                                .orElseGet(() ->
                                                        texts.get(
                                                                "listings.rate.none",
                                                                cost.currency().getCurrencyCode(),
                                                                row.theirs()
                                                                        .currency()
                                                                        .getCurrencyCode())))));
    }

    private String rate(ExchangeRate rate) {
        return texts.get(
                "listings.rate.line",
                rate.from().getCurrencyCode(),
                rate.rate().toPlainString(),
                rate.to().getCurrencyCode(),
                rate.day().toString(),
                rate.source());
    }

    private Node sku(ListingRow row) {
        if (row.mapped().isEmpty()) {
            return Labels.of(texts.get("listings.no-product"), "subtle");
        }
        Button open = Buttons.link(row.mapped().get().sku());
        open.setOnAction(_ -> product.accept(row));
        return open;
    }

    private Node issue(ListingRow row, ListingIssue issue) {
        String word = texts.get(ListingWords.of(issue));
        StatusPill pill =
                new StatusPill(ListingWords.tone(issue), ListingWords.icon(issue), word, word);
        HBox line = new HBox(pill);
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        Optional.ofNullable(row.since().get(issue))
                .map(at -> texts.formats().moment(at, desk.now().instant()))
                .map(at -> texts.get("listings.since", at))
                .ifPresent(
                        words -> line.getChildren().add(Labels.whole(words, "t-small", "muted")));
        line.getChildren().add(Labels.spring());
        switch (issue) {
            case NOT_MAPPED -> line.getChildren().add(link("listings.map", () -> map.accept(row)));
            case NO_COST, NO_WEIGHT ->
                    line.getChildren()
                            .add(link("listings.open-product", () -> product.accept(row)));
            case STATE_DRIFT ->
                    line.getChildren()
                            .add(link("listings.open-product", () -> product.accept(row)));
            case PRICE_DRIFT ->
                    line.getChildren().add(link("listings.change-price", () -> price.accept(row)));
            case BLOCKED, REFUSED, QUANTITY_DRIFT, OUT_OF_STOCK -> {}
        }
        return line;
    }

    private Button link(String key, Runnable act) {
        Button link = Buttons.link(texts.get(key));
        link.setOnAction(_ -> act.run());
        return link;
    }

    private String figure(OptionalLong units) {
        return units.isPresent() ? texts.formats().number(units.getAsLong()) : "\u2013";
    }
}
