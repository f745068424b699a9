package com.erpsmartcloud.catalog;

import com.erpsmartcloud.access.Field;
import com.erpsmartcloud.access.FieldAccess;
import com.erpsmartcloud.store.Like;
import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Products out of the company's database.
public final class H2ProductReader implements ProductReader {

    private static final String IDS =
            "SELECT p.id FROM product p%s WHERE %s ORDER BY %s OFFSET :offset ROWS FETCH NEXT"
                    + " :limit ROWS ONLY";

    private static final String COUNT = "SELECT COUNT(*) FROM product p WHERE %s";

    private static final String FOUND =
            """
            SELECT p.id FROM product p
             WHERE NOT p.archived AND p.kind <> 'FAMILY'
               AND (LOWER(p.sku) LIKE :part ESCAPE '!' OR LOWER(p.name) LIKE :part ESCAPE '!'
                    OR p.id IN (SELECT c.product_id FROM product_barcode c WHERE c.code = :text))
             ORDER BY CASE WHEN LOWER(p.sku) = :text THEN 0 WHEN LOWER(p.sku) LIKE :start ESCAPE '!' THEN 1 ELSE 2 END,
                      p.sku
             FETCH FIRST :limit ROWS ONLY
            """;

    private final Store store;
    private final FieldAccess access;

    public H2ProductReader(Store store) {
        this(store, FieldAccess.OWNER);
    }

    /// @param access costs and margins are left out of lists for who may not see them
    public H2ProductReader(Store store, FieldAccess access) {
        this.store = store;
        this.access = access;
    }

    private List<ProductRow> seen(List<ProductRow> rows) {
        return access.sees(Field.COST) && access.sees(Field.PROFIT)
                ? rows
                : rows.stream().map(ProductRow::withoutCost).toList();
    }

    @Override
    public List<ProductRow> page(ProductQuery query, long offset, int limit) {
        return seen(store.read(h -> ProductRows.of(h, ids(h, query, offset, limit))));
    }

    @Override
    public List<UUID> ids(ProductQuery query, long offset, int limit) {
        return store.read(h -> ids(h, query, offset, limit));
    }

    static List<UUID> ids(Handle handle, ProductQuery query, long offset, int limit) {
        ProductSql sql = new ProductSql(query);
        return sql.bind(handle.createQuery(IDS.formatted(sql.joins(), sql.where(), sql.orderBy())))
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public long count(ProductQuery query) {
        ProductSql sql = new ProductSql(query);
        return store.read(
                h -> sql.bind(h.createQuery(COUNT.formatted(sql.where()))).mapTo(Long.class).one());
    }

    @Override
    public Map<ProductQuery.Tab, Long> counts(ProductQuery query) {
        Map<ProductQuery.Tab, Long> counts = new EnumMap<>(ProductQuery.Tab.class);
        for (ProductQuery.Tab tab : ProductQuery.Tab.values()) {
            counts.put(
                    tab,
                    count(new ProductQuery(tab, query.text(), query.sort(), query.direction())));
        }
        return counts;
    }

    @Override
    public Optional<ProductDetail> detail(UUID product) {
        Optional<ProductDetail> detail = store.read(h -> ProductDetails.read(h, product));
        return access.sees(Field.COST) && access.sees(Field.PROFIT)
                ? detail
                : detail.map(ProductDetail::withoutCost);
    }

    @Override
    public List<ProductRow> find(String typed, int limit) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return seen(
                store.read(h ->
                        ProductRows.of(
                                h,
                                h.createQuery(FOUND)
                                        .bind("part", Like.holds(text))
                                        .bind("start", Like.begins(text))
                                        .bind("text", text)
                                        .bind("limit", limit)
                                        .mapTo(UUID.class)
                                        .list())));
    }
}
