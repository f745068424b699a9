package com.erpsmartcloud.inventory;

import com.erpsmartcloud.inventory.WhyNumber.Line;
import com.erpsmartcloud.inventory.WhyNumber.Term;
import com.erpsmartcloud.marketplace.Marketplace;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Adds up, line by line, what a listing shows.
final class Why {

    private static final String LISTING =
            """
            SELECT s.marketplace, s.name, l.title, q.shown, q.shown_at, q.answer, m.product_id, sw.warehouse_id
              FROM listing l
              JOIN marketplace_store s ON s.id = l.store_id
              JOIN listing_mapping m ON m.id = l.id
              JOIN published_quantity q ON q.listing_id = l.id
              JOIN store_warehouse sw ON sw.store_id = l.store_id AND sw.external_id = q.warehouse_external_id
             WHERE l.id = ? AND sw.warehouse_id = ?
            """;

    private static final String LEVEL =
            """
            SELECT w.name, b.on_hand, b.promo_held, b.quarantine, b.safety, b.reserved,
                   (SELECT COUNT(DISTINCT r.order_id) FROM reservation r
                     WHERE r.product_id = b.product_id AND r.warehouse_id = b.warehouse_id)
              FROM stock_balance b JOIN warehouse w ON w.id = b.warehouse_id
             WHERE b.product_id = ? AND b.warehouse_id = ?
            """;

    private Why() {}

    private record Listing(
            Marketplace marketplace,
            String store,
            String title,
            OptionalLong shown,
            Optional<Instant> shownAt,
            String answer,
            Optional<UUID> product,
            Optional<UUID> warehouse) {}

    static Optional<WhyNumber> read(Handle handle, UUID listingId, UUID warehouse) {
        return handle.createQuery(LISTING)
                .bind(0, listingId)
                .bind(1, warehouse)
                .map((r, _) -> {
                    long shown = r.getLong(4);
                    OptionalLong known =
                            r.wasNull() ? OptionalLong.empty() : OptionalLong.of(shown);
                    long at = r.getLong(5);
                    Optional<Instant> shownAt =
                            r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
                    return new Listing(
                            Marketplace.valueOf(r.getString(1)),
                            r.getString(2),
                            r.getString(3),
                            known,
                            shownAt,
                            r.getString(6),
                            Optional.ofNullable(r.getObject(7, UUID.class)),
                            Optional.ofNullable(r.getObject(8, UUID.class)));
                })
                .findFirst()
                .map(listing -> explained(handle, listingId, listing));
    }

    private static WhyNumber explained(Handle handle, UUID id, Listing listing) {
        Optional<StockKey> key =
                listing.product()
                        .flatMap(product ->
                                listing.warehouse().map(there -> new StockKey(product, there)));
        List<KitShare> kit = key.map(of -> KitStock.parts(handle, of)).orElse(List.of());
        List<Line> lines =
                kit.isEmpty() ? key.map(of -> lines(handle, of)).orElse(List.of()) : List.of();
        long available =
                kit.isEmpty() ? lines.stream().mapToLong(Line::units).sum() : kit.getFirst().kits();
        return new WhyNumber(
                id,
                listing.marketplace(),
                listing.store(),
                listing.title(),
                lines,
                kit,
                available,
                Math.max(0, available),
                listing.shown(),
                listing.shownAt(),
                listing.answer());
    }

    private static List<Line> lines(Handle handle, StockKey key) {
        return handle.createQuery(LEVEL)
                .bind(0, key.productId())
                .bind(1, key.warehouseId())
                .map((r, _) -> {
                    String warehouse = r.getString(1);
                    return List.of(
                            new Line(Term.ON_HAND, warehouse, r.getLong(2), 0),
                            new Line(Term.RESERVED, warehouse, -r.getLong(6), r.getLong(7)),
                            new Line(Term.PROMO_HELD, warehouse, -r.getLong(3), 0),
                            new Line(Term.QUARANTINE, warehouse, -r.getLong(4), 0),
                            new Line(Term.SAFETY, warehouse, -r.getLong(5), 0));
                })
                .findOne()
                .orElse(List.of());
    }
}
