package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.pull.ShownSink;
import com.erpsmartcloud.marketplace.share.Bound;
import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.marketplace.share.Step;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Works out what each listing is to show, and keeps a wish in the outbox where the marketplace
/// shows something else.
///
/// Published is what is available, less what the listing's rule holds back; never below 0.
public final class Publisher implements SaleSink, ShownSink {

    /// A figure that was read says nothing of the sales before it that have not come in yet: they
    /// stay in the upper bound. Where nothing was known before, that may be any number
    /// ([Bound#WHOLE]). A shared figure that is still on its way may arrive after it was read, so
    /// such a reading does not count. Figures on the pages of a list may be a minute old.
    private static final String SHOWN =
            """
            MERGE INTO published_quantity q
            USING (SELECT l.id, CAST(? AS VARCHAR(120)) w, CAST(? AS BIGINT) n, CAST(? AS BIGINT) at,
                          CAST(s.no AS BIGINT) * 1099511627776 no
                     FROM listing l JOIN marketplace_store s ON s.id = l.store_id WHERE l.id = ?) d
               ON (q.listing_id = d.id AND q.warehouse_external_id = d.w)
             WHEN MATCHED AND (q.shown_at IS NULL OR q.shown_at <= d.at)
                          AND (q.flight IS NULL OR q.flight_at + 60000 <= d.at
                               OR (SELECT COUNT(*) FROM channel_rule WHERE shared) = 0) THEN UPDATE SET
                  unseen = CASE WHEN q.shown IS NULL THEN 1000000000000 WHEN q.flight IS NOT NULL THEN q.upper - d.n
                                ELSE q.shown - q.ahead + q.unseen - d.n END,
                  upper = CASE WHEN q.shown IS NULL THEN d.n + 1000000000000 WHEN q.flight IS NOT NULL THEN q.upper
                               ELSE GREATEST(0, q.shown - q.ahead + q.unseen) END,
                  shown = d.n, shown_at = d.at, from_at = d.at - 60000, flight = NULL, flight_window = 0, flight_back = 0,
                  ahead = 0, doubt = FALSE
             WHEN NOT MATCHED THEN
                  INSERT (listing_id, warehouse_external_id, shown, shown_at, upper, wanted, answer, answer_detail,
                          from_at, unseen, place)
                  VALUES (d.id, d.w, d.n, d.at, d.n + 1000000000000, d.n, '', '', d.at - 60000, 1000000000000,
                          d.no + NEXT VALUE FOR published_place)
            """;

    /// The marketplace has taken the units off by itself, unless its figure was read after the
    /// sale.
    private static final String SOLD =
            """
            UPDATE published_quantity SET shown = GREATEST(0, shown - ?), upper = GREATEST(0, upper - ?)
             WHERE listing_id = ? AND warehouse_external_id = ? AND shown_at < ?
            """;

    /// Every sale that was made a minute before is in: what was shown before then hides none any
    /// more.
    private static final String IMPORTED =
            """
            SELECT q.listing_id, q.warehouse_external_id FROM published_quantity q JOIN listing l ON l.id = q.listing_id
             WHERE l.store_id = ? AND q.shown_at < ? AND q.unseen <> 0 AND NOT q.doubt
            """;

    private static final String PRODUCTS =
            "SELECT DISTINCT product_id FROM UNNEST(?) t(id) JOIN listing_mapping m ON m.id = t.id"
                    + " WHERE product_id IS NOT NULL";

    /// The marketplace shows something else than was wanted: somebody changed it there.
    private static final String DRIFTED =
            """
            SELECT DISTINCT m.product_id FROM published_quantity q JOIN listing l ON l.id = q.listing_id
              JOIN listing_mapping m ON m.id = l.id
             WHERE l.store_id = ? AND q.shown <> q.wanted AND m.product_id IS NOT NULL
            """;

    /// An order may stand in the marketplace's list so long after it was made. Source: the
    /// contracts' longest index lag.
    private static final Duration ORDER_LAG = Duration.ofSeconds(60);

    private final Availability availability;
    private final Wishes wishes;
    private final SharingUse sharing = new SharingUse();

    public Publisher(Availability availability) {
        this.availability = availability;
        this.wishes = new Wishes();
    }

    @Override
    public void shown(Tx tx, UUID store, List<StockFact> facts) {
        ListingKeys keys = ListingKeys.of(tx, store);
        Set<String> held = HeldStock.places(tx.read(), store).keySet();
        for (StockFact fact : facts) {
            if (held.contains(fact.warehouseExternalId())) {
                continue;
            }
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
        if (sharing.isUsed(tx)) {
            ChannelKey key = new ChannelKey(listing, warehouseExternalId);
            Optional.ofNullable(Bounds.of(tx.read(), List.of(listing)).get(key))
                    .ifPresent(bound ->
                            Bounds.keep(
                                    tx,
                                    key,
                                    quantity < 0
                                            ? bound.released(-quantity, at)
                                            : bound.sold(quantity, at)));
            return;
        }
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
    public void plan(Tx tx, Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Set<UUID> products =
                sharing.isUsed(tx)
                        ? Kits.together(tx.read(), changed)
                        : Kits.touched(tx.read(), changed);
        List<Offer> offers = Offers.of(tx.read(), products);
        if (offers.isEmpty()) {
            return;
        }
        List<Availability.Units> available = availability.of(tx.read(), products);
        List<ChannelQuantities.Quantity> quantities =
                ChannelQuantities.of(tx.read(), offers, available);
        List<Long> free = SharedStock.targets(tx.read(), tx.at(), offers, quantities, available);
        wishes.set(tx, offers, free, quantities);
    }

    /// Whose turn it is among the channels of a store that share their units with other stores.
    ///
    /// @param listings that want to send
    /// @param mayRaise whether the store's orders have just come in
    /// @return a step for each channel that shares; empty if none does
    Map<ChannelKey, Step> steps(Tx tx, UUID store, Collection<UUID> listings, boolean mayRaise) {
        if (listings.isEmpty() || !sharing.isUsed(tx)) {
            return Map.of();
        }
        Set<UUID> products = Kits.together(tx.read(), products(tx, listings));
        List<Offer> offers = Offers.of(tx.read(), products);
        List<Availability.Units> available = availability.of(tx.read(), products);
        return SharedStock.steps(
                tx.read(),
                tx.at(),
                offers,
                ChannelQuantities.of(tx.read(), offers, available),
                available,
                store,
                mayRaise);
    }

    /// The store's orders have come in: what was shown well before hides no sale any more.
    ///
    /// @param from marketplace time when asking for the orders began, UTC
    void imported(Store company, UUID store, Instant from) {
        Instant until = from.minus(ORDER_LAG);
        boolean any = company.read(h -> SharedStock.isUsed(h) && !seen(h, store, until).isEmpty());
        if (!any) {
            return;
        }
        company.write(
                "sync",
                "stock.seen",
                tx -> {
                    List<ChannelKey> seen = seen(tx.read(), store, until);
                    List<UUID> listings =
                            seen.stream().map(ChannelKey::listing).distinct().toList();
                    Map<ChannelKey, Bound> bounds = Bounds.of(tx.read(), listings);
                    seen.forEach(key ->
                            Bounds.keep(
                                    tx,
                                    key,
                                    Optional.ofNullable(bounds.get(key))
                                            .orElseThrow()
                                            .imported(until)));
                    plan(tx, products(tx, listings));
                    return seen.size();
                });
    }

    private static List<ChannelKey> seen(Handle handle, UUID store, Instant until) {
        return handle.createQuery(IMPORTED)
                .bind(0, store)
                .bind(1, until.toEpochMilli())
                .map((r, _) -> new ChannelKey(r.getObject(1, UUID.class), r.getString(2)))
                .list();
    }

    private static List<UUID> products(Tx tx, Collection<UUID> listings) {
        return tx.read()
                .createQuery(PRODUCTS)
                .bind(0, SqlIds.of(listings))
                .mapTo(UUID.class)
                .list();
    }

    /// Plans anew for products whose listings were mapped, or can be sold again or no more.
    public void mapped(Tx tx, Collection<UUID> listings) {
        Withdrawn.takeBack(tx, listings);
        plan(tx, products(tx, listings));
    }
}
