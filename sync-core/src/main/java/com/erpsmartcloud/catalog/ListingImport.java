package com.erpsmartcloud.catalog;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.ListingSink;
import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final int MOST_BARCODES = 2000;

    private final Mapping mapping;

    public ListingImport(Mapping mapping) {
        this.mapping = mapping;
    }

    private static final String SAME_OFFER =
            """
            SELECT l.external_id, l.id, m.product_id, m.how
              FROM UNNEST(?) t(external_id)
              JOIN listing l ON l.store_id = ? AND l.external_id = t.external_id
              JOIN listing_mapping m ON m.id = l.id
            """;

    private record Known(Shown shown, Instant at) {}

    /// An offer that had another article when it was last seen. Orders name the article, so it is
    /// another row; what it sells stays the same.
    private record Renamed(UUID id, Optional<UUID> product, MappedBy how) {}

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

    @Override
    public int take(Tx tx, UUID store, List<ListingFact> page) {
        Map<UUID, ListingFact> facts = new LinkedHashMap<>();
        ListingKeys keys = ListingKeys.of(tx, store);
        page.forEach(fact ->
                facts.merge(
                        keys.id(
                                fact.article(),
                                fact.externalSku().isEmpty()
                                        ? fact.externalId()
                                        : fact.externalSku()),
                        fact,
                        (a, b) -> a.asOf().isAfter(b.asOf()) ? a : b));
        Map<UUID, Known> known = known(tx, facts.keySet());
        Map<String, Renamed> renamed = renamed(tx, store, facts);
        Set<UUID> news = new HashSet<>();
        for (Renamed old : renamed.values()) {
            // Its place is free for the row under the new article.
            tx.update(
                    Tables.LISTING,
                    old.id(),
                    Map.of("external_id", "renamed " + old.id(), "archived", true));
            news.add(old.id());
        }
        int changed = 0;
        for (var entry : facts.entrySet()) {
            UUID id = entry.getKey();
            ListingFact fact = entry.getValue();
            Optional<Known> before = Optional.ofNullable(known.get(id));
            if (before.isPresent()
                    && !renamed.containsKey(fact.externalId())
                    && (before.get().at().isAfter(fact.asOf())
                            || before.get().shown().equals(shown(fact)))) {
                if (before.get().at().isBefore(fact.asOf())) {
                    tx.confirm(Tables.LISTING, id, fact.asOf());
                }
                continue;
            }
            changed++;
            if (before.isPresent()) {
                tx.replace(row(id, store, fact));
                if (offered(before.get().shown()) != offered(shown(fact))) {
                    news.add(id);
                }
            } else {
                tx.insert(row(id, store, fact));
                Optional<Renamed> old = Optional.ofNullable(renamed.get(fact.externalId()));
                Optional<UUID> product = old.flatMap(Renamed::product);
                tx.insert(
                        Tables.LISTING_MAPPING
                                .row()
                                .with("id", id)
                                .with("product_id", product)
                                .with("how", old.map(Renamed::how).orElse(MappedBy.NONE)));
                if (product.isPresent()) {
                    news.add(id);
                }
            }
        }
        if (changed > 0) {
            tx.subject("store " + store).detail("listings", changed);
            mapping.tell(tx, news);
            mapping.mapEqual(tx, store);
        }
        return changed;
    }

    private static Map<String, Renamed> renamed(Tx tx, UUID store, Map<UUID, ListingFact> facts) {
        Map<String, UUID> ids = new HashMap<>();
        facts.forEach((id, fact) -> ids.put(fact.externalId(), id));
        Map<String, Renamed> renamed = new HashMap<>();
        tx.read()
                .createQuery(SAME_OFFER)
                .bind(0, SqlIds.ofTexts(ids.keySet()))
                .bind(1, store)
                .map((r, _) ->
                        Map.entry(
                                r.getString(1),
                                new Renamed(
                                        r.getObject(2, UUID.class),
                                        Optional.ofNullable(r.getObject(3, UUID.class)),
                                        MappedBy.valueOf(r.getString(4)))))
                .forEach(e -> {
                    if (!e.getValue().id().equals(ids.get(e.getKey()))) {
                        renamed.put(e.getKey(), e.getValue());
                    }
                });
        return renamed;
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
                cut(fact.title(), 2000),
                barcodes(fact.barcodes()),
                fact.price().minor(),
                fact.price().currency().getCurrencyCode(),
                cut(fact.rawStatus(), 120),
                fact.sellable(),
                fact.archived(),
                fact.externalSku(),
                fact.article());
    }

    private static boolean offered(Shown shown) {
        return shown.sellable() && !shown.archived();
    }

    /// Whole codes, as many as fit.
    private static String barcodes(List<String> codes) {
        StringBuilder text = new StringBuilder();
        for (String code : codes) {
            if (text.length() + code.length() < MOST_BARCODES) {
                text.append(text.isEmpty() ? "" : " ").append(code);
            }
        }
        return text.toString();
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        // Never between the two halves of one character.
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
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
                .with("title", shown.title())
                .with("barcodes", shown.barcodes())
                .with("price_minor", shown.priceMinor())
                .with("currency", shown.currency())
                .with("raw_status", shown.rawStatus())
                .with("sellable", fact.sellable())
                .with("archived", fact.archived())
                .with("marketplace_at", fact.asOf());
    }
}
