package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.bulk.BulkWords;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.TickCell;
import com.erpsmartcloud.app.ui.table.Ticks;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ProductIssue;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.money.Money;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The columns of the product list.
record ProductColumns(Texts texts, Ticks ticks) {

    List<ColumnSpec<ProductRow>> all() {
        return List.of(
                ColumnSpec.<ProductRow>bare(
                                "tick",
                                46,
                                () ->
                                        new TickCell<>(
                                                ticks, ProductRow::id, texts.get("table.tick")))
                        .with("first"),
                ColumnSpec.<ProductRow>of("sku", "products.sku", 80, ProductColumns::sku).sorts(),
                ColumnSpec.<ProductRow>of("name", "products.name", 220, ProductColumns::name)
                        .sorts()
                        .growing(),
                ColumnSpec.<ProductRow>of(
                                "barcode", "products.barcode", 80, () -> quiet(this::barcode))
                        .yielding(7),
                ColumnSpec.<ProductRow>of(
                                "kind",
                                "products.kind",
                                70,
                                () -> quiet(row -> texts.get(ProductWords.of(row.kind()))))
                        .yielding(6),
                units("onHand", "stock.on-hand", 60, row -> row.stock().onHand())
                        .sorts()
                        .yielding(1),
                units("reserved", "stock.reserved", 60, row -> row.stock().reserved()).yielding(6),
                units("available", "stock.available", 60, row -> row.stock().available()).sorts(),
                ColumnSpec.<ProductRow>of(
                                "cost",
                                "products.cost",
                                70,
                                () -> amount(ProductRow::cost, "products.unknown"))
                        .with("number")
                        .sorts()
                        .yielding(2),
                ColumnSpec.<ProductRow>of(
                                "price",
                                "products.price",
                                70,
                                () -> amount(ProductRow::price, "products.none"))
                        .with("number")
                        .sorts()
                        .yielding(3),
                ColumnSpec.<ProductRow>number(
                                "margin",
                                "products.margin",
                                60,
                                row -> BulkWords.margin(row.margin(), texts))
                        .yielding(5),
                ColumnSpec.<ProductRow>of(
                                "supplier",
                                "products.supplier",
                                70,
                                () -> quiet(ProductRow::supplier))
                        .yielding(8),
                ColumnSpec.<ProductRow>number(
                                "listings",
                                "products.listings",
                                50,
                                row -> texts.formats().number(row.listings()))
                        .yielding(4),
                ColumnSpec.<ProductRow>of("health", "products.health", 100, this::health));
    }

    static ProductQuery.Sort sort(String column) {
        return switch (column) {
            case "name" -> ProductQuery.Sort.NAME;
            case "onHand" -> ProductQuery.Sort.ON_HAND;
            case "available" -> ProductQuery.Sort.AVAILABLE;
            case "cost" -> ProductQuery.Sort.COST;
            case "price" -> ProductQuery.Sort.PRICE;
            default -> ProductQuery.Sort.SKU;
        };
    }

    private String barcode(ProductRow row) {
        return row.barcodes() > 1 ? row.barcode() + " +" + (row.barcodes() - 1) : row.barcode();
    }

    /// A family is not counted, its variants are; a kit is counted as its parts.
    private ColumnSpec<ProductRow> units(
            String id, String titleKey, double width, ToLongFunction<ProductRow> of) {
        return ColumnSpec.<ProductRow>of(
                        id,
                        titleKey,
                        width,
                        () -> {
                            Label label = Labels.whole("");
                            return CellView.of(
                                    label,
                                    row -> {
                                        long units = of.applyAsLong(row);
                                        label.setText(
                                                row.isCounted()
                                                        ? texts.formats().number(units)
                                                        : "\u2013");
                                        boolean none = units == 0 || !row.isCounted();
                                        Styles.turn(label, "danger", units < 0);
                                        Styles.turn(label, "subtle", units >= 0 && none);
                                    });
                        })
                .with("number");
    }

    private CellView<ProductRow> amount(
            Function<ProductRow, Optional<Money>> of, String missingKey) {
        Label label = Labels.whole("");
        return CellView.of(
                label,
                row -> {
                    Optional<Money> amount = of.apply(row);
                    label.setText(
                            amount.map(texts.formats()::money)
                                    .orElseGet(() -> texts.get(missingKey)));
                    Styles.turn(label, "subtle", amount.isEmpty());
                });
    }

    private CellView<ProductRow> health() {
        String good = texts.get("products.healthy");
        StatusPill pill = new StatusPill(Tone.SUCCESS, "bi-check-circle", good, good);
        StackPane box = new StackPane(pill);
        box.setAlignment(Pos.CENTER_LEFT);
        Tooltip all = new Tooltip();
        return CellView.of(
                box,
                row -> {
                    Set<ProductIssue> issues = row.issues();
                    tell(issues, pill);
                    Tooltip.uninstall(box, all);
                    if (!issues.isEmpty()) {
                        Tooltip.install(box, all);
                    }
                    all.setText(
                            String.join(
                                    "\n",
                                    issues.stream()
                                            .map(ProductWords::of)
                                            .map(texts::get)
                                            .toList()));
                });
    }

    private void tell(Set<ProductIssue> issues, StatusPill pill) {
        if (issues.isEmpty()) {
            String good = texts.get("products.healthy");
            pill.become(Tone.SUCCESS, "bi-check-circle", good, good);
            return;
        }
        ProductIssue worst = issues.iterator().next();
        String words =
                texts.get(ProductWords.of(worst))
                        + (issues.size() > 1 ? " +" + (issues.size() - 1) : "");
        pill.become(ProductWords.tone(worst), ProductWords.icon(worst), words, words);
    }

    /// What tells two articles apart stands at both ends.
    private static CellView<ProductRow> sku() {
        Label label = Labels.of("");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tooltip whole = new Tooltip();
        label.setTooltip(whole);
        return CellView.of(
                label,
                row -> {
                    label.setText(row.sku());
                    whole.setText(row.sku());
                });
    }

    private static CellView<ProductRow> name() {
        ProductTile tile = new ProductTile();
        Label name = Labels.of("");
        Tooltip whole = new Tooltip();
        name.setTooltip(whole);
        HBox box = new HBox(tile, name);
        box.getStyleClass().addAll("cell-line", "gap-12");
        return CellView.of(
                box,
                row -> {
                    tile.show(row.sku(), row.name());
                    name.setText(row.name());
                    whole.setText(
                            row.options().isEmpty()
                                    ? row.name()
                                    : row.name() + "\n" + row.options());
                });
    }

    private static CellView<ProductRow> quiet(Function<ProductRow, String> of) {
        Label label = Labels.of("", "muted");
        Tooltip whole = new Tooltip();
        label.setTooltip(whole);
        return CellView.of(
                label,
                row -> {
                    label.setText(of.apply(row));
                    whole.setText(label.getText());
                });
    }
}
