package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.pull.ShownSink;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps what lies in marketplaces' own warehouses: Ozon's FBO, Mercado Libre's Full, Shopee's.
///
/// A listing that was read and has nothing there has no row. It is read and shown, and that is all:
/// it is no stock of ours, is never published, and a change of it is no change that somebody made
/// behind our back.
///
/// Source: feature I15.
public final class HeldStock implements ShownSink {

    private static final String PLACES =
            "SELECT external_id, id FROM store_warehouse WHERE store_id = ? AND held";

    private static final String KNOWN =
            """
            SELECT h.listing_id, h.store_warehouse_id FROM store_warehouse w
              JOIN held_stock h ON h.store_warehouse_id = w.id WHERE w.store_id = ?
            """;

    private static final String KEEP =
            """
            MERGE INTO held_stock h
            USING (SELECT l.id, CAST(? AS UUID) w, CAST(? AS BIGINT) n, CAST(? AS BIGINT) at
                     FROM listing l WHERE l.id = ?) d
               ON (h.listing_id = d.id AND h.store_warehouse_id = d.w)
             WHEN MATCHED AND h.as_of <= d.at THEN UPDATE SET units = d.n, as_of = d.at
             WHEN NOT MATCHED THEN INSERT (listing_id, store_warehouse_id, units, as_of) VALUES (d.id, d.w, d.n, d.at)
            """;

    private static final String GONE =
            "DELETE FROM held_stock WHERE listing_id = ? AND store_warehouse_id = ? AND as_of <= ?";

    private final ShownSink next;

    /// @param next hears of the figures too, and is to leave those in the marketplace's places
    ///   alone
    public HeldStock(ShownSink next) {
        this.next = next;
    }

    private record Place(UUID listing, UUID warehouse) {}

    @Override
    public void shown(Tx tx, UUID store, List<StockFact> facts) {
        Map<String, UUID> places = places(tx.read(), store);
        next.shown(tx, store, facts);
        if (places.isEmpty()) {
            return;
        }
        Map<UUID, Instant> read = new HashMap<>();
        Set<Place> there = new HashSet<>();
        Set<UUID> told = new HashSet<>();
        ListingKeys keys = ListingKeys.of(tx, store);
        for (StockFact fact : facts) {
            UUID listing = keys.id(fact.article(), fact.listingExternalId());
            read.put(listing, fact.asOf());
            Optional.ofNullable(places.get(fact.warehouseExternalId()))
                    .ifPresent(warehouse -> {
                        told.add(warehouse);
                        if (fact.free() > 0) {
                            there.add(new Place(listing, warehouse));
                            tx.deriveLater(
                                    Tables.HELD_STOCK,
                                    KEEP,
                                    warehouse,
                                    fact.free(),
                                    fact.asOf(),
                                    listing);
                        }
                    });
        }
        // Where the marketplace said nothing of a place, what lies there is not known, not nothing.
        known(tx.read(), store).stream()
                .filter(place -> told.contains(place.warehouse()) && !there.contains(place))
                .forEach(place ->
                        Optional.ofNullable(read.get(place.listing()))
                                .ifPresent(at ->
                                        tx.deriveLater(
                                                Tables.HELD_STOCK,
                                                GONE,
                                                place.listing(),
                                                place.warehouse(),
                                                at)));
    }

    /// The marketplace's own places of a store, by its ids.
    static Map<String, UUID> places(Handle handle, UUID store) {
        Map<String, UUID> places = new HashMap<>();
        handle.createQuery(PLACES)
                .bind(0, store)
                .map((r, _) -> places.put(r.getString(1), r.getObject(2, UUID.class)))
                .list();
        return places;
    }

    private static Set<Place> known(Handle handle, UUID store) {
        return new HashSet<>(
                handle.createQuery(KNOWN)
                        .bind(0, store)
                        .map((r, _) ->
                                new Place(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                        .list());
    }
}
