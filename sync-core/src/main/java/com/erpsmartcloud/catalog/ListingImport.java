package com.erpsmartcloud.catalog;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingSink;
import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps the listings as the marketplace shows them. The same page twice changes nothing.
public final class ListingImport implements ListingSink {

    private static final String KNOWN =
            """
            SELECT l.id, l.title, l.barcodes, l.price_minor, l.currency, l.raw_status, l.sellable, l.archived,
                   l.external_sku, l.article, l.marketplace_at
              FROM UNNEST(?) t(id) JOIN listing l ON l.id = t.id
            """;

    private final Mapping mapping;

    public ListingImport(Mapping mapping) {
        this.mapping = mapping;
    }

    private record Known(Shown shown, Instant at) {}

    /// What a page may change.
    private record Shown(
            String title,
            String barcodes,
            long priceMinor,
            String currency,
            String rawStatus,
            boolean sellable,
            boolean archived,
            String externalSku,
            String article) {}

    /// The id of a listing on every device. Marketplaces give listings no creation time, so its
    /// time is 0.
    public static UUID idOf(Tx tx, UUID store, String article, String externalId) {
        return tx.ids()
                .derived(
                        Instant.EPOCH,
                        "listing",
                        store.toString(),
                        article.isEmpty() ? externalId : article);
    }

    @Override
    public int take(Tx tx, UUID store, List<ListingFact> page) {
        Map<UUID, ListingFact> facts = new LinkedHashMap<>();
        page.forEach(fact ->
                facts.merge(
                        idOf(tx, store, fact.article(), fact.externalId()),
                        fact,
                        (a, b) -> a.asOf().isAfter(b.asOf()) ? a : b));
        Map<UUID, Known> known = known(tx, facts.keySet());
        int changed = 0;
        for (var entry : facts.entrySet()) {
            UUID id = entry.getKey();
            ListingFact fact = entry.getValue();
            Optional<Known> before = Optional.ofNullable(known.get(id));
            if (before.isPresent()
                    && (before.get().at().isAfter(fact.asOf())
                            || before.get().shown().equals(shown(fact)))) {
                continue;
            }
            changed++;
            if (before.isPresent()) {
                tx.replace(row(id, store, fact));
            } else {
                tx.insert(row(id, store, fact));
                tx.insert(
                        Tables.LISTING_MAPPING
                                .row()
                                .with("id", id)
                                .with("product_id", Optional.empty())
                                .with("how", MappedBy.NONE));
            }
        }
        if (changed > 0) {
            tx.subject("store " + store).detail("listings", changed);
            mapping.mapEqual(tx, store);
        }
        return changed;
    }

    private static Map<UUID, Known> known(Tx tx, Set<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        tx.read()
                .createQuery(KNOWN)
                .bind(0, SqlIds.of(ids))
                .map((r, _) -> {
                    known.put(
                            r.getObject(1, UUID.class),
                            new Known(
                                    new Shown(
                                            r.getString(2),
                                            r.getString(3),
                                            r.getLong(4),
                                            r.getString(5),
                                            r.getString(6),
                                            r.getBoolean(7),
                                            r.getBoolean(8),
                                            r.getString(9),
                                            r.getString(10)),
                                    Instant.ofEpochMilli(r.getLong(11))));
                    return true;
                })
                .list();
        return known;
    }

    private static Shown shown(ListingFact fact) {
        return new Shown(
                fact.title(),
                String.join(" ", fact.barcodes()),
                fact.price().minor(),
                fact.price().currency().getCurrencyCode(),
                fact.rawStatus(),
                fact.sellable(),
                fact.archived(),
                fact.externalSku(),
                fact.article());
    }

    private static Row row(UUID id, UUID store, ListingFact fact) {
        Shown shown = shown(fact);
        return Tables.LISTING
                .row()
                .with("id", id)
                .with("store_id", store)
                .with("external_id", fact.externalId())
                .with("external_sku", fact.externalSku())
                .with("article", fact.article())
                .with("title", fact.title())
                .with("barcodes", shown.barcodes())
                .with("price_minor", shown.priceMinor())
                .with("currency", shown.currency())
                .with("raw_status", fact.rawStatus())
                .with("sellable", fact.sellable())
                .with("archived", fact.archived())
                .with("marketplace_at", fact.asOf());
    }
}
