package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.Priority;

/// Every method this connector calls, in one place. All go to one address; the name stands in the
/// body.
///
/// Source: Temu Partner Platform, state of September 2026: the regional surface for local shops.
enum TemuMethod {
    TOKEN_CREATE("bg.open.accesstoken.create", "sign-in", Priority.STOCK, false),
    TOKEN_INFO("bg.open.accesstoken.info.get", "sign-in", Priority.REST, false),
    WAREHOUSES("bg.logistics.warehouse.list.get", "warehouses", Priority.REST, false),
    ORDER_LIST("bg.order.list.v2.get", "orders", Priority.ORDERS, false),
    ORDER_DETAIL("bg.order.detail.v2.get", "orders", Priority.ORDERS, false),
    ORDER_AMOUNT("bg.order.amount.query", "orders", Priority.ORDERS, false),
    /// The same for markets in which Temu splits taxes.
    ORDER_AMOUNT_V2("temu.order.amount.v2.query", "orders", Priority.ORDERS, false),
    ORDER_ADDRESS("bg.order.shippinginfo.v2.get", "orders", Priority.ORDERS, false),
    SKU_LIST("bg.local.goods.sku.list.query", "listings", Priority.REST, false),
    PRICE_READ("bg.local.goods.sku.list.price.query", "listings", Priority.REST, false),
    STOCK_READ("temu.local.goods.sku.stock.query", "stock", Priority.STOCK, false),
    STOCK_WRITE("bg.local.goods.stock.edit", "stock", Priority.STOCK, true),
    PRICE_WRITE("bg.local.goods.priceorder.change.sku.price", "prices", Priority.REST, true);

    private final String type;
    private final String purpose;
    private final Priority priority;
    private final boolean writes;

    TemuMethod(String type, String purpose, Priority priority, boolean writes) {
        this.type = type;
        this.purpose = purpose;
        this.priority = priority;
        this.writes = writes;
    }

    /// Its name in the body.
    String type() {
        return type;
    }

    String purpose() {
        return purpose;
    }

    Priority priority() {
        return priority;
    }

    boolean writes() {
        return writes;
    }
}
