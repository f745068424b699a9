package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// From which bin a product is taken when nobody names one: the first it was ever put into, until a
/// person chooses another.
public final class PickBins {

    private static final String OF_PRODUCTS =
            """
            SELECT k.product_id, k.warehouse_id, k.bin_id
              FROM UNNEST(?) t(id) JOIN pick_bin k ON k.product_id = t.id
            """;

    private PickBins() {}

    /// Chooses the bin; a product has one in each warehouse.
    public static void choose(Tx tx, StockKey key, UUID bin) {
        UUID id = id(tx, key);
        if (of(tx, Set.of(key.productId())).containsKey(key)) {
            tx.update(Tables.PICK_BIN, id, Map.of("bin_id", bin));
        } else {
            insert(tx, key, bin);
        }
    }

    /// The movements of goods with their bins: those that name none go by the pick bin.
    static List<StockMovement> placed(Tx tx, Collection<StockMovement> movements) {
        Map<StockKey, UUID> known =
                of(
                        tx,
                        movements.stream()
                                .filter(m -> m.kind() == StockKind.ON_HAND)
                                .map(StockMovement::productId)
                                .collect(Collectors.toSet()));
        List<StockMovement> placed = new ArrayList<>(movements.size());
        for (StockMovement movement : movements) {
            StockKey key = new StockKey(movement.productId(), movement.warehouseId());
            if (movement.kind() != StockKind.ON_HAND) {
                placed.add(movement);
            } else if (movement.binId().isPresent()) {
                placed.add(movement);
                if (known.putIfAbsent(key, movement.binId().get()) == null) {
                    insert(tx, key, movement.binId().get());
                }
            } else {
                // What is taken back goes where it came from, even if that was no bin.
                placed.add(
                        movement.reverses().isPresent()
                                ? movement
                                : movement.in(Optional.ofNullable(known.get(key))));
            }
        }
        return placed;
    }

    private static Map<StockKey, UUID> of(Tx tx, Set<UUID> products) {
        Map<StockKey, UUID> known = new HashMap<>();
        if (products.isEmpty()) {
            return known;
        }
        tx.read()
                .createQuery(OF_PRODUCTS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        Map.entry(
                                new StockKey(
                                        r.getObject(1, UUID.class), r.getObject(2, UUID.class)),
                                r.getObject(3, UUID.class)))
                .forEach(e -> known.put(e.getKey(), e.getValue()));
        return known;
    }

    private static void insert(Tx tx, StockKey key, UUID bin) {
        tx.insert(
                Tables.PICK_BIN
                        .row()
                        .with("id", id(tx, key))
                        .with("product_id", key.productId())
                        .with("warehouse_id", key.warehouseId())
                        .with("bin_id", bin));
    }

    private static UUID id(Tx tx, StockKey key) {
        return tx.ids().derived(key.productId(), "pick bin", key.warehouseId().toString());
    }
}
