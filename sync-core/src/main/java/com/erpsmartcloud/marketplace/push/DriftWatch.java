package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.pull.ShownSink;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Notes where a marketplace shows another figure than we last knew while nothing of ours was on
/// its way: somebody changed it there, or a sale has not come in yet.
///
/// Source: feature L7. All figures of a store are read back with its listings, so each is looked at
/// many times an hour.
public final class DriftWatch implements ShownSink {

    private static final String KNOWN =
            """
            SELECT q.listing_id, q.warehouse_external_id, q.shown, COALESCE(w.wanted, q.wanted), q.shown_at, d.theirs,
                   (SELECT COUNT(*) FROM outbox_command c
                     WHERE c.subject_id = q.listing_id AND c.kind = 'PUBLISH_STOCK'
                       AND c.state IN ('SENDING', 'UNCERTAIN'))
              FROM published_quantity q
              JOIN listing l ON l.id = q.listing_id
              LEFT JOIN waiting_stock w ON w.place IN (q.place, -q.place)
              LEFT JOIN stock_drift d ON d.listing_id = q.listing_id AND d.warehouse_external_id = q.warehouse_external_id
             WHERE l.store_id = ? AND q.shown IS NOT NULL
            """;

    private static final String FOUND =
            """
            MERGE INTO stock_drift d
            USING (SELECT CAST(? AS UUID) l, CAST(? AS VARCHAR(120)) w, CAST(? AS BIGINT) o, CAST(? AS BIGINT) t,
                          CAST(? AS BIGINT) at) f
               ON (d.listing_id = f.l AND d.warehouse_external_id = f.w)
             WHEN MATCHED THEN UPDATE SET theirs = f.t, seen_at = f.at,
                  decided = CASE WHEN d.theirs = f.t THEN d.decided ELSE '' END
             WHEN NOT MATCHED THEN INSERT (listing_id, warehouse_external_id, ours, theirs, since_at, seen_at, decided)
                  VALUES (f.l, f.w, f.o, f.t, f.at, f.at, '')
            """;

    private static final String GONE =
            "DELETE FROM stock_drift WHERE listing_id = ? AND warehouse_external_id = ?";

    private record Place(UUID listing, String warehouse) {}

    private record Known(
            long shown, long wanted, Instant at, Optional<Long> drifted, boolean onItsWay) {}

    private final ShownSink next;

    public DriftWatch(ShownSink next) {
        this.next = next;
    }

    @Override
    public void shown(Tx tx, UUID store, List<StockFact> facts) {
        Map<Place, Known> known = known(tx, store);
        ListingKeys keys = ListingKeys.of(tx, store);
        for (StockFact fact : facts) {
            Place place =
                    new Place(
                            keys.id(fact.article(), fact.listingExternalId()),
                            fact.warehouseExternalId());
            Optional.ofNullable(known.get(place))
                    .filter(before -> !fact.asOf().isBefore(before.at()))
                    .ifPresent(before -> compare(tx, place, before, fact));
        }
        next.shown(tx, store, facts);
    }

    private static void compare(Tx tx, Place place, Known before, StockFact fact) {
        // Nothing can differ from what was never planned.
        boolean differs = before.wanted() >= 0 && fact.free() != before.wanted();
        boolean changed = fact.free() != before.shown() && !before.onItsWay();
        if (differs && (changed || before.drifted().isPresent())) {
            tx.derive(
                    Tables.STOCK_DRIFT,
                    FOUND,
                    place.listing(),
                    place.warehouse(),
                    before.wanted(),
                    fact.free(),
                    tx.at());
        } else if (!differs && before.drifted().isPresent()) {
            tx.derive(Tables.STOCK_DRIFT, GONE, place.listing(), place.warehouse());
        }
    }

    private static Map<Place, Known> known(Tx tx, UUID store) {
        Map<Place, Known> known = new HashMap<>();
        tx.read()
                .createQuery(KNOWN)
                .bind(0, store)
                .map((r, _) -> {
                    long theirs = r.getLong(6);
                    Optional<Long> drifted = r.wasNull() ? Optional.empty() : Optional.of(theirs);
                    return known.put(
                            new Place(r.getObject(1, UUID.class), r.getString(2)),
                            new Known(
                                    r.getLong(3),
                                    r.getLong(4),
                                    Instant.ofEpochMilli(r.getLong(5)),
                                    drifted,
                                    r.getLong(7) > 0));
                })
                .list();
        return known;
    }
}
