package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Touched;
import com.erpsmartcloud.store.Tx;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Keeps since when a listing differs from what it is to show, in the transactions that make it
/// differ or agree, whoever writes them.
public final class ListingDrift {

    private static final String PRICE =
            """
            SELECT l.id FROM UNNEST(?) t(id) JOIN listing l ON l.id = t.id JOIN listing_price y ON y.id = l.id
             WHERE NOT l.archived AND (y.price_minor <> l.price_minor OR y.currency <> l.currency)
            """;

    /// We stopped selling the product, the marketplace goes on.
    private static final String STATE =
            """
            SELECT l.id FROM UNNEST(?) t(id) JOIN listing l ON l.id = t.id
              JOIN listing_mapping m ON m.id = l.id JOIN product p ON p.id = m.product_id
             WHERE NOT l.archived AND l.sellable AND p.archived
            """;

    private static final String KNOWN =
            "SELECT d.listing_id FROM UNNEST(?) t(id) JOIN listing_drift d ON d.listing_id = t.id"
                    + " WHERE d.kind = '%s'";

    /// From now on every write of the store is followed.
    public void follow(Store store) {
        store.follow(Tables.LISTING, (tx, rows) -> refresh(tx, rows.changed()));
        store.follow(Tables.LISTING_PRICE, (tx, rows) -> refresh(tx, all(rows)));
        store.follow(Tables.LISTING_MAPPING, (tx, rows) -> refresh(tx, all(rows)));
        store.follow(
                Tables.PRODUCT,
                (tx, rows) -> refresh(tx, Mapping.listingsOf(tx.read(), rows.changed())));
    }

    private static Set<UUID> all(Touched rows) {
        Set<UUID> all = new HashSet<>(rows.changed());
        rows.added().stream().map(Row::id).forEach(all::add);
        return all;
    }

    private static void refresh(Tx tx, Set<UUID> listings) {
        refresh(tx, listings, "PRICE", PRICE);
        refresh(tx, listings, "STATE", STATE);
    }

    private static void refresh(Tx tx, Set<UUID> listings, String kind, String sql) {
        Set<UUID> differ = ids(tx, sql, listings);
        Set<UUID> known = ids(tx, KNOWN.formatted(kind), listings);
        for (UUID agrees : known) {
            if (!differ.contains(agrees)) {
                tx.deriveLater(
                        Tables.LISTING_DRIFT,
                        "DELETE FROM listing_drift WHERE listing_id = ? AND kind = ?",
                        agrees,
                        kind);
            }
        }
        for (UUID differs : differ) {
            if (!known.contains(differs)) {
                tx.deriveLater(
                        Tables.LISTING_DRIFT,
                        "INSERT INTO listing_drift (listing_id, kind, since) VALUES (?, ?, ?)",
                        differs,
                        kind,
                        tx.at());
            }
        }
    }

    private static Set<UUID> ids(Tx tx, String sql, Set<UUID> of) {
        return of.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        tx.read().createQuery(sql).bind(0, SqlIds.of(of)).mapTo(UUID.class).list());
    }
}
