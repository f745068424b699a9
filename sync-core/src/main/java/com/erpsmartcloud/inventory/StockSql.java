package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Like;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.statement.SqlStatement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The part of a stock query that follows from what the list shows. Column names are ours; values
/// are parameters.
final class StockSql {

    /// At this many units or fewer a product is said to run low, until rules say otherwise.
    private static final int LOW = 5;

    private final StringBuilder where = new StringBuilder("NOT p.archived");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final StockQuery query;

    StockSql(StockQuery query) {
        this.query = query;
        where.append(
                query.asOf().isPresent()
                        ? ""
                        : switch (query.tab()) {
                            case ALL, HELD -> "";
                            case OVERSOLD -> " AND b.available < 0";
                            case OUT -> " AND b.available = 0";
                            case LOW -> " AND b.available BETWEEN 1 AND " + LOW;
                        });
        if (!query.warehouses().isEmpty()) {
            where.append(" AND b.warehouse_id IN ")
                    .append(SqlIds.named("warehouse", query.warehouses(), values));
        }
        String text = query.text().strip();
        if (!text.isEmpty()) {
            where.append(" AND ")
                    .append(
                            """
                            (LOWER(p.sku) LIKE :text ESCAPE '!' OR LOWER(p.name) LIKE :text ESCAPE '!'
                                  OR p.id IN (SELECT c.product_id FROM product_barcode c WHERE c.code = :code))\
                            """);
            values.put("text", Like.holds(text.toLowerCase(Locale.ROOT)));
            values.put("code", text);
        }
    }

    String where() {
        return where.toString();
    }

    /// The same order where the rows stand under one name.
    String orderBy(String rows) {
        return orderBy().replaceAll("[pb]\\.", rows + ".");
    }

    String orderBy() {
        String column =
                query.asOf().isPresent() && query.sort() != StockQuery.Sort.SKU
                        ? "p.name"
                        : switch (query.sort()) {
                            case NAME -> "p.name";
                            case SKU -> "p.sku";
                            case ON_HAND -> "b.on_hand";
                            case RESERVED -> "b.reserved";
                            case AVAILABLE -> "b.available";
                        };
        String direction = query.direction() == StockQuery.Direction.ASCENDING ? " ASC" : " DESC";
        // H2 loses columns of rows that do not fit into memory where one is sorted by twice.
        String bySku = column.equals("p.sku") ? "" : ", p.sku";
        return column + direction + bySku + ", b.warehouse_id";
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }
}
