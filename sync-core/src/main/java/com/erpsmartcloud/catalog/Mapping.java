package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// Which listing sells which product.
public final class Mapping {

    /// Only one product may fit, else a person has to choose.
    private static final String EQUAL_SKU =
            """
            SELECT l.id, MIN(p.id)
              FROM listing l
              JOIN listing_mapping m ON m.id = l.id AND m.product_id IS NULL
              JOIN product p ON p.sku = l.article AND NOT p.archived
             WHERE l.store_id = ? AND l.article <> ''
             GROUP BY l.id HAVING COUNT(*) = 1
            """;

    private static final String EQUAL_BARCODE =
            """
            SELECT l.id, MIN(b.product_id)
              FROM listing l
              JOIN listing_mapping m ON m.id = l.id AND m.product_id IS NULL
              JOIN product_barcode b ON LOCATE(' ' || b.code || ' ', ' ' || l.barcodes || ' ') > 0
              JOIN product p ON p.id = b.product_id AND NOT p.archived
             WHERE l.store_id = ? AND l.barcodes <> ''
             GROUP BY l.id HAVING COUNT(DISTINCT b.product_id) = 1
            """;

    private final List<MappingListener> listeners = new CopyOnWriteArrayList<>();

    private record Match(UUID listing, UUID product) {}

    public void listen(MappingListener listener) {
        listeners.add(listener);
    }

    /// Maps by hand, or takes a mapping away.
    public void map(Tx tx, UUID listing, Optional<UUID> product) {
        put(tx, listing, product, product.isPresent() ? MappedBy.HAND : MappedBy.NONE);
        tell(tx, Set.of(listing));
    }

    /// Maps unmapped listings of a store by equal SKU, then by equal barcode.
    ///
    /// @return how many were mapped
    public int mapEqual(Tx tx, UUID store) {
        Set<UUID> mapped = new HashSet<>();
        mapped.addAll(apply(tx, store, EQUAL_SKU, MappedBy.EQUAL_SKU));
        mapped.addAll(apply(tx, store, EQUAL_BARCODE, MappedBy.EQUAL_BARCODE));
        tell(tx, mapped);
        return mapped.size();
    }

    void put(Tx tx, UUID listing, Optional<UUID> product, MappedBy how) {
        tx.update(Tables.LISTING_MAPPING, listing, Map.of("product_id", product, "how", how));
    }

    void tell(Tx tx, Set<UUID> listings) {
        if (!listings.isEmpty()) {
            listeners.forEach(listener -> listener.mapped(tx, listings));
        }
    }

    private Set<UUID> apply(Tx tx, UUID store, String sql, MappedBy how) {
        List<Match> matches =
                tx.read()
                        .createQuery(sql)
                        .bind(0, store)
                        .map((r, _) ->
                                new Match(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                        .list();
        Set<UUID> mapped = new HashSet<>();
        for (Match match : matches) {
            put(tx, match.listing(), Optional.of(match.product()), how);
            mapped.add(match.listing());
        }
        return mapped;
    }
}
