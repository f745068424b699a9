package com.erpsmartcloud.orders;

import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.store.Tx;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The listings a page of orders sells. Goods repeat, and working an id out costs more than
/// remembering it.
final class PageListings {

    private final Tx tx;
    private final UUID store;
    private final Map<String, UUID> ids = new HashMap<>();

    PageListings(Tx tx, UUID store) {
        this.tx = tx;
        this.store = store;
    }

    UUID of(OrderLineFact line) {
        return ids.computeIfAbsent(
                line.article().isEmpty() ? line.externalSku() : line.article(),
                _ -> ListingImport.idOf(tx, store, line.article(), line.externalSku()));
    }
}
