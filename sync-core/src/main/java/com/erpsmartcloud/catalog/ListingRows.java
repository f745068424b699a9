package com.erpsmartcloud.catalog;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Reads the rows of a page of listings and what is shown beside them, each with one query for the
/// whole page.
final class ListingRows {

    private static final String ROWS =
            """
            SELECT l.id, l.store_id, s.marketplace, s.name, l.external_id, l.article, l.title,
                   m.product_id, p.sku, p.cost_minor, p.cost_currency, p.weight_grams, m.how,
                   l.price_minor, l.currency, y.price_minor, y.currency,
                   l.sellable, l.archived, l.raw_status, l.marketplace_at
              FROM UNNEST(?) t(id) JOIN listing l ON l.id = t.id
              JOIN marketplace_store s ON s.id = l.store_id
              LEFT JOIN listing_mapping m ON m.id = l.id
              LEFT JOIN product p ON p.id = m.product_id
              LEFT JOIN listing_price y ON y.id = l.id
            """;

    private static final String SHOWN =
            """
            SELECT q.listing_id, SUM(q.shown), SUM(NULLIF(COALESCE(w.wanted, q.wanted), -1)),
                   MAX(CASE WHEN q.answer = 'REFUSED' THEN 1 ELSE 0 END), MAX(q.shown_at)
              FROM UNNEST(?) t(id) JOIN published_quantity q ON q.listing_id = t.id
              LEFT JOIN waiting_stock w ON w.place IN (q.place, -q.place) GROUP BY q.listing_id
            """;

    private static final String WAITS =
            """
            SELECT t.id, (SELECT COUNT(*) FROM outbox_command c
                           WHERE c.subject_id = t.id AND c.state IN ('WAITING', 'SENDING', 'UNCERTAIN'))
                       + (SELECT COUNT(*) FROM published_quantity q JOIN waiting_stock w ON w.place IN (q.place, -q.place)
                           WHERE q.listing_id = t.id)
              FROM UNNEST(?) t(id)
            """;

    /// What the marketplace holds itself is shown, too.
    private static final String HELD =
            """
            SELECT h.listing_id, SUM(h.units) FROM UNNEST(?) t(id) JOIN held_stock h ON h.listing_id = t.id
             GROUP BY h.listing_id
            """;

    private static final String SINCE =
            """
            SELECT d.listing_id, MAX(CASE WHEN d.kind = 'PRICE' THEN d.since END),
                   MAX(CASE WHEN d.kind = 'STATE' THEN d.since END)
              FROM UNNEST(?) t(id) JOIN listing_drift d ON d.listing_id = t.id GROUP BY d.listing_id
            """;

    private record Shown(OptionalLong shown, OptionalLong wanted, boolean refused, long at) {
        static final Shown NOTHING =
                new Shown(OptionalLong.empty(), OptionalLong.empty(), false, 0);

        private Shown with(Optional<Long> held) {
            return held.map(units ->
                            new Shown(
                                    OptionalLong.of(shown.orElse(0) + units),
                                    OptionalLong.of(wanted.orElse(0) + units),
                                    refused,
                                    at))
                    .orElse(this);
        }
    }

    private ListingRows() {}

    /// @return the rows in the order of their ids
    static List<ListingRow> of(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Shown> shown =
                ProductRows.map(
                        handle,
                        SHOWN,
                        ids,
                        r ->
                                new Shown(
                                        ProductRows.number(r, 2),
                                        ProductRows.number(r, 3),
                                        r.getLong(4) > 0,
                                        r.getLong(5)));
        Map<UUID, Long> held = ProductRows.map(handle, HELD, ids, r -> r.getLong(2));
        Map<UUID, Long> waits = ProductRows.map(handle, WAITS, ids, r -> r.getLong(2));
        Map<UUID, Map<ListingIssue, Instant>> since =
                ProductRows.map(handle, SINCE, ids, ListingRows::since);
        NewestRates rates = new NewestRates(handle);
        Map<UUID, ListingRow> rows =
                ProductRows.map(
                        handle,
                        ROWS,
                        ids,
                        r -> {
                            UUID id = r.getObject(1, UUID.class);
                            Shown there =
                                    shown.getOrDefault(id, Shown.NOTHING)
                                            .with(Optional.ofNullable(held.get(id)));
                            Optional<UUID> product =
                                    Optional.ofNullable(r.getObject(8, UUID.class));
                            String sku = r.getString(9);
                            Optional<Money> cost = ProductRows.money(r, 10);
                            Currency currency = Currency.getInstance(r.getString(15));
                            boolean weighs = ProductRows.number(r, 12).isPresent();
                            String how = r.getString(13);
                            return new ListingRow(
                                    id,
                                    r.getObject(2, UUID.class),
                                    Marketplace.valueOf(r.getString(3)),
                                    r.getString(4),
                                    r.getString(5),
                                    r.getString(6),
                                    r.getString(7),
                                    product.map(p ->
                                            new ListingRow.Mapped(
                                                    p,
                                                    sku == null ? "" : sku,
                                                    cost,
                                                    cost.flatMap(c ->
                                                            rates.between(c.currency(), currency)),
                                                    weighs)),
                                    how == null ? MappedBy.NONE : MappedBy.valueOf(how),
                                    new Money(r.getLong(14), currency),
                                    ProductRows.money(r, 16),
                                    there.shown(),
                                    there.wanted(),
                                    r.getBoolean(18),
                                    r.getBoolean(19),
                                    there.refused(),
                                    waits.containsKey(id),
                                    r.getString(20),
                                    since.getOrDefault(id, Map.of()),
                                    Instant.ofEpochMilli(Math.max(r.getLong(21), there.at())));
                        });
        return ids.stream().flatMap(id -> Optional.ofNullable(rows.get(id)).stream()).toList();
    }

    private static Map<ListingIssue, Instant> since(ResultSet r) throws SQLException {
        Map<ListingIssue, Instant> since = new EnumMap<>(ListingIssue.class);
        ProductRows.number(r, 2)
                .ifPresent(at -> since.put(ListingIssue.PRICE_DRIFT, Instant.ofEpochMilli(at)));
        ProductRows.number(r, 3)
                .ifPresent(at -> since.put(ListingIssue.STATE_DRIFT, Instant.ofEpochMilli(at)));
        return since;
    }
}
