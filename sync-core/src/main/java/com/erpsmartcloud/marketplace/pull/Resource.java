package com.erpsmartcloud.marketplace.pull;

/// What is kept in step with a marketplace. Stored by name.
public enum Resource {
    ORDERS,
    LISTINGS,
    STOCK,
    PRICES
}
