package com.erpsmartcloud.app.ui.listings;

import com.erpsmartcloud.app.ui.bulk.BulkWords;
import com.erpsmartcloud.app.ui.table.ListColumn;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.archive.ListCell;
import com.erpsmartcloud.catalog.ListingRow;

import java.util.List;
import java.util.stream.Collectors;

/// The columns of a list of listings in a file and on the clipboard.
final class ListingFile {

    private ListingFile() {}

    static List<ListColumn<ListingRow>> columns(Texts texts) {
        return List.of(
                ListColumn.text("store", "orders.column.store", "store", ListingRow::store),
                ListColumn.text("article", "listings.article", "article", ListingRow::article),
                ListColumn.text("title", "listings.title", "title", ListingRow::title),
                ListColumn.text(
                        "sku",
                        "listings.sku",
                        "sku",
                        row -> row.mapped().map(ListingRow.Mapped::sku).orElse("")),
                new ListColumn<>(
                        "price",
                        "listings.price",
                        "price",
                        row -> new ListCell.Amount(row.price())),
                ListColumn.text(
                        "currency",
                        "orders.column.currency",
                        "price",
                        row -> row.price().currency().getCurrencyCode()),
                ListColumn.text(
                        "margin",
                        "listings.margin",
                        "margin",
                        row -> BulkWords.margin(row.margin(), texts)),
                new ListColumn<>(
                        "shown",
                        "listings.quantity",
                        "quantity",
                        row ->
                                row.shown().isPresent()
                                        ? ListCell.of(row.shown().getAsLong())
                                        : ListCell.NONE),
                ListColumn.text(
                        "state",
                        "listings.state",
                        "state",
                        row ->
                                row.issues().stream()
                                        .map(ListingWords::of)
                                        .map(texts::get)
                                        .collect(Collectors.joining(", "))),
                new ListColumn<>(
                        "read_at",
                        "listings.read",
                        "read",
                        row -> new ListCell.Moment(row.readAt())));
    }
}
