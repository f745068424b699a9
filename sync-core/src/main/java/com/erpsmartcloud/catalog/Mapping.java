package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
              JOIN listing_mapping m ON m.id = l.id AND m.how = 'NONE'
              JOIN product p ON p.sku = l.article AND NOT p.archived
             WHERE l.store_id = ? AND l.article <> ''
             GROUP BY l.id HAVING COUNT(*) = 1
            """;

    private static final String ALIKE =
            """
            SELECT l.id, p.id
              FROM UNNEST(?) t(id) JOIN product p ON p.id = t.id
              JOIN listing l ON l.article = p.sku AND l.store_id <> ?
              JOIN listing_mapping m ON m.id = l.id AND m.how = 'NONE'
             WHERE p.sku <> ''
            """;

    private static final String CODES =
            """
            SELECT l.id, l.barcodes FROM listing l JOIN listing_mapping m ON m.id = l.id AND m.how = 'NONE'
             WHERE l.store_id = ? AND l.barcodes <> ''
            """;

    private static final String EQUAL_BARCODE =
            """
            SELECT t.id, MIN(b.product_id)
              FROM UNNEST(?, ?) t(id, code)
              JOIN product_barcode b ON b.code = t.code
              JOIN product p ON p.id = b.product_id AND NOT p.archived
             GROUP BY t.id HAVING COUNT(DISTINCT b.product_id) = 1
            """;

    private final List<MappingListener> listeners = new CopyOnWriteArrayList<>();

    private record Match(UUID listing, UUID product) {}

    public void listen(MappingListener listener) {
        listeners.add(listener);
    }

    /// Maps by hand, or takes a mapping away: then it stays away until a hand brings it back.
    public void map(Tx tx, UUID listing, Optional<UUID> product) {
        put(tx, listing, product, MappedBy.HAND);
        tell(tx, Set.of(listing));
    }

    /// Leaves a listing without a product, and asks no more about it.
    public void ignore(Tx tx, UUID listing) {
        put(tx, listing, Optional.empty(), MappedBy.IGNORED);
        tell(tx, Set.of(listing));
    }

    /// Maps unmapped listings of a store by equal SKU, then by equal barcode.
    ///
    /// @return how many were mapped
    public int mapEqual(Tx tx, UUID store) {
        Set<UUID> mapped = new HashSet<>();
        mapped.addAll(apply(tx, equalSku(tx, store), MappedBy.EQUAL_SKU));
        mapped.addAll(apply(tx, equalBarcode(tx, store), MappedBy.EQUAL_BARCODE));
        tell(tx, mapped);
        return mapped.size();
    }

    void put(Tx tx, UUID listing, Optional<UUID> product, MappedBy how) {
        tx.update(Tables.LISTING_MAPPING, listing, Map.of("product_id", product, "how", how));
    }

    /// @return the listings that sell one of these products
    static Set<UUID> listingsOf(Handle handle, Collection<UUID> products) {
        return new HashSet<>(
                handle.createQuery(
                                "SELECT m.id FROM UNNEST(?) t(id) JOIN listing_mapping m ON"
                                        + " m.product_id = t.id")
                        .bind(0, SqlIds.of(products))
                        .mapTo(UUID.class)
                        .list());
    }

    /// Tells what follows from a mapping that is set already.
    public void tell(Tx tx, Set<UUID> listings) {
        if (!listings.isEmpty()) {
            listeners.forEach(listener -> listener.mapped(tx, listings));
        }
    }

    private static List<Match> equalSku(Tx tx, UUID store) {
        return tx.read()
                .createQuery(EQUAL_SKU)
                .bind(0, store)
                .map((r, _) -> new Match(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                .list();
    }

    /// Listings of other stores that nobody mapped yet and whose article is the SKU of one of these
    /// products. Only one product has it: these are new, and their SKUs were free.
    Map<UUID, UUID> alike(Tx tx, UUID store, Collection<UUID> products) {
        Map<UUID, UUID> alike = new LinkedHashMap<>();
        tx.read()
                .createQuery(ALIKE)
                .bind(0, SqlIds.of(products))
                .bind(1, store)
                .map((r, _) -> new Match(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                .forEach(match -> alike.put(match.listing(), match.product()));
        return alike;
    }

    private static List<Match> equalBarcode(Tx tx, UUID store) {
        List<UUID> listings = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        tx.read()
                .createQuery(CODES)
                .bind(0, store)
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getString(2)))
                .forEach(e -> {
                    for (String code : new HashSet<>(List.of(e.getValue().split(" ")))) {
                        listings.add(e.getKey());
                        codes.add(code);
                    }
                });
        return tx.read()
                .createQuery(EQUAL_BARCODE)
                .bind(0, SqlIds.of(listings))
                .bind(1, SqlIds.ofTexts(codes))
                .map((r, _) -> new Match(r.getObject(1, UUID.class), r.getObject(2, UUID.class)))
                .list();
    }

    private Set<UUID> apply(Tx tx, List<Match> matches, MappedBy how) {
        Set<UUID> mapped = new HashSet<>();
        for (Match match : matches) {
            put(tx, match.listing(), Optional.of(match.product()), how);
            mapped.add(match.listing());
        }
        return mapped;
    }
}
