package com.erpsmartcloud.catalog;

import com.erpsmartcloud.catalog.Suggestion.Reason;
import com.erpsmartcloud.store.Like;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/// Finds products a listing might sell: equal SKU, then equal barcode, then a similar SKU or title.
/// A similar SKU is what tells most where the stores sell in several languages.
///
/// Source: feature L1.
final class Suggestions {

    static final int MOST = 9;

    private static final int WHOLE = 100;

    private static final int BARCODE_SCORE = 95;

    private static final int BEST_LIKE_SKU = 94;

    /// A title alone never says as much as a code.
    private static final int BEST_TITLE = 90;

    private static final int LEAST = 25;
    private static final int WORDS = 6;
    private static final int CANDIDATES = 200;

    private static final String EQUAL_SKU =
            """
            SELECT p.id, p.sku, p.name FROM product p
             WHERE p.sku = ? AND NOT p.archived AND p.kind <> 'FAMILY' ORDER BY p.created_at FETCH FIRST 9 ROWS ONLY
            """;

    private static final String EQUAL_BARCODE =
            """
            SELECT DISTINCT p.id, p.sku, p.name
              FROM UNNEST(?) t(code) JOIN product_barcode b ON b.code = t.code
              JOIN product p ON p.id = b.product_id AND NOT p.archived AND p.kind <> 'FAMILY'
             ORDER BY p.sku FETCH FIRST 9 ROWS ONLY
            """;

    private static final String SKU_WITHIN =
            """
            SELECT p.id, p.sku, p.name FROM UNNEST(?) t(sku)
              JOIN product p ON p.sku = t.sku AND NOT p.archived AND p.kind <> 'FAMILY'
             ORDER BY LENGTH(p.sku) DESC, p.created_at FETCH FIRST 50 ROWS ONLY
            """;

    private static final String SKU_AROUND =
            """
            SELECT p.id, p.sku, p.name FROM product p
             WHERE p.sku > ? AND p.sku < ? AND NOT p.archived AND p.kind <> 'FAMILY'
             ORDER BY p.sku FETCH FIRST 50 ROWS ONLY
            """;

    private final Handle handle;
    private final Map<UUID, Suggestion> found = new LinkedHashMap<>();

    private Suggestions(Handle handle) {
        this.handle = handle;
    }

    private record Product(UUID id, String sku, String name) {}

    /// @return at most [#MOST], the best first
    static List<Suggestion> of(Handle handle, String article, String title, String barcodes) {
        Suggestions all = new Suggestions(handle);
        if (!article.isEmpty()) {
            all.add(handle.createQuery(EQUAL_SKU).bind(0, article), WHOLE, Reason.EQUAL_SKU);
        }
        if (!barcodes.isEmpty()) {
            all.add(
                    handle.createQuery(EQUAL_BARCODE)
                            .bind(0, SqlIds.ofTexts(List.of(barcodes.split(" ")))),
                    BARCODE_SCORE,
                    Reason.EQUAL_BARCODE);
        }
        all.addLikeSku(article);
        all.addLikeTitle(title);
        return all.found.values().stream()
                .sorted(
                        Comparator.comparingInt(Suggestion::score)
                                .reversed()
                                .thenComparing(Suggestion::sku))
                .limit(MOST)
                .toList();
    }

    private void add(Query query, int score, Reason reason) {
        products(query).forEach(product -> add(product, score, reason));
    }

    private void add(Product product, int score, Reason reason) {
        Suggestion found =
                new Suggestion(product.id(), product.sku(), product.name(), score, reason);
        this.found.merge(
                product.id(), found, (known, now) -> known.score() >= now.score() ? known : now);
    }

    /// The article has the SKU within it, or the SKU has the article.
    private void addLikeSku(String article) {
        Map<String, Integer> within = SkuLikeness.within(article);
        if (within.isEmpty()) {
            return;
        }
        products(handle.createQuery(SKU_WITHIN).bind(0, SqlIds.ofTexts(within.keySet())))
                .forEach(product -> addLikeSku(product, within, product.sku()));
        products(
                        handle.createQuery(SKU_AROUND)
                                .bind(0, article)
                                .bind(1, article + Character.MAX_VALUE))
                .forEach(
                        product -> addLikeSku(product, SkuLikeness.within(product.sku()), article));
    }

    private void addLikeSku(Product product, Map<String, Integer> within, String sku) {
        int percent = within.getOrDefault(sku, 0);
        if (percent > 0) {
            add(product, percent * BEST_LIKE_SKU / WHOLE, Reason.SIMILAR_SKU);
        }
    }

    /// Products that share the most words come from the database; how much they are alike is worked
    /// out here.
    private void addLikeTitle(String title) {
        List<String> words = TitleLikeness.words(title, WORDS);
        if (words.isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>();
        StringJoiner shared = new StringJoiner(" + ");
        for (int i = 0; i < words.size(); i++) {
            shared.add("CASE WHEN LOWER(p.name) LIKE :w" + i + " ESCAPE '!' THEN 1 ELSE 0 END");
            parts.add(Like.holds(words.get(i)));
        }
        Query query =
                handle.createQuery(
                        "SELECT id, sku, name FROM (SELECT p.id, p.sku, p.name, "
                                + shared
                                + " shared FROM product p WHERE NOT p.archived AND p.kind <>"
                                + " 'FAMILY') WHERE shared > 0 ORDER BY shared DESC, sku FETCH"
                                + " FIRST "
                                + CANDIDATES
                                + " ROWS ONLY");
        for (int i = 0; i < parts.size(); i++) {
            query.bind("w" + i, parts.get(i));
        }
        for (Product product : products(query)) {
            int score = TitleLikeness.percent(title, product.name()) * BEST_TITLE / WHOLE;
            if (score >= LEAST) {
                add(product, score, Reason.SIMILAR_TITLE);
            }
        }
    }

    private static List<Product> products(Query query) {
        return query.map((r, _) ->
                        new Product(r.getObject(1, UUID.class), r.getString(2), r.getString(3)))
                .list();
    }
}
