package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.BeyondMark;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.BiConsumer;

/// The columns of the preview: what each listing shows now, and what the rule makes of it.
record PreviewColumns(Desk desk) {

    List<ColumnSpec<Preview>> all() {
        return List.of(
                ColumnSpec.bare("badge", 56, PreviewColumns::badge).with("first"),
                ColumnSpec.<Preview>of("sku", "stock.sku", 90, this::sku).growing(),
                ColumnSpec.<Preview>number(
                        "available",
                        "stock.available",
                        92,
                        row ->
                                desk.texts()
                                        .formats()
                                        .number(row.row().number().steps().available())),
                ColumnSpec.<Preview>number(
                        "now",
                        "rules.now",
                        64,
                        row -> desk.texts().formats().number(row.row().now())),
                ColumnSpec.<Preview>of("then", "rules.then", 84, this::then).with("number"),
                ColumnSpec.<Preview>number(
                        "change",
                        "rules.change",
                        84,
                        row ->
                                row.row().change() == 0
                                        ? "\u2013"
                                        : desk.texts().formats().change(row.row().change())));
    }

    private static CellView<Preview> badge() {
        MarketBadge badge = new MarketBadge();
        Tooltip store = new Tooltip();
        badge.setTooltip(store);
        return view(
                badge,
                (_, row) -> {
                    badge.show(Markets.of(row.row().number().marketplace()));
                    badge.setAccessibleText(row.row().number().storeName());
                    store.setText(row.row().number().storeName());
                });
    }

    private CellView<Preview> sku() {
        Label sku = Labels.of("");
        Label note = Labels.of(desk.texts().get("rules.other-decides"), "t-small", "subtle");
        HBox box = new HBox(sku, note);
        box.getStyleClass().addAll("cell-line", "gap-6");
        return view(
                box,
                (_, row) -> {
                    sku.setText(row.sku());
                    note.setVisible(!row.decides());
                    note.setManaged(!row.decides());
                });
    }

    /// Amber where units are offered that are not there.
    private CellView<Preview> then() {
        Label figure = Labels.whole("");
        BeyondMark amber = new BeyondMark(desk.texts().get("rules.mark.beyond"));
        HBox box = new HBox(amber, figure);
        box.getStyleClass().addAll("cell-line", "right", "gap-4");
        return view(
                box,
                (_, row) -> {
                    amber.show(row.row().number().steps().beyondStock());
                    figure.setText(desk.texts().formats().number(row.row().number().units()));
                    Styles.turn(figure, "t-bold", row.row().change() != 0);
                });
    }

    private static <N extends Node> CellView<Preview> view(N node, BiConsumer<N, Preview> show) {
        return CellView.of(node, row -> show.accept(node, row));
    }
}
