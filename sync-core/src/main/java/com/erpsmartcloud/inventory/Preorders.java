package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Stock that is sold before it is there: listings show it on top of what is available, until its
/// end. It is no part of the ledger, nor of the promise that no unit is sold twice.
///
/// Source: feature I8.
public final class Preorders {

    private static final String COLUMNS =
            "SELECT v.id, v.product_id, v.warehouse_id, v.quantity, v.ends_at FROM ";
    private static final String OF_PRODUCTS =
            COLUMNS + "UNNEST(?) t(id) JOIN preorder_stock v ON v.product_id = t.id";
    private static final String ONE = COLUMNS + "preorder_stock v WHERE v.id = ?";
    private static final String ENDED = COLUMNS + "preorder_stock v WHERE v.ends_at <= ?";

    private final Store store;
    private final Reservations reservations;

    /// @param reservations told where more or less can be sold
    public Preorders(Store store, Reservations reservations) {
        this.store = store;
        this.reservations = reservations;
    }

    private record Kept(UUID id, StockKey key, Preorder preorder) {}

    /// Offers units of a product ahead, instead of what was offered ahead before.
    ///
    /// @return false if its end has passed already
    public boolean offer(String actor, StockKey key, Preorder preorder) {
        return store.write(
                actor,
                "preorder.offer",
                tx -> {
                    if (!preorder.endsAt().isAfter(tx.at())) {
                        return false;
                    }
                    tx.undoable(
                            "preorder.offer", Skus.of(tx, key.productId()), Tables.PREORDER_STOCK);
                    UUID id = id(tx, key);
                    if (one(tx.read(), id).isPresent()) {
                        tx.update(
                                Tables.PREORDER_STOCK,
                                id,
                                Map.of(
                                        "quantity",
                                        preorder.units(),
                                        "ends_at",
                                        preorder.endsAt(),
                                        "set_at",
                                        tx.at()));
                    } else {
                        tx.insert(
                                Tables.PREORDER_STOCK
                                        .row()
                                        .with("id", id)
                                        .with("product_id", key.productId())
                                        .with("warehouse_id", key.warehouseId())
                                        .with("quantity", preorder.units())
                                        .with("ends_at", preorder.endsAt())
                                        .with("set_at", tx.at()));
                    }
                    tx.subject("product " + key.productId()).detail("units", preorder.units());
                    reservations.stockChanged(tx, Set.of(key));
                    return true;
                });
    }

    /// Offers nothing ahead any more.
    ///
    /// @return false if nothing was
    public boolean stop(String actor, StockKey key) {
        return store.write(
                actor,
                "preorder.stop",
                tx -> {
                    Optional<Kept> kept = one(tx.read(), id(tx, key));
                    if (kept.isEmpty()) {
                        return false;
                    }
                    tx.undoable(
                            "preorder.stop", Skus.of(tx, key.productId()), Tables.PREORDER_STOCK);
                    tx.subject("product " + key.productId());
                    remove(tx, List.of(kept.get()));
                    return true;
                });
    }

    /// Takes away what has ended, also while the company was closed, and plans the listings anew.
    ///
    /// @return so many ended
    public int endDue(Instant now) {
        if (store.read(h -> ended(h, now)).isEmpty()) {
            return 0;
        }
        return store.write(
                "system",
                "preorder.end",
                tx -> {
                    List<Kept> ended = ended(tx.read(), now);
                    tx.subject("pre-orders").detail("products", ended.size());
                    remove(tx, ended);
                    return ended.size();
                });
    }

    /// What is offered ahead of some products.
    static Map<StockKey, Preorder> of(Handle handle, Collection<UUID> products) {
        Map<StockKey, Preorder> found = new HashMap<>();
        handle.createQuery(OF_PRODUCTS)
                .bind(0, SqlIds.of(products))
                .map((r, _) -> kept(r))
                .forEach(kept -> found.put(kept.key(), kept.preorder()));
        return found;
    }

    /// Where a row belongs, if it is there.
    static Optional<StockKey> place(Handle handle, UUID id) {
        return one(handle, id).map(Kept::key);
    }

    private void remove(Tx tx, List<Kept> gone) {
        Set<StockKey> keys = new HashSet<>();
        for (Kept one : gone) {
            tx.remove(Tables.PREORDER_STOCK, one.id());
            keys.add(one.key());
        }
        reservations.stockChanged(tx, keys);
    }

    /// One for each product and warehouse, the same on every computer.
    private static UUID id(Tx tx, StockKey key) {
        return tx.ids().derived(key.productId(), "preorder", key.warehouseId().toString());
    }

    private static Optional<Kept> one(Handle handle, UUID id) {
        return handle.createQuery(ONE).bind(0, id).map((r, _) -> kept(r)).findOne();
    }

    private static List<Kept> ended(Handle handle, Instant now) {
        return handle.createQuery(ENDED).bind(0, now.toEpochMilli()).map((r, _) -> kept(r)).list();
    }

    private static Kept kept(ResultSet r) throws SQLException {
        return new Kept(
                r.getObject(1, UUID.class),
                new StockKey(r.getObject(2, UUID.class), r.getObject(3, UUID.class)),
                new Preorder(r.getLong(4), Instant.ofEpochMilli(r.getLong(5))));
    }
}
