package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Tx;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Begins a catalogue from what a store sells already: one product for each listing that has none.
public final class CatalogueFromListings {

    private static final String UNMAPPED =
            """
            SELECT l.id, l.article, l.title, l.barcodes, l.external_id
              FROM listing l JOIN listing_mapping m ON m.id = l.id AND m.product_id IS NULL
             WHERE l.store_id = ? AND NOT l.archived ORDER BY l.article
            """;

    private static final int LONGEST_CODE = 120;

    /// What acts on the new products while nothing is published from them yet.
    @FunctionalInterface
    public interface BeforeMapped {

        /// @param made the new product of each listing of the store
        /// @param alike the same product of listings of other stores that will be led to it
        void accept(Map<UUID, UUID> made, Map<UUID, UUID> alike);
    }

    private record Listing(
            UUID id, String article, String title, String barcodes, String externalId) {}

    private final Catalogue catalogue;
    private final Mapping mapping;

    public CatalogueFromListings(Catalogue catalogue, Mapping mapping) {
        this.catalogue = catalogue;
        this.mapping = mapping;
    }

    /// Listings of other stores with the same article are led to the same product.
    ///
    /// @return the new product of each listing; listings whose article is in use already are left
    ///   for a person, and so are those whose article is too long for a SKU
    public Map<UUID, UUID> take(Tx tx, UUID store, BeforeMapped beforeMapped) {
        List<Listing> listings =
                tx.read()
                        .createQuery(UNMAPPED)
                        .bind(0, store)
                        .map((r, _) ->
                                new Listing(
                                        r.getObject(1, UUID.class),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5)))
                        .list();
        Set<String> taken =
                new HashSet<>(
                        Catalogue.taken(
                                tx, listings.stream().map(CatalogueFromListings::sku).toList()));
        Map<UUID, UUID> made = new LinkedHashMap<>();
        for (Listing listing : listings) {
            if (sku(listing).length() > LONGEST_CODE || !taken.add(sku(listing))) {
                continue;
            }
            // Derived, so that two devices which both begin from this store make the same product.
            UUID product = tx.ids().derived(listing.id(), "product");
            List<String> barcodes =
                    listing.barcodes().isEmpty()
                            ? List.of()
                            : Arrays.stream(listing.barcodes().split(" "))
                                    .filter(code ->
                                            !code.isEmpty() && code.length() <= LONGEST_CODE)
                                    .toList();
            catalogue.add(tx, product, NewProduct.simple(sku(listing), listing.title(), barcodes));
            made.put(listing.id(), product);
        }
        Map<UUID, UUID> alike = mapping.alike(tx, store, made.values());
        beforeMapped.accept(made, alike);
        made.forEach((listing, product) ->
                mapping.put(tx, listing, Optional.of(product), MappedBy.MADE_FROM_LISTING));
        alike.forEach((listing, product) ->
                mapping.put(tx, listing, Optional.of(product), MappedBy.EQUAL_SKU));
        Set<UUID> mapped = new HashSet<>(made.keySet());
        mapped.addAll(alike.keySet());
        mapping.tell(tx, mapped);
        tx.subject("store " + store).detail("products", made.size());
        return made;
    }

    private static String sku(Listing listing) {
        return listing.article().isEmpty() ? listing.externalId() : listing.article();
    }
}
