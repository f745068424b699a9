package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.bulk.BulkWords;
import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of a product list in a file and on the clipboard.
final class ProductFile {

    private ProductFile() {}

    static List<ListColumn<ProductRow>> columns(Texts texts) {
        return List.of(
                ListColumn.text("sku", "products.sku", "sku", ProductRow::sku),
                ListColumn.text("name", "products.name", "name", ProductRow::name),
                ListColumn.text("barcode", "products.barcode", "barcode", ProductRow::barcode),
                ListColumn.text(
                        "type",
                        "products.kind",
                        "kind",
                        row -> texts.get(ProductWords.of(row.kind()))),
                ListColumn.count("on_hand", "stock.on-hand", "onHand", row -> row.stock().onHand()),
                ListColumn.count(
                        "reserved", "stock.reserved", "reserved", row -> row.stock().reserved()),
                ListColumn.count(
                        "available",
                        "stock.available",
                        "available",
                        row -> row.stock().available()),
                amount("cost", "products.cost", ProductRow::cost),
                currency("cost_currency", "cost", ProductRow::cost),
                amount("price", "products.price", ProductRow::price),
                currency("price_currency", "price", ProductRow::price),
                ListColumn.text(
                        "margin",
                        "products.margin",
                        "margin",
                        row -> BulkWords.margin(row.margin(), texts)),
                ListColumn.text("supplier", "products.supplier", "supplier", ProductRow::supplier),
                ListColumn.count(
                        "listings", "products.listings", "listings", ProductRow::listings));
    }

    private static ListColumn<ProductRow> amount(
            String id, String titleKey, Function<ProductRow, Optional<Money>> of) {
        return new ListColumn<>(
                id,
                titleKey,
                id,
                row -> of.apply(row).<ListCell>map(ListCell.Amount::new).orElse(ListCell.NONE));
    }

    private static ListColumn<ProductRow> currency(
            String id, String column, Function<ProductRow, Optional<Money>> of) {
        return ListColumn.text(
                id,
                "orders.column.currency",
                column,
                row -> of.apply(row).map(it -> it.currency().getCurrencyCode()).orElse(""));
    }
}
