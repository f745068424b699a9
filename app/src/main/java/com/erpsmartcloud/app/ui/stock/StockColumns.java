package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// The columns of the stock list.
record StockColumns(
        Texts texts, StockEditing editing, Consumer<StockRow> edit, PublishedMark.Opened why) {

    static final String AVAILABLE = "available";

    List<ColumnSpec<StockRow>> all() {
        return List.of(
                ColumnSpec.of("name", "stock.product", 200, () -> new ProductCell(texts))
                        .with("first")
                        .sorts()
                        .growing(),
                ColumnSpec.<StockRow>of("sku", "stock.sku", 90, StockColumns::sku).sorts(),
                ColumnSpec.<StockRow>of(
                                "place", "stock.place", 70, () -> words(StockRow::warehouse))
                        .yielding(1),
                ColumnSpec.of(
                                "onHand",
                                "stock.on-hand",
                                64,
                                () -> new OnHandCell(texts, editing, edit))
                        .with("number")
                        .sorts(),
                number("reserved", "stock.reserved", 56, row -> row.level().reserved()).sorts(),
                number("safety", "stock.safety", 50, row -> row.level().safety()).yielding(2),
                number("promo", "stock.promo-held", 50, row -> row.level().promoHeld()).yielding(3),
                number("quarantine", "stock.quarantine.short", 50, row -> row.level().quarantine())
                        .yielding(4),
                ColumnSpec.of(
                                AVAILABLE,
                                "stock.available",
                                70,
                                () -> new AvailableCell(texts, editing))
                        .with("number")
                        .sorts(),
                number("short", "stock.short", 50, StockRow::shortOf).yielding(5),
                number("coming", "stock.coming", 50, StockRow::coming).yielding(6),
                ColumnSpec.of(
                        "published", "stock.published", 80, () -> new PublishedCell(texts, why)));
    }

    static StockQuery.Sort sort(String column) {
        return switch (column) {
            case "name" -> StockQuery.Sort.NAME;
            case "sku" -> StockQuery.Sort.SKU;
            case "onHand" -> StockQuery.Sort.ON_HAND;
            case "reserved" -> StockQuery.Sort.RESERVED;
            default -> StockQuery.Sort.AVAILABLE;
        };
    }

    /// Zero in quiet grey, so that the eye finds what is there.
    private ColumnSpec<StockRow> number(
            String id, String titleKey, double width, ToLongFunction<StockRow> figure) {
        return ColumnSpec.<StockRow>of(id, titleKey, width, () -> figure(figure)).with("number");
    }

    /// Of what is not counted by itself, such as a kit, nothing lies anywhere: that is no 0.
    static String units(Texts texts, StockRow row, long units) {
        return row.isCounted() || units != 0 ? texts.formats().number(units) : "\u2013";
    }

    private CellView<StockRow> figure(ToLongFunction<StockRow> of) {
        Label label = Labels.whole("");
        return CellView.of(
                label,
                row -> {
                    long value = of.applyAsLong(row);
                    label.setText(units(texts, row, value));
                    Styles.turn(label, "subtle", value == 0);
                });
    }

    /// What tells two articles apart stands at both ends.
    private static CellView<StockRow> sku() {
        Label label = Labels.of("", "muted");
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

    private static CellView<StockRow> words(Function<StockRow, String> of) {
        Label label = Labels.of("", "muted");
        return CellView.of(label, row -> label.setText(of.apply(row)));
    }
}
