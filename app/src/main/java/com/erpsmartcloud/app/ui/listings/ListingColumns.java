package com.erpsmartcloud.app.ui.listings;

import com.erpsmartcloud.app.ui.bulk.BulkWords;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.TickCell;
import com.erpsmartcloud.app.ui.table.Ticks;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ListingIssue;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.catalog.MappedBy;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// The columns of the list of listings.
record ListingColumns(Texts texts, Ticks ticks, Supplier<Instant> now) {

    List<ColumnSpec<ListingRow>> all() {
        return List.of(
                ColumnSpec.<ListingRow>bare(
                                "tick",
                                46,
                                () ->
                                        new TickCell<>(
                                                ticks, ListingRow::id, texts.get("table.tick")))
                        .with("first"),
                ColumnSpec.<ListingRow>bare("store", 38, ListingColumns::store),
                ColumnSpec.<ListingRow>of(
                                "article",
                                "listings.article",
                                80,
                                () ->
                                        label((label, row) ->
                                                label.setText(
                                                        row.article().isEmpty()
                                                                ? row.externalId()
                                                                : row.article())))
                        .sorts(),
                ColumnSpec.<ListingRow>of(
                                "title",
                                "listings.title",
                                140,
                                () -> label((label, row) -> label.setText(row.title())))
                        .sorts()
                        .growing(),
                ColumnSpec.<ListingRow>of("sku", "listings.sku", 80, () -> label(this::mapped))
                        .yielding(2),
                ColumnSpec.<ListingRow>of("price", "listings.price", 80, this::price)
                        .with("number")
                        .sorts(),
                ColumnSpec.<ListingRow>number(
                                "margin",
                                "listings.margin",
                                60,
                                row -> BulkWords.margin(row.margin(), texts))
                        .yielding(3),
                ColumnSpec.<ListingRow>of("quantity", "listings.quantity", 60, this::quantity)
                        .with("number")
                        .yielding(1),
                ColumnSpec.<ListingRow>of("state", "listings.state", 100, this::state),
                ColumnSpec.<ListingRow>number(
                                "read",
                                "listings.read",
                                60,
                                row -> texts.formats().moment(row.readAt(), now.get()))
                        .yielding(4));
    }

    static ListingQuery.Sort sort(String column) {
        return switch (column) {
            case "title" -> ListingQuery.Sort.TITLE;
            case "price" -> ListingQuery.Sort.PRICE;
            default -> ListingQuery.Sort.ARTICLE;
        };
    }

    private void mapped(Label label, ListingRow row) {
        label.setText(
                row.mapped()
                        .map(ListingRow.Mapped::sku)
                        .orElseGet(() ->
                                texts.get(
                                        row.how() == MappedBy.IGNORED
                                                ? "listings.ignored"
                                                : "listings.no-product")));
        Styles.turn(label, "subtle", row.mapped().isEmpty());
    }

    private static CellView<ListingRow> store() {
        MarketBadge badge = new MarketBadge();
        Tooltip name = new Tooltip();
        badge.setTooltip(name);
        return CellView.of(
                badge,
                row -> {
                    badge.show(Market.valueOf(row.marketplace().name()));
                    name.setText(row.store());
                });
    }

    /// Ours, and theirs struck under it where they differ.
    private CellView<ListingRow> price() {
        Label ours = Labels.whole("");
        Label theirs = Labels.whole("", "t-small", "muted");
        Node waits = Icon.of("bi-clock", "icon-small", "muted");
        HBox box = new HBox(waits, theirs, ours);
        box.getStyleClass().addAll("cell-line", "right");
        Tooltip both = new Tooltip();
        Tooltip.install(box, both);
        return CellView.of(
                box,
                row -> {
                    ours.setText(texts.formats().money(row.price()));
                    boolean differ = row.priceDrifts();
                    theirs.setText(differ ? texts.formats().amount(row.theirs()) + " \u2192" : "");
                    theirs.setVisible(differ);
                    theirs.setManaged(differ);
                    waits.setVisible(differ && row.waits());
                    waits.setManaged(differ && row.waits());
                    both.setText(
                            texts.get(
                                    "listings.price.both",
                                    texts.formats().money(row.price()),
                                    texts.formats().money(row.theirs())));
                });
    }

    private CellView<ListingRow> quantity() {
        Label label = Labels.whole("");
        return CellView.of(
                label,
                row -> {
                    Styles.turn(label, "warning", row.quantityDrifts());
                    if (row.quantityDrifts()) {
                        label.setText(figure(row.shown()) + " \u2192 " + figure(row.wanted()));
                    } else {
                        label.setText(figure(row.shown()));
                    }
                });
    }

    private String figure(OptionalLong units) {
        return units.isPresent() ? texts.formats().number(units.getAsLong()) : "\u2013";
    }

    /// The worst of what needs a person, and how many more.
    private CellView<ListingRow> state() {
        String good = texts.get("listings.healthy");
        StatusPill pill = new StatusPill(Tone.SUCCESS, "bi-check-circle", good, good);
        StackPane box = new StackPane(pill);
        box.setAlignment(Pos.CENTER_LEFT);
        Tooltip all = new Tooltip();
        Tooltip.install(box, all);
        return CellView.of(
                box,
                row -> {
                    Set<ListingIssue> issues = row.issues();
                    tell(row, issues, pill);
                    all.setText(
                            issues.isEmpty()
                                    ? row.rawStatus()
                                    : String.join(
                                            "\n",
                                            issues.stream()
                                                    .map(issue ->
                                                            ListingWords.of(
                                                                    row, issue, texts, now.get()))
                                                    .toList()));
                });
    }

    private void tell(ListingRow row, Set<ListingIssue> issues, StatusPill pill) {
        if (issues.isEmpty()) {
            String word = texts.get(row.archived() ? "listings.archived" : "listings.healthy");
            pill.become(
                    row.archived() ? Tone.NEUTRAL : Tone.SUCCESS,
                    row.archived() ? "bi-archive" : "bi-check-circle",
                    word,
                    word);
            return;
        }
        ListingIssue worst = issues.iterator().next();
        String word =
                texts.get(ListingWords.of(worst))
                        + (issues.size() > 1 ? " +" + (issues.size() - 1) : "");
        pill.become(ListingWords.tone(worst), ListingWords.icon(worst), word, word);
    }

    private static CellView<ListingRow> label(BiConsumer<Label, ListingRow> show) {
        Label label = Labels.of("");
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        Tooltip whole = new Tooltip();
        label.setTooltip(whole);
        return CellView.of(
                label,
                row -> {
                    show.accept(label, row);
                    whole.setText(label.getText());
                });
    }
}
