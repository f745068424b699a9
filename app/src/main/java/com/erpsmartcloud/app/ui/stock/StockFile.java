package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.inventory.StockRow;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The columns of a stock list in a file.
final class StockFile {

    private StockFile() {}

    static List<ListColumn<StockRow>> columns() {
        return List.of(
                ListColumn.text("sku", "stock.sku", "sku", StockRow::sku),
                ListColumn.text("name", "stock.product", "name", StockRow::name),
                ListColumn.text("warehouse", "stock.place", "place", StockRow::warehouse),
                ListColumn.count("on_hand", "stock.on-hand", "onHand", row -> row.level().onHand()),
                ListColumn.count(
                        "reserved", "stock.reserved", "reserved", row -> row.level().reserved()),
                ListColumn.count("safety", "stock.safety", "safety", row -> row.level().safety()),
                ListColumn.count(
                        "promo_held", "stock.promo-held", "promo", row -> row.level().promoHeld()),
                ListColumn.count(
                        "quarantine",
                        "stock.quarantine",
                        "quarantine",
                        row -> row.level().quarantine()),
                ListColumn.count(
                        "available",
                        "stock.available",
                        StockColumns.AVAILABLE,
                        row -> row.available()),
                ListColumn.text("published", "stock.published", "published", StockFile::published));
    }

    private static String published(StockRow row) {
        return row.published().stream()
                .map(listing ->
                        String.format(Locale.ROOT, "%s: %d", listing.storeName(), listing.wanted()))
                .collect(Collectors.joining("; "));
    }
}
