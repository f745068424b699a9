package com.erpsmartcloud.marketplace;

/// Where a store sells. Stored by name.
public enum Marketplace {
    TEMU,
    SHOPEE,
    MERCADO_LIBRE,
    OZON,
    /// None: orders by phone or at the counter, written here.
    MANUAL
}
