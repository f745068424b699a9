package com.erpsmartcloud.search;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Orders by what is printed on them: the beginning or the end of one of their numbers or of their
/// tracking number, or the whole article of something in them. With nothing like it, by a number
/// with one typing error.
final class OrderSearch {

    /// Below this an ending is shared by too many.
    private static final int SHORTEST_ENDING = 4;

    private static final int SHORTEST_TYPO = 6;

    /// Orders that are looked at, so that a digit all share costs no more than a rare one.
    private static final int MOST = 200;

    private static final int MOST_ALIKE = 1000;

    /// An order may have several lines of one listing.
    private static final int LINES_AN_ORDER = 3;

    private static final String BEHIND = "\uffff";

    private static final String BETWEEN =
            "SELECT id FROM customer_order WHERE %1$s >= :from AND %1$s < :to ORDER BY %1$s"
                    + " FETCH FIRST :most ROWS ONLY";

    private static final String OF_STORE =
            "SELECT id FROM customer_order WHERE store_id = :store AND external_id >= :from AND"
                    + " external_id < :to FETCH FIRST :most ROWS ONLY";

    private static final String ENDING =
            "SELECT order_id FROM order_code WHERE ending >= :from AND ending < :to"
                    + " ORDER BY ending FETCH FIRST :most ROWS ONLY";

    private static final String ALIAS =
            "SELECT order_id FROM order_alias WHERE external_id >= :from AND external_id < :to"
                    + " ORDER BY external_id FETCH FIRST :most ROWS ONLY";

    private static final String LISTED =
            """
            SELECT g.id FROM marketplace_store s
              JOIN listing g ON g.store_id = s.id AND g.article = :article
             FETCH FIRST 50 ROWS ONLY
            """;

    /// An order's id begins with its time, and both stand in the index: the newest are its end.
    private static final String SOLD =
            """
            SELECT order_id FROM order_line WHERE listing_id = :listing
             ORDER BY listing_id DESC, order_id DESC FETCH FIRST :most ROWS ONLY
            """;

    private static final String SHOWN =
            """
            SELECT o.id, o.external_id, o.order_number, o.tracking, o.first_item, o.ordered_at
              FROM UNNEST(?) t(id) JOIN customer_order o ON o.id = t.id
            """;

    private static final String ALIASES =
            """
            SELECT a.order_id, a.external_id
              FROM UNNEST(?) t(id) JOIN order_alias a ON a.order_id = t.id ORDER BY a.external_id
            """;

    /// @param numbers all it is called, without its tracking number
    private record Shown(
            UUID id, String number, List<String> numbers, String tracking, String item, long at) {

        private SearchHit hit(String typed) {
            String code = SearchText.code(typed);
            return new SearchHit(SearchHit.Kind.ORDER, id, number, detail(code), "");
        }

        /// What it was found by, where its title does not show that.
        private String detail(String code) {
            if (code.isEmpty() || SearchText.code(number).contains(code)) {
                return item;
            }
            return codes().filter(known -> SearchText.code(known).contains(code))
                    .findFirst()
                    .orElse(item);
        }

        private Stream<String> codes() {
            return Stream.concat(Stream.of(tracking), numbers.stream());
        }

        private boolean isNearly(String code) {
            return codes().anyMatch(known -> Typo.atMostOne(code, SearchText.code(known)));
        }

        private boolean has(String code) {
            return codes().anyMatch(known -> SearchText.code(known).contains(code));
        }
    }

    private OrderSearch() {}

    /// @return the newest first
    static List<SearchHit> find(Handle handle, String typed, int limit) {
        String code = SearchText.code(typed);
        Set<UUID> ids = new LinkedHashSet<>();
        for (String start : spellings(typed)) {
            ids.addAll(numbered(handle, start, MOST));
        }
        if (code.length() >= SHORTEST_ENDING) {
            ids.addAll(ending(handle, SearchText.ending(code), MOST));
        }
        List<Shown> found = new ArrayList<>(shown(handle, ids));
        found.removeIf(order -> !order.has(code));
        if (found.size() < limit) {
            found.addAll(shown(handle, sold(handle, typed, limit)));
        }
        if (found.isEmpty() && code.length() >= SHORTEST_TYPO) {
            found.addAll(nearly(handle, typed, code));
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Shown::at).reversed())
                .limit(limit)
                .map(order -> order.hit(typed))
                .toList();
    }

    /// The newest orders with a line of each listing of the article.
    private static Set<UUID> sold(Handle handle, String typed, int limit) {
        Set<UUID> orders = new LinkedHashSet<>();
        for (String article : spellings(typed)) {
            List<UUID> listings =
                    handle.createQuery(LISTED).bind("article", article).mapTo(UUID.class).list();
            for (UUID listing : listings) {
                orders.addAll(
                        handle.createQuery(SOLD)
                                .bind("listing", listing)
                                .bind("most", limit * LINES_AN_ORDER)
                                .mapTo(UUID.class)
                                .list());
            }
        }
        return orders;
    }

    /// What one order is called.
    static List<SearchHit> named(Handle handle, UUID order) {
        return shown(handle, List.of(order)).stream().map(found -> found.hit("")).toList();
    }

    /// One error lies in one half, so the other half is right.
    private static List<Shown> nearly(Handle handle, String typed, String code) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String start : spellings(typed)) {
            ids.addAll(numbered(handle, start.substring(0, start.length() / 2), MOST_ALIKE));
        }
        String ending = SearchText.ending(code);
        ids.addAll(ending(handle, ending.substring(0, ending.length() / 2), MOST_ALIKE));
        return shown(handle, ids).stream().filter(order -> order.isNearly(code)).toList();
    }

    private static List<UUID> numbered(Handle handle, String start, int most) {
        List<UUID> ids = new ArrayList<>();
        for (String sql :
                List.of(BETWEEN.formatted("order_number"), BETWEEN.formatted("tracking"), ALIAS)) {
            ids.addAll(
                    handle.createQuery(sql)
                            .bind("from", start)
                            .bind("to", start + BEHIND)
                            .bind("most", most)
                            .mapTo(UUID.class)
                            .list());
        }
        List<UUID> stores =
                handle.createQuery("SELECT id FROM marketplace_store").mapTo(UUID.class).list();
        for (UUID store : stores) {
            ids.addAll(
                    handle.createQuery(OF_STORE)
                            .bind("store", store)
                            .bind("from", start)
                            .bind("to", start + BEHIND)
                            .bind("most", most)
                            .mapTo(UUID.class)
                            .list());
        }
        return ids;
    }

    private static List<UUID> ending(Handle handle, String reversed, int most) {
        return handle.createQuery(ENDING)
                .bind("from", reversed)
                .bind("to", reversed + BEHIND)
                .bind("most", most)
                .mapTo(UUID.class)
                .list();
    }

    private static List<Shown> shown(Handle handle, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> aliases = aliases(handle, ids);
        return handle.createQuery(SHOWN)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> {
                    UUID id = r.getObject(1, UUID.class);
                    List<String> numbers = new ArrayList<>(List.of(r.getString(2), r.getString(3)));
                    numbers.addAll(aliases.getOrDefault(id, List.of()));
                    return new Shown(
                            id,
                            r.getString(2),
                            List.copyOf(numbers),
                            r.getString(4),
                            r.getString(5),
                            r.getLong(6));
                })
                .list();
    }

    private static Map<UUID, List<String>> aliases(Handle handle, Collection<UUID> orders) {
        Map<UUID, List<String>> aliases = new HashMap<>();
        handle.createQuery(ALIASES)
                .bind(0, SqlIds.of(orders))
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getString(2)))
                .forEach(e ->
                        aliases.computeIfAbsent(e.getKey(), _ -> new ArrayList<>())
                                .add(e.getValue()));
        return aliases;
    }

    /// Marketplaces write their numbers in capitals, people do not.
    private static Set<String> spellings(String typed) {
        return new LinkedHashSet<>(List.of(typed, typed.toUpperCase(Locale.ROOT)));
    }
}
