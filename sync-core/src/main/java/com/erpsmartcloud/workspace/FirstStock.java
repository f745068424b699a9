package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.CatalogueFromListings;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.orders.OpenUnits;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Begins catalogue and stock from what one store shows.
///
/// What can be ordered there, plus what is ordered and not yet shipped, is taken for what lies in
/// the warehouse. Of what is ordered there, the larger of the marketplace's figure and of our open
/// orders counts: some marketplaces tell none, and some know of orders that we do not. Other stores
/// show the same goods once more: of them only the open orders count, never what they show.
final class FirstStock {

    private static final String WAREHOUSES =
            "SELECT external_id, warehouse_id FROM store_warehouse WHERE store_id = ? AND"
                    + " warehouse_id IS NOT NULL";

    private static final String NAME = "SELECT name FROM marketplace_store WHERE id = ?";

    private final Store store;
    private final CatalogueFromListings catalogue;
    private final Ledger ledger;

    /// A product in one of our warehouses.
    private record Place(UUID product, UUID warehouse) {}

    private record Cell(UUID listing, UUID warehouse) {}

    FirstStock(Store store, CatalogueFromListings catalogue, Ledger ledger) {
        this.store = store;
        this.catalogue = catalogue;
        this.ledger = ledger;
    }

    /// Whether there is no catalogue yet.
    boolean isFirst() {
        return store.read(
                        h -> h.createQuery("SELECT COUNT(*) FROM product").mapTo(Long.class).one())
                == 0;
    }

    /// @param facts what the store shows
    /// @return how many products were made
    int take(String actor, UUID storeId, List<StockFact> facts) {
        return store.write(
                actor,
                "stock.open",
                tx -> {
                    tx.detail(
                            "source",
                            tx.read().createQuery(NAME).bind(0, storeId).mapTo(String.class).one());
                    return catalogue
                            .take(
                                    tx,
                                    storeId,
                                    (made, alike) -> open(tx, storeId, facts, made, alike))
                            .size();
                });
    }

    private void open(
            Tx tx,
            UUID storeId,
            List<StockFact> facts,
            Map<UUID, UUID> made,
            Map<UUID, UUID> alike) {
        Map<Place, Long> units = new LinkedHashMap<>();
        Map<Cell, Long> told = new LinkedHashMap<>();
        Map<String, UUID> warehouses = warehouses(tx, storeId);
        ListingKeys keys = ListingKeys.of(tx, storeId);
        for (StockFact fact : facts) {
            UUID listing = keys.id(fact.article(), fact.listingExternalId());
            UUID product = made.get(listing);
            UUID warehouse = warehouses.get(fact.warehouseExternalId());
            if (product != null && warehouse != null) {
                units.merge(new Place(product, warehouse), fact.free(), Long::sum);
                told.merge(new Cell(listing, warehouse), fact.reserved(), Long::sum);
            }
        }
        Map<Cell, Long> open = open(tx, made.keySet());
        told.forEach((cell, reserved) -> open.merge(cell, reserved, Math::max));
        add(units, open, made);
        Map<Cell, Long> elsewhere = open(tx, alike.keySet());
        add(units, elsewhere, alike);
        tx.detail("ordered", sum(open)).detail("orderedElsewhere", sum(elsewhere));
        List<StockMovement> movements = new ArrayList<>();
        units.forEach((place, quantity) -> {
            if (quantity != 0) {
                movements.add(movement(tx, place, quantity));
            }
        });
        ledger.post(tx, movements);
    }

    private static Map<String, UUID> warehouses(Tx tx, UUID storeId) {
        Map<String, UUID> warehouses = new HashMap<>();
        tx.read()
                .createQuery(WAREHOUSES)
                .bind(0, storeId)
                .map((r, _) -> Map.entry(r.getString(1), r.getObject(2, UUID.class)))
                .forEach(e -> warehouses.put(e.getKey(), e.getValue()));
        return warehouses;
    }

    private static Map<Cell, Long> open(Tx tx, Set<UUID> listings) {
        Map<Cell, Long> open = new LinkedHashMap<>();
        for (OpenUnits.Taken each : OpenUnits.of(tx, listings)) {
            open.merge(new Cell(each.listing(), each.warehouse()), each.units(), Long::sum);
        }
        return open;
    }

    private static void add(
            Map<Place, Long> units, Map<Cell, Long> open, Map<UUID, UUID> products) {
        open.forEach((cell, quantity) -> {
            UUID product = products.get(cell.listing());
            if (product != null) {
                units.merge(new Place(product, cell.warehouse()), quantity, Long::sum);
            }
        });
    }

    private static long sum(Map<Cell, Long> units) {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    private static StockMovement movement(Tx tx, Place place, long units) {
        return new StockMovement(
                tx.ids().derived(place.product(), "opening", place.warehouse().toString()),
                place.product(),
                place.warehouse(),
                Optional.empty(),
                StockKind.ON_HAND,
                units,
                StockReason.OPENING,
                "",
                Optional.empty(),
                "");
    }
}
