package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.inventory.TransferRow;

import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.ToLongFunction;

/// The columns of the list of transfers.
record TransferColumns(Desk desk) {

    List<ColumnSpec<TransferRow>> all() {
        return List.of(
                ColumnSpec.text("number", "transfers.number", 100, TransferRow::number)
                        .with("first"),
                ColumnSpec.text("from", "transfers.from", 100, row -> row.from().name()),
                ColumnSpec.<TransferRow>text("to", "transfers.to", 140, row -> row.to().name())
                        .growing(),
                ColumnSpec.of("state", "transfers.state", 100, this::state),
                number("lines", "transfers.lines", 70, TransferRow::lines).yielding(2),
                number("planned", "transfers.planned", 80, TransferRow::planned).yielding(1),
                number("sent", "transfers.sent", 72, TransferRow::sent),
                number("received", "transfers.received", 76, TransferRow::received),
                ColumnSpec.number(
                        "difference",
                        "transfers.difference",
                        84,
                        row -> row.sent() == 0 ? "\u2013" : change(row.difference())),
                ColumnSpec.<TransferRow>text(
                                "created",
                                "transfers.created",
                                80,
                                row ->
                                        desk.texts()
                                                .formats()
                                                .moment(row.createdAt(), desk.now().instant()))
                        .yielding(3));
    }

    private ColumnSpec<TransferRow> number(
            String id, String key, double width, ToLongFunction<TransferRow> of) {
        return ColumnSpec.number(
                id, key, width, row -> desk.texts().formats().number(of.applyAsLong(row)));
    }

    private String change(long units) {
        return units == 0 ? desk.texts().formats().number(0) : desk.texts().formats().change(units);
    }

    private CellView<TransferRow> state() {
        HBox box = new HBox();
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return CellView.of(
                box,
                row -> box.getChildren().setAll(TransferWords.pill(desk.texts(), row.state())));
    }
}
