package com.erpsmartcloud.app.company;

import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.workspace.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Leads the places of a demo store to warehouses of the company: the first to the first, so that
/// all stores sell the same goods, and those that nobody else has to new ones.
final class DemoWarehouses {

    private DemoWarehouses() {}

    static void lead(Workspace workspace, MarketplaceStore store) throws ConnectorException {
        List<UUID> ours = ours(workspace);
        int at = 0;
        for (WarehouseFact fact : places(workspace, store)) {
            if (fact.usable() && at == ours.size()) {
                ours.add(add(workspace, fact, at + 1, store));
            }
            workspace
                    .stores()
                    .keepWarehouses(
                            store.id(),
                            List.of(fact),
                            fact.usable() ? Optional.of(ours.get(at++)) : Optional.empty());
        }
    }

    private static List<WarehouseFact> places(Workspace workspace, MarketplaceStore store)
            throws ConnectorException {
        MarketplaceConnector connector = workspace.sync().connector(store).orElseThrow();
        StoreAccess access = workspace.storeKeys().access(store, connector);
        return connector.listings().warehouses(access);
    }

    private static List<UUID> ours(Workspace workspace) {
        return new ArrayList<>(
                workspace.places().warehouses().stream().map(WarehouseRow::id).toList());
    }

    private static UUID add(
            Workspace workspace, WarehouseFact fact, int number, MarketplaceStore store) {
        return workspace
                .store()
                .write(
                        "system",
                        "demo.warehouse",
                        tx -> Warehouses.add(tx, "W" + number, fact.name(), store.zone().getId()));
    }
}
