package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.Priority;

/// Every method this connector calls, with its version, in one place.
///
/// Source: "Ozon Seller API" 2.1, state of 2026-09-28. Versions die by announcement and do not
/// redirect.
enum OzonMethod {
    SELLER_INFO("/v1/seller/info", "sign-in", Priority.REST),
    ROLES("/v1/roles", "sign-in", Priority.REST),
    ORDERS("/v4/posting/fbs/list", "orders", Priority.ORDERS),
    PRODUCT_LIST("/v3/product/list", "listings", Priority.REST),
    PRODUCT_INFO("/v3/product/info/list", "listings", Priority.REST),
    WAREHOUSES("/v2/warehouse/list", "warehouses", Priority.REST),
    STOCK_READ("/v2/product/info/stocks-by-warehouse/fbs", "stock", Priority.STOCK),
    STOCK_HELD("/v1/analytics/stocks", "stock", Priority.REST),
    STOCK_WRITE("/v2/products/stocks", "stock", Priority.STOCK),
    PRICE_WRITE("/v1/product/import/prices", "prices", Priority.REST);

    private final String path;
    private final String purpose;
    private final Priority priority;

    OzonMethod(String path, String purpose, Priority priority) {
        this.path = path;
        this.purpose = purpose;
        this.priority = priority;
    }

    String path() {
        return path;
    }

    String purpose() {
        return purpose;
    }

    Priority priority() {
        return priority;
    }
}
