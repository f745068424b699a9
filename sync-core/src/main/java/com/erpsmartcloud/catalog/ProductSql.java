package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Like;

import org.jdbi.v3.core.statement.SqlStatement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The part of a product query that follows from what the list shows. Column names are ours; values
/// are parameters.
final class ProductSql {

    /// Sums over warehouses, joined only when a list is sorted by them.
    private static final String STOCK =
            """
             LEFT JOIN (SELECT b.product_id, CAST(SUM(b.on_hand) AS BIGINT) on_hand,
                               CAST(SUM(b.available) AS BIGINT) available
                          FROM stock_balance b GROUP BY b.product_id) s ON s.product_id = p.id\
            """;

    private final StringBuilder where = new StringBuilder("p.archived = :archived");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final ProductQuery query;

    ProductSql(ProductQuery query) {
        this.query = query;
        values.put("archived", query.tab() == ProductQuery.Tab.ARCHIVED);
        where.append(
                switch (query.tab()) {
                    case ALL, ARCHIVED -> "";
                    case NO_COST -> " AND p.cost_minor IS NULL AND p.kind IN ('SIMPLE', 'VARIANT')";
                    case NOT_LISTED ->
                            " AND p.kind <> 'FAMILY' AND NOT EXISTS (SELECT 1 FROM listing_mapping"
                                    + " m WHERE m.product_id = p.id)";
                    case KITS -> " AND p.kind IN ('KIT', 'ASSEMBLED')";
                });
        String text = query.text().strip();
        if (!text.isEmpty()) {
            where.append(" AND ")
                    .append(
                            """
                            (LOWER(p.sku) LIKE :text ESCAPE '!' OR LOWER(p.name) LIKE :text ESCAPE '!'
                                  OR p.id IN (SELECT c.product_id FROM product_barcode c WHERE c.code = :code)
                                  OR p.id IN (SELECT x.product_id FROM supplier_code x WHERE x.code = :code))\
                            """);
            values.put("text", Like.holds(text.toLowerCase(Locale.ROOT)));
            values.put("code", text);
        }
    }

    String where() {
        return where.toString();
    }

    String joins() {
        return switch (query.sort()) {
            case ON_HAND, AVAILABLE -> STOCK;
            case SKU, NAME, COST, PRICE -> "";
        };
    }

    String orderBy() {
        String way = query.direction() == ProductQuery.Direction.ASCENDING ? " ASC" : " DESC";
        return switch (query.sort()) {
            case SKU -> "p.archived" + way + ", p.sku" + way + ", p.id";
            case NAME -> "p.archived" + way + ", p.name" + way + ", p.id";
            case COST -> "p.cost_minor" + way + " NULLS LAST, p.sku, p.id";
            case PRICE -> "p.price_minor" + way + " NULLS LAST, p.sku, p.id";
            case ON_HAND -> "COALESCE(s.on_hand, 0)" + way + ", p.sku, p.id";
            case AVAILABLE -> "COALESCE(s.available, 0)" + way + ", p.sku, p.id";
        };
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }
}
