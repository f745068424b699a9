package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.inventory.StocktakeLine;
import com.erpsmartcloud.inventory.StocktakeRow;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The columns of the list of stocktakes and of one stocktake.
record StocktakeColumns(Desk desk) {

    private static final String NONE = "\u2013";

    List<ColumnSpec<StocktakeRow>> stocktakes() {
        return List.of(
                ColumnSpec.text("number", "stocktake.number", 100, StocktakeRow::number)
                        .with("first"),
                ColumnSpec.text("place", "stocktake.place", 100, row -> row.warehouse().name()),
                ColumnSpec.<StocktakeRow>text(
                                "scope",
                                "stocktake.scope",
                                160,
                                row -> StocktakeWords.scope(desk.texts(), row))
                        .growing(),
                ColumnSpec.of("state", "stocktake.state", 100, this::state),
                ColumnSpec.number(
                        "counted",
                        "stocktake.counted-of",
                        80,
                        row -> desk.texts().get("stocktake.progress", row.counted(), row.lines())),
                ColumnSpec.<StocktakeRow>number(
                                "differing",
                                "stocktake.differing",
                                70,
                                row -> row.showsExpected() ? number(row.differing()) : NONE)
                        .yielding(2),
                ColumnSpec.<StocktakeRow>number(
                                "variance",
                                "stocktake.variance",
                                86,
                                row -> row.showsExpected() ? change(row.variance()) : NONE)
                        .yielding(1),
                ColumnSpec.<StocktakeRow>text(
                                "started",
                                "stocktake.started",
                                80,
                                row ->
                                        desk.texts()
                                                .formats()
                                                .moment(row.startedAt(), desk.now().instant()))
                        .yielding(3));
    }

    List<ColumnSpec<StocktakeLine>> lines(CountEditing editing, Consumer<StocktakeLine> edit) {
        return List.of(
                ColumnSpec.<StocktakeLine>text("name", "stock.product", 200, StocktakeLine::name)
                        .with("first")
                        .growing(),
                ColumnSpec.text("sku", "stock.sku", 90, StocktakeLine::sku),
                ColumnSpec.<StocktakeLine>text(
                        "bin",
                        "stocktake.bin",
                        90,
                        line -> line.bin().isEmpty() ? NONE : line.bin()),
                ColumnSpec.<StocktakeLine>number(
                        "expected", "stocktake.expected", 90, line -> known(line.expected())),
                ColumnSpec.<StocktakeLine>of(
                                "counted",
                                "stocktake.counted",
                                110,
                                () -> new CountCell(desk.texts(), editing, edit))
                        .with("number"),
                ColumnSpec.<StocktakeLine>of("variance", "stocktake.variance", 100, this::variance)
                        .with("number"),
                ColumnSpec.<StocktakeLine>number(
                                "value",
                                "stocktake.value",
                                120,
                                line ->
                                        line.variance().orElse(0) == 0
                                                ? NONE
                                                : line.value()
                                                        .map(desk.texts().formats()::money)
                                                        .orElseGet(() ->
                                                                desk.texts()
                                                                        .get(
                                                                                "stocktake.cost-unknown")))
                        .yielding(2),
                ColumnSpec.<StocktakeLine>text(
                                "at",
                                "stocktake.counted-at",
                                110,
                                line ->
                                        line.recount()
                                                ? desk.texts().get("stocktake.count-again")
                                                : line.countedAt()
                                                        .map(at ->
                                                                desk.texts()
                                                                        .formats()
                                                                        .moment(
                                                                                at,
                                                                                desk.now()
                                                                                        .instant()))
                                                        .orElse(""))
                        .yielding(1));
    }

    private CellView<StocktakeRow> state() {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        return CellView.of(
                box,
                row -> box.getChildren().setAll(StocktakeWords.pill(desk.texts(), row.state())));
    }

    private CellView<StocktakeLine> variance() {
        Label label = Labels.whole("");
        return CellView.of(
                label,
                line -> {
                    label.getStyleClass().removeAll("subtle", "danger", "warning");
                    if (line.variance().isEmpty()) {
                        label.setText(NONE);
                        label.getStyleClass().add("subtle");
                        return;
                    }
                    long units = line.variance().getAsLong();
                    label.setText(change(units));
                    label.getStyleClass()
                            .add(units == 0 ? "subtle" : units < 0 ? "danger" : "warning");
                });
    }

    private String known(OptionalLong units) {
        return units.isPresent() ? number(units.getAsLong()) : NONE;
    }

    private String number(long units) {
        return desk.texts().formats().number(units);
    }

    private String change(long units) {
        return units == 0 ? number(0) : desk.texts().formats().change(units);
    }
}
