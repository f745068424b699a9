package com.erpsmartcloud.marketplace.push;

import static java.util.stream.Collectors.groupingBy;

import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Reads the offers of some products: each of their listings in each of its store's warehouses.
///
/// Three plain queries instead of one that looks stores and warehouses up for each of 50,000
/// listings again.
final class Offers {

    private static final String WAREHOUSES =
            """
            SELECT w.store_id, w.external_id, w.warehouse_id FROM store_warehouse w
              JOIN marketplace_store s ON s.id = w.store_id AND s.left_at IS NULL
             WHERE w.warehouse_id IS NOT NULL AND w.usable
            """;

    private static final String LISTINGS =
            """
            SELECT l.id, l.store_id, m.product_id, l.external_id, l.article FROM UNNEST(?) t(id)
              JOIN listing_mapping m ON m.product_id = t.id JOIN listing l ON l.id = m.id AND l.sellable AND NOT l.archived
            """;

    private static final String PUBLISHED =
            """
            SELECT q.listing_id, q.warehouse_external_id, q.shown, COALESCE(y.wanted, q.wanted),
                   q.answer IN ('REFUSED', 'TAKEN_BACK'), q.place, y.place, y.why, q.leash
              FROM UNNEST(?) t(id) JOIN published_quantity q ON q.listing_id = t.id
              LEFT JOIN waiting_stock y ON y.place IN (q.place, -q.place)
            """;

    private Offers() {}

    private record Place(UUID store, String externalId, UUID ours) {}

    private record Listing(UUID id, UUID store, UUID product, String externalId, String article) {}

    private record Published(
            OptionalLong shown,
            long wanted,
            boolean declined,
            long place,
            Optional<Offer.Waits> waits,
            OptionalLong leash) {
        static final Published NEVER =
                new Published(
                        OptionalLong.empty(), -1, false, 0, Optional.empty(), OptionalLong.empty());
    }

    static List<Offer> of(Handle handle, Collection<UUID> products) {
        Map<UUID, List<Place>> places =
                handle
                        .createQuery(WAREHOUSES)
                        .map((r, _) ->
                                new Place(
                                        r.getObject(1, UUID.class),
                                        r.getString(2),
                                        r.getObject(3, UUID.class)))
                        .list()
                        .stream()
                        .collect(groupingBy(Place::store));
        List<Listing> listings = listings(handle, products);
        Map<ChannelKey, Published> published =
                published(handle, listings.stream().map(Listing::id).toList());
        List<Offer> offers = new ArrayList<>();
        for (Listing listing : listings) {
            for (Place place : places.getOrDefault(listing.store(), List.of())) {
                offers.add(
                        offer(
                                listing,
                                place,
                                published.getOrDefault(
                                        new ChannelKey(listing.id(), place.externalId()),
                                        Published.NEVER)));
            }
        }
        return offers;
    }

    private static List<Listing> listings(Handle handle, Collection<UUID> products) {
        return handle.createQuery(LISTINGS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        new Listing(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getObject(3, UUID.class),
                                r.getString(4),
                                r.getString(5)))
                .list();
    }

    private static Map<ChannelKey, Published> published(Handle handle, List<UUID> listings) {
        Map<ChannelKey, Published> published = new HashMap<>();
        handle.createQuery(PUBLISHED)
                .bind(0, SqlIds.of(listings))
                .map((r, _) ->
                        published.put(
                                new ChannelKey(r.getObject(1, UUID.class), r.getString(2)),
                                new Published(
                                        maybe(r, 3),
                                        r.getLong(4),
                                        r.getBoolean(5),
                                        r.getLong(6),
                                        waits(r),
                                        maybe(r, 9))))
                .list();
        return published;
    }

    private static Offer offer(Listing listing, Place place, Published published) {
        return new Offer(
                listing.id(),
                listing.store(),
                listing.product(),
                place.ours(),
                listing.externalId(),
                listing.article(),
                place.externalId(),
                published.shown(),
                published.wanted(),
                published.declined(),
                published.place(),
                published.waits(),
                published.leash());
    }

    private static Optional<Offer.Waits> waits(ResultSet r) throws SQLException {
        long place = r.getLong(7);
        return r.wasNull() ? Optional.empty() : Optional.of(new Offer.Waits(place, r.getString(8)));
    }

    private static OptionalLong maybe(ResultSet r, int column) throws SQLException {
        long value = r.getLong(column);
        return r.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
