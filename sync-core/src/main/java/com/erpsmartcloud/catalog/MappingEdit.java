package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a person decides about which listing sells which product. Each act can be taken back; open
/// orders reserve anew both ways.
public final class MappingEdit {

    private static final int LONGEST_CODE = 120;

    private final Store store;
    private final Mapping mapping;
    private final Catalogue catalogue;

    private record Listing(String article, String externalId, String title, String barcodes) {

        String sku() {
            return article.isEmpty() ? externalId : article;
        }
    }

    public MappingEdit(Store store, Mapping mapping, Catalogue catalogue) {
        this.store = store;
        this.mapping = mapping;
        this.catalogue = catalogue;
    }

    /// @return whether there is such a listing and such a product
    public boolean map(String actor, UUID listing, UUID product) {
        return store.write(
                actor,
                "mapping.map",
                tx -> {
                    Optional<Listing> found = listing(tx, listing);
                    if (found.isEmpty() || !ProductParts.exists(tx, product)) {
                        return false;
                    }
                    begin(tx, "mapping.map", found.get());
                    mapping.map(tx, listing, Optional.of(product));
                    tx.detail("product", product);
                    return true;
                });
    }

    /// Takes the product away; the listing waits in the queue again.
    public boolean unmap(String actor, UUID listing) {
        return store.write(
                actor,
                "mapping.unmap",
                tx -> {
                    Optional<Listing> found = listing(tx, listing);
                    found.ifPresent(l -> {
                        begin(tx, "mapping.unmap", l);
                        mapping.map(tx, listing, Optional.empty());
                    });
                    return found.isPresent();
                });
    }

    /// Asks no more about this listing.
    public boolean ignore(String actor, UUID listing) {
        return store.write(
                actor,
                "mapping.ignore",
                tx -> {
                    Optional<Listing> found = listing(tx, listing);
                    found.ifPresent(l -> {
                        begin(tx, "mapping.ignore", l);
                        mapping.ignore(tx, listing);
                    });
                    return found.isPresent();
                });
    }

    /// Makes a product of the listing's article, title and barcodes, and maps it.
    ///
    /// @return the new product, or which field keeps it from being made
    public ProductOutcome create(String actor, UUID listing) {
        return store.write(
                actor,
                "mapping.create",
                tx -> {
                    Optional<Listing> found = listing(tx, listing);
                    if (found.isEmpty()) {
                        return new ProductOutcome.NotFound();
                    }
                    String sku = found.get().sku();
                    if (sku.length() > LONGEST_CODE) {
                        return new ProductOutcome.Wrong(
                                ProductOutcome.Field.SKU, ProductOutcome.Reason.TOO_LONG);
                    }
                    if (!Catalogue.taken(tx, List.of(sku)).isEmpty()) {
                        return new ProductOutcome.Wrong(
                                ProductOutcome.Field.SKU, ProductOutcome.Reason.TAKEN);
                    }
                    begin(tx, "mapping.create", found.get());
                    UUID product =
                            catalogue.add(
                                    tx,
                                    NewProduct.simple(
                                            sku,
                                            found.get().title().isEmpty()
                                                    ? sku
                                                    : found.get().title(),
                                            barcodes(found.get())));
                    mapping.map(tx, listing, Optional.of(product));
                    tx.detail("product", product);
                    return new ProductOutcome.Saved(product);
                });
    }

    private static void begin(Tx tx, String act, Listing listing) {
        tx.undoable(
                act, listing.sku(), Tables.LISTING_MAPPING, Tables.PRODUCT, Tables.PRODUCT_BARCODE);
        tx.subject("listing " + listing.sku());
    }

    private static List<String> barcodes(Listing listing) {
        return Arrays.stream(listing.barcodes().split(" "))
                .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CODE)
                .distinct()
                .toList();
    }

    private static Optional<Listing> listing(Tx tx, UUID listing) {
        return tx.read()
                .createQuery(
                        "SELECT l.article, l.external_id, l.title, l.barcodes FROM listing l JOIN"
                                + " listing_mapping m ON m.id = l.id WHERE l.id = ?")
                .bind(0, listing)
                .map((r, _) ->
                        new Listing(r.getString(1), r.getString(2), r.getString(3), r.getString(4)))
                .findOne();
    }
}
