package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Like;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.statement.SqlStatement;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The part of a listing query that follows from what the list shows. Column names are ours; values
/// are parameters.
final class ListingSql {

    static final String DRIFTS =
            """
            (l.id IN (SELECT q.listing_id FROM published_quantity q
                        LEFT JOIN waiting_stock w ON w.place IN (q.place, -q.place)
                       WHERE q.shown <> NULLIF(COALESCE(w.wanted, q.wanted), -1))
             OR l.id IN (SELECT y.id FROM listing_price y JOIN listing k ON k.id = y.id
                          WHERE y.price_minor <> k.price_minor OR y.currency <> k.currency)
             OR l.id IN (SELECT d.listing_id FROM listing_drift d WHERE d.kind = 'STATE'))\
            """;

    private final StringBuilder where = new StringBuilder("l.archived = :archived");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final ListingQuery query;

    ListingSql(ListingQuery query) {
        this.query = query;
        values.put("archived", query.tab() == ListingQuery.Tab.ARCHIVED);
        where.append(
                switch (query.tab()) {
                    case ALL, ARCHIVED -> "";
                    case DRIFT -> " AND " + DRIFTS;
                    case NOT_MAPPED ->
                            " AND l.id IN (SELECT m.id FROM listing_mapping m WHERE m.product_id IS"
                                    + " NULL AND m.how <> 'IGNORED')";
                    case BLOCKED ->
                            " AND (NOT l.sellable OR l.id IN (SELECT q.listing_id FROM"
                                    + " published_quantity q WHERE q.answer = 'REFUSED'))";
                    case OUT_OF_STOCK ->
                            " AND l.id IN (SELECT q.listing_id FROM published_quantity q"
                                    + " LEFT JOIN waiting_stock w ON w.place IN (q.place, -q.place)"
                                    + " GROUP BY q.listing_id"
                                    + " HAVING MAX(COALESCE(w.wanted, q.wanted)) = 0)";
                    case NO_COST ->
                            " AND l.id IN (SELECT m.id FROM listing_mapping m JOIN product p ON"
                                    + " p.id = m.product_id WHERE p.cost_minor IS NULL)";
                });
        if (!query.stores().isEmpty()) {
            where.append(" AND l.store_id IN ")
                    .append(SqlIds.named("store", query.stores(), values));
        }
        String text = query.text().strip();
        if (!text.isEmpty()) {
            where.append(
                    " AND (LOWER(l.article) LIKE :text ESCAPE '!' OR LOWER(l.title) LIKE :text"
                            + " ESCAPE '!' OR l.external_id = :code OR l.external_sku = :code)");
            values.put("text", Like.holds(text.toLowerCase(Locale.ROOT)));
            values.put("code", text);
        }
    }

    String where() {
        return where.toString();
    }

    String orderBy() {
        String way = query.direction() == ListingQuery.Direction.ASCENDING ? " ASC" : " DESC";
        return switch (query.sort()) {
            case ARTICLE -> "l.archived" + way + ", l.article" + way + ", l.id";
            case TITLE -> "l.archived" + way + ", l.title" + way + ", l.id";
            case PRICE -> "l.price_minor" + way + ", l.article, l.id";
        };
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        return statement;
    }
}
