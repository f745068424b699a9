package com.erpsmartcloud.marketplace;

/// Who goes first when calls have to wait: what keeps a store from overselling, then what tells of
/// new orders.
public enum Priority {
    STOCK,
    ORDERS,
    REST
}
