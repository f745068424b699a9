package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.CatalogueFromListings;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Begins catalogue and stock from what a store shows: what can be ordered there plus what is
/// ordered already is taken for what lies in the warehouse.
final class FirstStock {

    private static final String WAREHOUSES =
            "SELECT external_id, warehouse_id FROM store_warehouse WHERE store_id = ? AND"
                    + " warehouse_id IS NOT NULL";

    private final Store store;
    private final CatalogueFromListings catalogue;
    private final Ledger ledger;

    FirstStock(Store store, CatalogueFromListings catalogue, Ledger ledger) {
        this.store = store;
        this.catalogue = catalogue;
        this.ledger = ledger;
    }

    /// @return how many products were made
    int take(String actor, UUID storeId, List<StockFact> facts) {
        return store.write(
                actor,
                "stock.open",
                tx -> {
                    Map<String, UUID> warehouses = new HashMap<>();
                    tx.read()
                            .createQuery(WAREHOUSES)
                            .bind(0, storeId)
                            .map((r, _) -> Map.entry(r.getString(1), r.getObject(2, UUID.class)))
                            .forEach(e -> warehouses.put(e.getKey(), e.getValue()));
                    return catalogue
                            .take(
                                    tx,
                                    storeId,
                                    made ->
                                            ledger.post(
                                                    tx,
                                                    movements(
                                                            tx,
                                                            ListingKeys.of(tx, storeId),
                                                            made,
                                                            warehouses,
                                                            facts)))
                            .size();
                });
    }

    private static List<StockMovement> movements(
            Tx tx,
            ListingKeys keys,
            Map<UUID, UUID> made,
            Map<String, UUID> warehouses,
            List<StockFact> facts) {
        List<StockMovement> movements = new ArrayList<>();
        for (StockFact fact : facts) {
            UUID product = made.get(keys.id(fact.article(), fact.listingExternalId()));
            UUID warehouse = warehouses.get(fact.warehouseExternalId());
            long units = fact.free() + fact.reserved();
            if (product == null || warehouse == null || units == 0) {
                continue;
            }
            movements.add(
                    new StockMovement(
                            tx.ids().derived(product, "opening", fact.warehouseExternalId()),
                            product,
                            warehouse,
                            Optional.empty(),
                            StockKind.ON_HAND,
                            units,
                            StockReason.OPENING,
                            "",
                            Optional.empty(),
                            ""));
        }
        return movements;
    }
}
