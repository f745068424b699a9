package com.erpsmartcloud.inventory;

import java.util.UUID;

/// How many kits one component allows in a warehouse.
///
/// @param available units of the component that can be sold, negative if oversold
/// @param each units of it for one kit, 1 or more
public record KitShare(UUID product, String sku, String name, long available, long each) {

    /// Whole kits.
    public long kits() {
        return Math.max(0, available) / each;
    }
}
