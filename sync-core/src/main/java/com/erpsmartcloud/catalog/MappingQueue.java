package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Listings without a product that a person has to decide about, and what would fit them.
public final class MappingQueue {

    private static final String OPEN =
            """
              FROM listing_mapping m JOIN listing l ON l.id = m.id AND NOT l.archived
             WHERE m.product_id IS NULL AND m.how <> 'IGNORED'
            """;

    private static final String EFFECT =
            """
            SELECT COUNT(DISTINCT o.id), COALESCE(SUM(l.quantity), 0)
              FROM order_line l JOIN customer_order o ON o.id = l.order_id
             WHERE l.listing_id = ? AND o.fulfilment NOT IN ('SHIPPED', 'DELIVERED', 'SPLIT')
               AND o.cancel_return NOT IN ('CANCELLED', 'CANCELLED_AFTER_SHIPPING')
            """;

    private static final String SECOND =
            """
            SELECT COUNT(*) > 0 FROM listing l
              JOIN listing x ON x.store_id = l.store_id AND x.article = l.article AND x.id <> l.id AND NOT x.archived
             WHERE l.id = ? AND l.article <> ''
            """;

    private final Store store;

    public MappingQueue(Store store) {
        this.store = store;
    }

    public long count() {
        return store.read(h -> h.createQuery("SELECT COUNT(*) " + OPEN).mapTo(Long.class).one());
    }

    /// @param offset rows to leave out, 0 or more
    public List<ListingRow> page(long offset, int limit) {
        return store.read(h ->
                ListingRows.of(
                        h,
                        h.createQuery(
                                        "SELECT l.id "
                                                + OPEN
                                                + " ORDER BY l.article, l.id OFFSET ? ROWS FETCH"
                                                + " NEXT ? ROWS ONLY")
                                .bind(0, offset)
                                .bind(1, limit)
                                .mapTo(UUID.class)
                                .list()));
    }

    /// What would fit, the best first; at most 9, so that each has a key.
    public List<Suggestion> suggestions(UUID listing) {
        return store.read(h ->
                h.createQuery("SELECT article, title, barcodes FROM listing WHERE id = ?")
                        .bind(0, listing)
                        .map((r, _) -> List.of(r.getString(1), r.getString(2), r.getString(3)))
                        .findOne()
                        .map(l -> Suggestions.of(h, l.get(0), l.get(1), l.get(2)))
                        .orElse(List.of()));
    }

    /// Whether another listing of the same store has its article: both would sell the same units,
    /// so nobody but a person leads the second one to a product.
    public boolean isSecond(UUID listing) {
        return store.read(h -> h.createQuery(SECOND).bind(0, listing).mapTo(Boolean.class).one());
    }

    /// What follows for open orders if the listing gets another product.
    public RemapEffect effect(UUID listing) {
        return store.read(h ->
                h.createQuery(EFFECT)
                        .bind(0, listing)
                        .map((r, _) -> new RemapEffect(r.getLong(1), r.getLong(2)))
                        .one());
    }

    public Optional<ListingRow> row(UUID listing) {
        return store.read(h -> ListingRows.of(h, List.of(listing)).stream().findFirst());
    }
}
