package com.erpsmartcloud.marketplace.rules;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads rules for the screen.
public final class RuleReader {

    /// More covers of a rule are not read into a list; they stand in the file.
    public static final int MOST_COVERS = 50;

    private static final String COVERS =
            """
            SELECT c.scope, c.ref_id, c.category, COALESCE(p.sku, s.name, l.title, '')
              FROM channel_rule_cover c
              LEFT JOIN product p ON c.scope = 'SKU' AND p.id = c.ref_id
              LEFT JOIN marketplace_store s ON c.scope = 'STORE' AND s.id = c.ref_id
              LEFT JOIN listing l ON c.scope = 'LISTING' AND l.id = c.ref_id
             WHERE c.rule_id = ? ORDER BY c.scope, 4, c.category FETCH FIRST ? ROWS ONLY
            """;

    private static final String ALL_COVERS =
            """
            SELECT c.scope, c.ref_id, c.category, COALESCE(p.sku, s.name, l.external_id, c.category)
              FROM channel_rule_cover c
              LEFT JOIN product p ON c.scope = 'SKU' AND p.id = c.ref_id
              LEFT JOIN marketplace_store s ON c.scope = 'STORE' AND s.id = c.ref_id
              LEFT JOIN listing l ON c.scope = 'LISTING' AND l.id = c.ref_id
             WHERE c.rule_id = ? ORDER BY 4
            """;

    /// One scope at a time: a rule may name 50,000 products, and each is looked up by its key.
    private static final String COVERED =
            """
            SELECT m.product_id FROM channel_rule_cover c JOIN listing_mapping m ON m.product_id = c.ref_id
             WHERE c.rule_id = ? AND c.scope = 'SKU'
            UNION
            SELECT m.product_id FROM channel_rule_cover c JOIN listing_mapping m ON m.id = c.ref_id
             WHERE c.rule_id = ? AND c.scope = 'LISTING' AND m.product_id IS NOT NULL
            UNION
            SELECT m.product_id FROM channel_rule_cover c JOIN listing l ON l.store_id = c.ref_id
              JOIN listing_mapping m ON m.id = l.id
             WHERE c.rule_id = ? AND c.scope = 'STORE' AND m.product_id IS NOT NULL
            UNION
            SELECT m.product_id FROM channel_rule_cover c JOIN product_category k ON k.category = c.category
              JOIN listing_mapping m ON m.product_id = k.id
             WHERE c.rule_id = ? AND c.scope = 'CATEGORY'
            UNION
            SELECT m.product_id FROM channel_rule_cover c CROSS JOIN listing_mapping m
             WHERE c.rule_id = ? AND c.scope = 'ALL' AND m.product_id IS NOT NULL
            """;

    private static final String MAPPED =
            "SELECT DISTINCT product_id FROM listing_mapping WHERE product_id IS NOT NULL";

    private static final String BY_ID =
            """
            SELECT DISTINCT m.product_id FROM UNNEST(?) t(id)
              JOIN listing l ON l.id = t.id OR l.store_id = t.id
              JOIN listing_mapping m ON m.id = l.id WHERE m.product_id IS NOT NULL
            """;

    private static final String BY_PRODUCT =
            "SELECT DISTINCT m.product_id FROM UNNEST(?) t(id) JOIN listing_mapping m ON"
                    + " m.product_id = t.id";

    private static final String BY_CATEGORY =
            """
            SELECT DISTINCT m.product_id FROM product_category k JOIN listing_mapping m ON m.product_id = k.id
             WHERE k.category = ?
            """;

    private final Store store;

    public RuleReader(Store store) {
        this.store = store;
    }

    /// All rules, in the order in which they are asked: the narrowest scope first, then by place.
    public List<RuleRow> rules() {
        return store.read(h -> {
            List<RuleRow> rows = new ArrayList<>();
            for (ChannelRule rule : StoredRules.all(h)) {
                rows.add(row(h, rule));
            }
            rows.sort(
                    Comparator.comparing(RuleRow::scope)
                            .thenComparingLong(row -> row.rule().place()));
            return rows;
        });
    }

    /// Categories that products are in, by name.
    public List<String> categories() {
        return store.read(h ->
                h.createQuery("SELECT DISTINCT category FROM product_category ORDER BY 1")
                        .mapTo(String.class)
                        .list());
    }

    /// @return the products with these SKUs; what is not there is left out
    public List<Named> products(Collection<String> skus) {
        return store.read(h ->
                named(
                        h.createQuery(
                                        """
                                        SELECT p.id, p.sku FROM UNNEST(?) t(sku) JOIN product p ON p.sku = t.sku
                                         ORDER BY p.sku
                                        """)
                                .bind(0, skus.toArray(String[]::new))));
    }

    /// @return the listings with these numbers of their marketplace; the same number may stand in
    ///   several stores
    public List<Named> listings(Collection<String> numbers) {
        return store.read(h ->
                named(
                        h.createQuery(
                                        """
                                        SELECT l.id, l.external_id FROM UNNEST(?) t(number)
                                          JOIN listing l ON l.external_id = t.number ORDER BY l.external_id, l.id
                                        """)
                                .bind(0, numbers.toArray(String[]::new))));
    }

    /// Everything a rule is for, by name: SKUs, numbers of listings, names of stores and
    /// categories.
    public List<NamedCover> covers(UUID rule) {
        return store.read(h ->
                h.createQuery(ALL_COVERS)
                        .bind(0, rule)
                        .map((r, _) ->
                                new NamedCover(
                                        new RuleCover(
                                                RuleScope.valueOf(r.getString(1)),
                                                Optional.ofNullable(r.getObject(2, UUID.class)),
                                                r.getString(3)),
                                        r.getString(4)))
                        .list());
    }

    /// @param name empty for all
    public record NamedCover(RuleCover cover, String name) {}

    private static List<Named> named(Query query) {
        return query.map((r, _) -> new Named(r.getObject(1, UUID.class), r.getString(2))).list();
    }

    public record Named(UUID id, String name) {}

    /// @return SKUs by product
    public Map<UUID, String> skus(Collection<UUID> products) {
        Map<UUID, String> skus = new HashMap<>();
        store.read(h ->
                h.createQuery(
                                "SELECT p.id, p.sku FROM UNNEST(?) t(id) JOIN product p ON p.id ="
                                        + " t.id")
                        .bind(0, SqlIds.of(products))
                        .map((r, _) -> skus.put(r.getObject(1, UUID.class), r.getString(2)))
                        .list());
        return skus;
    }

    /// @return mapped products that a stored rule is for
    public static List<UUID> covered(Handle handle, UUID rule) {
        return handle.createQuery(COVERED)
                .bind(0, rule)
                .bind(1, rule)
                .bind(2, rule)
                .bind(3, rule)
                .bind(4, rule)
                .mapTo(UUID.class)
                .list();
    }

    /// @return mapped products that a rule with these covers would be for
    public static Set<UUID> covered(Handle handle, List<RuleCover> covers) {
        Set<UUID> products = new HashSet<>();
        if (covers.contains(RuleCover.ALL)) {
            return new HashSet<>(handle.createQuery(MAPPED).mapTo(UUID.class).list());
        }
        products.addAll(
                byId(handle, BY_ID, refs(covers, Set.of(RuleScope.LISTING, RuleScope.STORE))));
        products.addAll(byId(handle, BY_PRODUCT, refs(covers, Set.of(RuleScope.SKU))));
        for (RuleCover cover : covers) {
            if (cover.scope() == RuleScope.CATEGORY) {
                products.addAll(
                        handle.createQuery(BY_CATEGORY)
                                .bind(0, cover.category())
                                .mapTo(UUID.class)
                                .list());
            }
        }
        return products;
    }

    private static List<UUID> refs(List<RuleCover> covers, Set<RuleScope> scopes) {
        return covers.stream()
                .filter(cover -> scopes.contains(cover.scope()))
                .map(cover -> cover.ref().orElseThrow())
                .toList();
    }

    private static List<UUID> byId(Handle handle, String sql, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : handle.createQuery(sql).bind(0, SqlIds.of(ids)).mapTo(UUID.class).list();
    }

    private static RuleRow row(Handle handle, ChannelRule rule) {
        List<RuleCover> covers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        handle.createQuery(COVERS)
                .bind(0, rule.id())
                .bind(1, MOST_COVERS)
                .map((r, _) -> {
                    RuleScope scope = RuleScope.valueOf(r.getString(1));
                    names.add(r.getString(4));
                    return covers.add(
                            new RuleCover(
                                    scope,
                                    Optional.ofNullable(r.getObject(2, UUID.class)),
                                    r.getString(3)));
                })
                .list();
        long count =
                handle.createQuery("SELECT COUNT(*) FROM channel_rule_cover WHERE rule_id = ?")
                        .bind(0, rule.id())
                        .mapTo(Long.class)
                        .one();
        return new RuleRow(
                rule,
                covers,
                names,
                count,
                StoredRules.isActive(handle, rule.id()),
                covered(handle, rule.id()).size());
    }
}
