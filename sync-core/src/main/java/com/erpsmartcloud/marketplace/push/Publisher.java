package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.pull.ShownSink;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Works out what each listing is to show, and keeps a wish in the outbox where the marketplace
/// shows something else.
///
/// Published is what is available, less what the listing's rule holds back; never below 0.
public final class Publisher implements SaleSink, ShownSink {

    private static final String SHOWN =
            """
            MERGE INTO published_quantity q
            USING (SELECT l.id, CAST(? AS VARCHAR(120)) w, CAST(? AS BIGINT) n, CAST(? AS BIGINT) at
                     FROM listing l WHERE l.id = ?) d
               ON (q.listing_id = d.id AND q.warehouse_external_id = d.w)
             WHEN MATCHED AND (q.shown_at IS NULL OR q.shown_at <= d.at) THEN UPDATE SET shown = d.n, shown_at = d.at, upper = d.n
             WHEN NOT MATCHED THEN
                  INSERT (listing_id, warehouse_external_id, shown, shown_at, upper, wanted, answer, answer_detail)
                  VALUES (d.id, d.w, d.n, d.at, d.n, d.n, '', '')
            """;

    /// The marketplace has taken the units off by itself, unless its figure was read after the
    /// sale.
    private static final String SOLD =
            """
            UPDATE published_quantity SET shown = GREATEST(0, shown - ?), upper = GREATEST(0, upper - ?)
             WHERE listing_id = ? AND warehouse_external_id = ? AND shown_at < ?
            """;

    /// The marketplace shows something else than was wanted: somebody changed it there.
    private static final String DRIFTED =
            """
            SELECT DISTINCT m.product_id FROM published_quantity q JOIN listing l ON l.id = q.listing_id
              JOIN listing_mapping m ON m.id = l.id
             WHERE l.store_id = ? AND q.shown <> q.wanted AND m.product_id IS NOT NULL
            """;

    private final Availability availability;
    private final Wishes wishes;

    public Publisher(Availability availability) {
        this.availability = availability;
        this.wishes = new Wishes();
    }

    @Override
    public void shown(Tx tx, UUID store, List<StockFact> facts) {
        ListingKeys keys = ListingKeys.of(tx, store);
        for (StockFact fact : facts) {
            tx.deriveLater(
                    Tables.PUBLISHED_QUANTITY,
                    SHOWN,
                    fact.warehouseExternalId(),
                    fact.free(),
                    fact.asOf(),
                    keys.id(fact.article(), fact.listingExternalId()));
        }
        plan(tx, tx.read().createQuery(DRIFTED).bind(0, store).mapTo(UUID.class).list());
    }

    @Override
    public void sold(Tx tx, UUID listing, String warehouseExternalId, long quantity, Instant at) {
        tx.deriveLater(
                Tables.PUBLISHED_QUANTITY,
                SOLD,
                quantity,
                quantity,
                listing,
                warehouseExternalId,
                at);
    }

    /// Plans anew what the listings of these products are to show.
    public void plan(Tx tx, Collection<UUID> products) {
        List<Offer> offers = Offers.of(tx, products);
        if (offers.isEmpty()) {
            return;
        }
        List<Long> free = ChannelQuantities.of(tx, offers, availability.of(tx, products));
        wishes.set(tx, offers, free);
    }

    /// Plans anew for products whose listings were mapped, or can be sold again or no more.
    public void mapped(Tx tx, Collection<UUID> listings) {
        Withdrawn.takeBack(tx, listings);
        plan(
                tx,
                tx.read()
                        .createQuery(
                                """
                                SELECT DISTINCT m.product_id FROM UNNEST(?) t(id) JOIN listing_mapping m ON m.id = t.id
                                 WHERE m.product_id IS NOT NULL
                                """)
                        .bind(0, SqlIds.of(listings))
                        .mapTo(UUID.class)
                        .list());
    }
}
