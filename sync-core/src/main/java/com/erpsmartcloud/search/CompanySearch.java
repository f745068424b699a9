package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Finds orders, products and listings by what a person remembers of them.
///
/// Buyers are not found: who looks for a name would learn that it is here without the reveal being
/// recorded.
public final class CompanySearch {

    /// Rows looked at before the best of them are chosen.
    private static final int LOOKED = 100;

    private static final String PRODUCTS =
            """
            SELECT p.id, p.sku, p.name, p.archived FROM UNNEST(?) t(id) JOIN product p ON p.id = t.id
            """;

    private static final String OWNERS =
            "SELECT x.product_id FROM UNNEST(?) t(id) JOIN %s x ON x.id = t.id";

    private static final String LISTINGS =
            """
            SELECT l.id, l.title, l.article, l.archived, p.sku FROM UNNEST(?) t(id)
              JOIN listing l ON l.id = t.id
              LEFT JOIN listing_mapping m ON m.id = l.id
              LEFT JOIN product p ON p.id = m.product_id
            """;

    private final Store store;

    public CompanySearch(Store store) {
        this.store = store;
    }

    /// @param typed as it was typed
    /// @param limit most of each kind
    /// @return orders, then products, then listings; nothing for a blank text
    public List<SearchHit> find(String typed, int limit) {
        String text = typed.strip();
        if (SearchText.code(text).isEmpty()) {
            return List.of();
        }
        new GapFill(store).run();
        return store.read(h -> {
            List<SearchHit> hits = new ArrayList<>(OrderSearch.find(h, text, limit));
            List<List<String>> asked = asked(text);
            products(h, asked).stream()
                    .sorted(Ranked.closest(text))
                    .limit(limit)
                    .forEach(found -> hits.add(found.hit()));
            listings(h, asked).stream()
                    .sorted(Ranked.closest(text))
                    .limit(limit)
                    .forEach(found -> hits.add(found.hit()));
            return hits;
        });
    }

    /// What an order is called, for a list of places.
    public Optional<SearchHit> order(UUID id) {
        return store.read(h -> OrderSearch.named(h, id)).stream().findFirst();
    }

    /// The words, and all of it in one piece: codes are typed with and without their dashes.
    private static List<List<String>> asked(String text) {
        List<String> words = SearchText.words(text);
        String code = SearchText.code(text);
        return words.size() < 2 || code.length() >= SearchText.LONGEST
                ? List.of(words.isEmpty() ? List.of(code) : words)
                : List.of(words, List.of(code));
    }

    private static List<Ranked> products(Handle handle, List<List<String>> asked) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (List<String> words : asked) {
            if (ids.isEmpty()) {
                ids.addAll(new WordSearch(handle, Tables.PRODUCT).find(words, LOOKED));
                ids.addAll(owners(handle, words, Tables.PRODUCT_BARCODE));
                ids.addAll(owners(handle, words, Tables.SUPPLIER_CODE));
            }
        }
        return handle.createQuery(PRODUCTS)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> {
                    UUID id = r.getObject(1, UUID.class);
                    String sku = r.getString(2);
                    SearchHit hit =
                            new SearchHit(SearchHit.Kind.PRODUCT, id, sku, r.getString(3), sku);
                    return new Ranked(hit, r.getBoolean(4));
                })
                .list();
    }

    private static List<UUID> owners(
            Handle handle, List<String> words, com.erpsmartcloud.store.TableDef table) {
        List<UUID> codes = new WordSearch(handle, table).find(words, LOOKED);
        return codes.isEmpty()
                ? List.of()
                : handle.createQuery(OWNERS.formatted(table.name()))
                        .bind(0, SqlIds.of(codes))
                        .mapTo(UUID.class)
                        .list();
    }

    private static List<Ranked> listings(Handle handle, List<List<String>> asked) {
        List<UUID> ids = new ArrayList<>();
        for (List<String> words : asked) {
            if (ids.isEmpty()) {
                ids.addAll(new WordSearch(handle, Tables.LISTING).find(words, LOOKED));
            }
        }
        return handle.createQuery(LISTINGS)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> {
                    String title = r.getString(2);
                    String article = r.getString(3);
                    SearchHit hit =
                            new SearchHit(
                                    SearchHit.Kind.LISTING,
                                    r.getObject(1, UUID.class),
                                    title.isEmpty() ? article : title,
                                    title.isEmpty() ? "" : article,
                                    Optional.ofNullable(r.getString(5)).orElse(""));
                    return new Ranked(hit, r.getBoolean(4));
                })
                .list();
    }
}
