package com.erpsmartcloud.archive;

import static java.util.Map.entry;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Column.Type;

import java.util.Map;
import java.util.Optional;

/// Which table an id column points to, where its name says so.
final class Links {

    private static final Map<String, String> TABLES =
            Map.ofEntries(
                    entry("store_id", "marketplace_store"),
                    entry("product_id", "product"),
                    entry("product.parent_id", "product"),
                    entry("listing_id", "listing"),
                    entry("listing_mapping.id", "listing"),
                    entry("order_id", "customer_order"),
                    entry("line_id", "order_line"),
                    entry("warehouse_id", "warehouse"),
                    entry("default_warehouse", "warehouse"),
                    entry("bin_id", "bin"),
                    entry("reverses_id", "stock_movement"),
                    entry("stock_transfer.from_id", "warehouse"),
                    entry("stock_transfer.to_id", "warehouse"),
                    entry("transfer_id", "stock_transfer"),
                    entry("stocktake_id", "stocktake"));

    private Links() {}

    /// @return the name of the table whose `id` the column holds
    static Optional<String> target(String table, Column column) {
        if (column.type() != Type.ID) {
            return Optional.empty();
        }
        return Optional.ofNullable(TABLES.get(table + "." + column.name()))
                .or(() -> Optional.ofNullable(TABLES.get(column.name())));
    }
}
