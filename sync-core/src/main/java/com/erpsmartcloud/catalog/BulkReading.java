package com.erpsmartcloud.catalog;

import com.erpsmartcloud.catalog.BulkChange.Value;
import com.erpsmartcloud.money.Money;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads rows as a bulk edit finds them.
final class BulkReading {

    private BulkReading() {}

    static List<BulkRow> of(Handle handle, BulkEdit edit, List<UUID> ids) {
        return edit.column().isOfListings()
                ? ListingRows.of(handle, ids).stream().map(BulkReading::row).toList()
                : ProductRows.of(handle, ids).stream().map(row -> row(edit.column(), row)).toList();
    }

    private static BulkRow row(ListingRow row) {
        return new BulkRow(
                row.id(),
                row.article().isEmpty() ? row.externalId() : row.article(),
                row.title(),
                new Value.Amount(row.price()),
                row.cost(),
                Optional.empty(),
                Optional.of(row.theirs().currency()));
    }

    private static BulkRow row(BulkColumn column, ProductRow row) {
        Optional<Money> amount = column == BulkColumn.PRODUCT_COST ? row.cost() : row.price();
        return new BulkRow(
                row.id(),
                row.sku(),
                row.name(),
                switch (column) {
                    case PRODUCT_NAME -> new Value.Words(row.name());
                    case PRODUCT_WEIGHT ->
                            row.weightGrams().isPresent()
                                    ? new Value.Grams(row.weightGrams().getAsLong())
                                    : new Value.Unknown();
                    case PRODUCT_COST, PRODUCT_PRICE, LISTING_PRICE ->
                            amount.<Value>map(Value.Amount::new).orElseGet(Value.Unknown::new);
                },
                row.cost(),
                row.price(),
                amount.map(Money::currency));
    }
}
