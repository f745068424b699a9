package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.ListingKeys;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.store.Tx;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The listings a page of orders sells. Goods repeat, and working an id out costs more than
/// remembering it.
final class PageListings {

    private final ListingKeys keys;
    private final Map<String, UUID> ids = new HashMap<>();

    PageListings(Tx tx, UUID store) {
        this.keys = ListingKeys.of(tx, store);
    }

    UUID of(OrderLineFact line) {
        return ids.computeIfAbsent(
                keys.name(line.article(), line.externalSku()),
                _ -> keys.id(line.article(), line.externalSku()));
    }
}
