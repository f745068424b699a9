package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// What every store shows, wants and holds back, product by product.
public final class PublishedList {

    private static final String FROM =
            """
              FROM published_quantity q
              JOIN listing l ON l.id = q.listing_id
              JOIN marketplace_store s ON s.id = l.store_id AND s.left_at IS NULL
              JOIN listing_mapping m ON m.id = l.id
              JOIN product p ON p.id = m.product_id
              LEFT JOIN waiting_stock w ON w.place IN (q.place, -q.place)
            """;

    /// The open commands are counted for the rows of a page only.
    private static final String COLUMNS =
            """
            SELECT l.id, p.id, p.sku, s.id, s.name, s.marketplace, q.warehouse_external_id, q.shown, q.shown_at,
                   COALESCE(w.wanted, q.wanted), q.answer,
                   w.place IS NOT NULL OR
                   (SELECT COUNT(*) FROM outbox_command c
                     WHERE c.subject_id = l.id AND c.kind = 'PUBLISH_STOCK'
                       AND c.state IN ('WAITING', 'SENDING', 'UNCERTAIN')) > 0
            """;

    /// The views of the list.
    public enum View {
        ALL("TRUE"),
        /// The store shows something else than it is to show.
        DIFFERS("q.shown IS DISTINCT FROM COALESCE(w.wanted, q.wanted)"),
        /// Nothing is offered.
        NONE("COALESCE(w.wanted, q.wanted) <= 0");

        private final String where;

        View(String where) {
            this.where = where;
        }
    }

    /// @param find beginning of a SKU, empty for all
    public record Question(View view, Optional<UUID> store, String find) {

        public static final Question ALL = new Question(View.ALL, Optional.empty(), "");

        public Question with(View next) {
            return new Question(next, store, find);
        }

        public Question find(String text) {
            return new Question(view, store, text.strip());
        }

        private Narrowing narrowing() {
            return new Narrowing(store, find);
        }
    }

    private final Store store;
    private final ChannelNumbers numbers;

    public PublishedList(Store store, ChannelNumbers numbers) {
        this.store = store;
        this.numbers = numbers;
    }

    /// By SKU, then by store.
    public List<PublishedRow> page(Question question, long offset, int limit) {
        List<PublishedRow> rows =
                store.read(h -> {
                    Query query =
                            h.createQuery(
                                    COLUMNS
                                            + FROM
                                            + where(question)
                                            + " ORDER BY p.sku, s.name, q.warehouse_external_id"
                                            + " OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY");
                    return question.narrowing()
                            .bind(query)
                            .bind("offset", offset)
                            .bind("limit", limit)
                            .map((r, _) -> row(r))
                            .list();
                });
        record Place(UUID listing, String warehouse) {}
        Map<Place, ChannelNumber> found = new HashMap<>();
        numbers.of(rows.stream().map(PublishedRow::product).distinct().toList())
                .forEach(number ->
                        found.put(
                                new Place(number.listing(), number.warehouseExternalId()), number));
        return rows.stream()
                .map(row ->
                        row.with(
                                Optional.ofNullable(
                                        found.get(
                                                new Place(
                                                        row.listing(),
                                                        row.warehouseExternalId())))))
                .toList();
    }

    public long count(Question question) {
        return store.read(h -> count(h, question));
    }

    private static long count(Handle handle, Question question) {
        return question.narrowing()
                .bind(handle.createQuery("SELECT COUNT(*)" + FROM + where(question)))
                .mapTo(Long.class)
                .one();
    }

    private static String where(Question question) {
        return " WHERE " + question.view().where + question.narrowing().sql("s.id", "p.sku");
    }

    private static PublishedRow row(ResultSet r) throws SQLException {
        long shown = r.getLong(8);
        OptionalLong known = r.wasNull() ? OptionalLong.empty() : OptionalLong.of(shown);
        long at = r.getLong(9);
        Optional<Instant> shownAt =
                r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
        return new PublishedRow(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                r.getString(3),
                r.getObject(4, UUID.class),
                r.getString(5),
                Marketplace.valueOf(r.getString(6)),
                r.getString(7),
                known,
                shownAt,
                r.getLong(10),
                r.getBoolean(12),
                r.getString(11),
                Optional.empty());
    }
}
