package com.erpsmartcloud.marketplace;

/// Where a store sells. Stored by name.
public enum Marketplace {
    TEMU,
    SHOPEE,
    MERCADO_LIBRE,
    OZON
}
