package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
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

    private static final String NEWEST =
            "SELECT external_id FROM customer_order ORDER BY ordered_at DESC FETCH FIRST 1 ROW"
                    + " ONLY";

    private static final String SOME_PRODUCT =
            "SELECT sku, name FROM product WHERE NOT archived FETCH FIRST 1 ROW ONLY";

    private static final int ROUNDS_AHEAD = 4;
    private static final int LEAST = 8;
    private static final int SHORTEST_SAMPLE = 4;

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
            Dictionary words = new Dictionary(h);
            products(h, words, asked).stream()
                    .sorted(Ranked.closest(text))
                    .limit(limit)
                    .forEach(found -> hits.add(found.hit()));
            listings(h, words, asked).stream()
                    .sorted(Ranked.closest(text))
                    .limit(limit)
                    .forEach(found -> hits.add(found.hit()));
            return hits;
        });
    }

    /// Searches for some of what is there, in each way it may be looked for. The first searches of
    /// a program take ten times as long as the next ones: their classes are loaded and compiled,
    /// the index is read and decrypted.
    ///
    /// @return how many texts were searched for
    public int ahead() {
        List<String> texts = store.read(CompanySearch::samples);
        for (int round = 0; round < ROUNDS_AHEAD; round++) {
            texts.forEach(text -> find(text, LEAST));
        }
        return texts.size();
    }

    /// Beginning, whole and end of the newest order's number; of a product's number and name the
    /// beginning, the whole, and the whole with a slip of the finger.
    private static List<String> samples(Handle handle) {
        Set<String> texts = new LinkedHashSet<>();
        for (String number : handle.createQuery(NEWEST).mapTo(String.class).list()) {
            texts.addAll(List.of(begin(number), number, number.substring(number.length() / 2)));
        }
        handle
                .createQuery(SOME_PRODUCT)
                .map((r, _) -> List.of(r.getString(1), r.getString(2)))
                .stream()
                .flatMap(List::stream)
                .filter(text -> text.length() >= SHORTEST_SAMPLE)
                .forEach(text -> texts.addAll(List.of(begin(text), text, slipped(text))));
        return List.copyOf(texts);
    }

    private static String begin(String text) {
        return text.substring(0, Math.min(text.length(), 2));
    }

    private static String slipped(String text) {
        return text.charAt(0) + text.substring(2, 3) + text.charAt(1) + text.substring(3);
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

    private static List<Ranked> products(
            Handle handle, Dictionary dictionary, List<List<String>> asked) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (List<String> words : asked) {
            if (ids.isEmpty()) {
                ids.addAll(new WordSearch(handle, dictionary, Tables.PRODUCT).find(words, LOOKED));
                ids.addAll(owners(handle, dictionary, words, Tables.PRODUCT_BARCODE));
                ids.addAll(owners(handle, dictionary, words, Tables.SUPPLIER_CODE));
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
            Handle handle, Dictionary dictionary, List<String> words, TableDef table) {
        List<UUID> codes = new WordSearch(handle, dictionary, table).find(words, LOOKED);
        return codes.isEmpty()
                ? List.of()
                : handle.createQuery(OWNERS.formatted(table.name()))
                        .bind(0, SqlIds.of(codes))
                        .mapTo(UUID.class)
                        .list();
    }

    private static List<Ranked> listings(
            Handle handle, Dictionary dictionary, List<List<String>> asked) {
        List<UUID> ids = new ArrayList<>();
        for (List<String> words : asked) {
            if (ids.isEmpty()) {
                ids.addAll(new WordSearch(handle, dictionary, Tables.LISTING).find(words, LOOKED));
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
