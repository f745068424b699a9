package com.erpsmartcloud.catalog;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Reads the rows of a page of products and what is shown beside them, each with one query for the
/// whole page.
final class ProductRows {

    private static final String ROWS =
            """
            SELECT p.id, p.sku, p.name, p.kind, p.options, p.archived, p.cost_minor, p.cost_currency,
                   p.price_minor, p.price_currency, p.weight_grams
              FROM UNNEST(?) t(id) JOIN product p ON p.id = t.id
            """;

    private static final String STOCK =
            """
            SELECT b.product_id, SUM(b.on_hand), SUM(b.reserved), SUM(b.available)
              FROM UNNEST(?) t(id) JOIN stock_balance b ON b.product_id = t.id GROUP BY b.product_id
            """;

    private static final String BARCODES =
            """
            SELECT b.product_id, MIN(b.code), COUNT(*)
              FROM UNNEST(?) t(id) JOIN product_barcode b ON b.product_id = t.id GROUP BY b.product_id
            """;

    private static final String LISTINGS =
            """
            SELECT m.product_id, COUNT(*) FROM UNNEST(?) t(id) JOIN listing_mapping m ON m.product_id = t.id
              JOIN listing l ON l.id = m.id AND NOT l.archived GROUP BY m.product_id
            """;

    private static final String SUPPLIERS =
            """
            SELECT c.product_id, MIN(c.supplier)
              FROM UNNEST(?) t(id) JOIN supplier_code c ON c.product_id = t.id GROUP BY c.product_id
            """;

    private static final String IMAGES =
            """
            SELECT i.product_id, i.id FROM UNNEST(?) t(id) JOIN product_image i ON i.product_id = t.id
             ORDER BY i.place DESC, i.id DESC
            """;

    private record Codes(String first, long count) {}

    private ProductRows() {}

    /// @return the rows in the order of their ids
    static List<ProductRow> of(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, ProductRow.Stock> stock =
                map(
                        handle,
                        STOCK,
                        ids,
                        r -> new ProductRow.Stock(r.getLong(2), r.getLong(3), r.getLong(4)));
        Map<UUID, Codes> codes =
                map(handle, BARCODES, ids, r -> new Codes(r.getString(2), r.getLong(3)));
        Map<UUID, Long> listings = map(handle, LISTINGS, ids, r -> r.getLong(2));
        Map<UUID, String> suppliers = map(handle, SUPPLIERS, ids, r -> r.getString(2));
        Map<UUID, UUID> images = map(handle, IMAGES, ids, r -> r.getObject(2, UUID.class));
        Map<UUID, ProductRow> rows =
                map(
                        handle,
                        ROWS,
                        ids,
                        r -> {
                            UUID id = r.getObject(1, UUID.class);
                            Codes code = codes.getOrDefault(id, new Codes("", 0));
                            return new ProductRow(
                                    id,
                                    r.getString(2),
                                    r.getString(3),
                                    ProductKind.valueOf(r.getString(4)),
                                    r.getString(5),
                                    r.getBoolean(6),
                                    code.first(),
                                    code.count(),
                                    stock.getOrDefault(id, ProductRow.Stock.NONE),
                                    money(r, 7),
                                    money(r, 9),
                                    number(r, 11),
                                    listings.getOrDefault(id, 0L),
                                    suppliers.getOrDefault(id, ""),
                                    Optional.ofNullable(images.get(id)));
                        });
        return ids.stream().flatMap(id -> Optional.ofNullable(rows.get(id)).stream()).toList();
    }

    /// An amount in two columns, minor units and currency; empty if unknown.
    static Optional<Money> money(ResultSet r, int column) throws SQLException {
        long minor = r.getLong(column);
        String currency = r.getString(column + 1);
        return currency == null
                ? Optional.empty()
                : Optional.of(new Money(minor, Currency.getInstance(currency)));
    }

    static OptionalLong number(ResultSet r, int column) throws SQLException {
        long number = r.getLong(column);
        return r.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Rows by the id in their first column; of several the last one counts.
    static <T> Map<UUID, T> map(Handle handle, String sql, List<UUID> ids, Reading<T> reading) {
        Map<UUID, T> found = new HashMap<>();
        handle.createQuery(sql)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), reading.of(r)))
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }
}
