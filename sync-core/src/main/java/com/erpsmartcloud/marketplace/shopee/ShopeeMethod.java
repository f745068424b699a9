package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.Priority;

/// Every method this connector calls, in one place.
///
/// Source: "Shopee Open Platform" API reference v2, state of August 2026. All calls are GET but
/// those that change something.
enum ShopeeMethod {
    TOKEN_GET("/api/v2/auth/token/get", "sign-in", Priority.STOCK, true, true),
    TOKEN_RENEW("/api/v2/auth/access_token/get", "sign-in", Priority.STOCK, true, true),
    SHOP_INFO("/api/v2/shop/get_shop_info", "sign-in", Priority.REST, false, false),
    WAREHOUSES("/api/v2/shop/get_warehouse_detail", "warehouses", Priority.REST, false, false),
    ORDER_LIST("/api/v2/order/get_order_list", "orders", Priority.ORDERS, false, false),
    ORDER_DETAIL("/api/v2/order/get_order_detail", "orders", Priority.ORDERS, false, false),
    ITEM_LIST("/api/v2/product/get_item_list", "listings", Priority.REST, false, false),
    ITEM_INFO("/api/v2/product/get_item_base_info", "listings", Priority.REST, false, false),
    MODELS("/api/v2/product/get_model_list", "listings", Priority.REST, false, false),
    STOCK_WRITE("/api/v2/product/update_stock", "stock", Priority.STOCK, true, false),
    PRICE_WRITE("/api/v2/product/update_price", "prices", Priority.REST, true, false);

    private final String path;
    private final String purpose;
    private final Priority priority;
    private final boolean post;
    private final boolean open;

    ShopeeMethod(String path, String purpose, Priority priority, boolean post, boolean open) {
        this.path = path;
        this.purpose = purpose;
        this.priority = priority;
        this.post = post;
        this.open = open;
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

    boolean isPost() {
        return post;
    }

    /// Whether it is called in the app's name alone, without a shop.
    boolean isOpen() {
        return open;
    }

    /// Whether an error may come together with what was done row by row.
    boolean mayFailInPart() {
        return this == STOCK_WRITE || this == PRICE_WRITE;
    }
}
