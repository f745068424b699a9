package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.catalog.MappedBy;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Lines name a listing, so each SKU that is sold here has one: never published, linked to its
/// product, with the last price.
final class ManualListings {

    private static final String LINKED =
            """
            SELECT m.product_id FROM listing l JOIN listing_mapping m ON m.id = l.id WHERE l.id = ?
            """;

    private final Mapping mapping;

    ManualListings(Mapping mapping) {
        this.mapping = mapping;
    }

    /// @return the article its lines name
    String open(Tx tx, UUID store, ProposedLine.Known line) {
        // A SKU may have belonged to another product; what was sold then stays what it was.
        String article = line.sku();
        ListingKeys keys = ListingKeys.of(tx, store);
        UUID id = keys.id(article, "");
        Optional<Optional<UUID>> linked = linked(tx, id);
        if (linked.isPresent() && !linked.get().equals(Optional.of(line.product()))) {
            article = line.sku() + " " + line.product().toString().substring(0, 8);
            id = keys.id(article, "");
            linked = linked(tx, id);
        }
        if (linked.isEmpty()) {
            add(tx, store, id, article, line);
        } else if (line.price().minor() > 0) {
            tx.update(
                    Tables.LISTING,
                    id,
                    Map.of(
                            "price_minor",
                            line.price().minor(),
                            "currency",
                            line.price().currency().getCurrencyCode(),
                            "marketplace_at",
                            tx.at()));
        }
        return article;
    }

    private void add(Tx tx, UUID store, UUID id, String article, ProposedLine.Known line) {
        tx.insert(
                Tables.LISTING
                        .row()
                        .with("id", id)
                        .with("store_id", store)
                        .with("external_id", article)
                        .with("external_sku", "")
                        .with("article", article)
                        .with("title", line.name())
                        .with("barcodes", "")
                        .with("price_minor", line.price().minor())
                        .with("currency", line.price().currency().getCurrencyCode())
                        .with("raw_status", "manual")
                        .with("sellable", false)
                        .with("archived", true)
                        .with("marketplace_at", tx.at()));
        tx.insert(
                Tables.LISTING_MAPPING
                        .row()
                        .with("id", id)
                        .with("product_id", Optional.empty())
                        .with("how", MappedBy.NONE));
        mapping.map(tx, id, Optional.of(line.product()));
    }

    private static Optional<Optional<UUID>> linked(Tx tx, UUID id) {
        return tx.read()
                .createQuery(LINKED)
                .bind(0, id)
                .map((r, _) -> Optional.ofNullable(r.getObject(1, UUID.class)))
                .findFirst();
    }
}
