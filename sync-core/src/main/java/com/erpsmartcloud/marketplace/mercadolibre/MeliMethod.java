package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.Priority;

/// Every method this connector calls, in one place.
///
/// Source: "Jobs" of the contract, state of October 2026. A `*` in a path stands for one id.
enum MeliMethod {
    TOKEN("POST", "/oauth/token", "sign-in", Priority.STOCK),
    ME("GET", "/users/me", "sign-in", Priority.REST),
    STORES("GET", "/users/*/stores/search", "warehouses", Priority.REST),
    ORDER_SEARCH("GET", "/orders/search", "orders", Priority.ORDERS),
    ORDER("GET", "/orders/*", "orders", Priority.ORDERS),
    PACK("GET", "/packs/*", "orders", Priority.ORDERS),
    SHIPMENT("GET", "/shipments/*", "orders", Priority.ORDERS),
    SHIPMENT_SLA("GET", "/shipments/*/sla", "orders", Priority.ORDERS),
    ITEM_SEARCH("GET", "/users/*/items/search", "listings", Priority.REST),
    ITEMS("GET", "/items", "listings", Priority.REST),
    ITEM("GET", "/items/*", "listings", Priority.REST),
    PRICE_WRITE("PUT", "/items/*", "prices", Priority.REST),
    ITEM_WRITE("PUT", "/items/*", "stock", Priority.STOCK),
    VARIATION_WRITE("PUT", "/items/*/variations/*", "stock", Priority.STOCK),
    STOCK_READ("GET", "/user-products/*/stock", "stock", Priority.STOCK),
    WAREHOUSE_WRITE("PUT", "/user-products/*/stock/type/seller_warehouse", "stock", Priority.STOCK);

    private final String verb;
    private final String path;
    private final String purpose;
    private final Priority priority;

    MeliMethod(String verb, String path, String purpose, Priority priority) {
        this.verb = verb;
        this.path = path;
        this.purpose = purpose;
        this.priority = priority;
    }

    String verb() {
        return verb;
    }

    String path() {
        return path;
    }

    /// The path with its ids, which are digits and letters and need no encoding.
    String path(String... ids) {
        String filled = path;
        for (String id : ids) {
            filled = filled.replaceFirst("\\*", id);
        }
        return filled;
    }

    /// What a rate is declared for: stock of user products has one of its own, whatever is done
    /// with it.
    String rate() {
        return path.startsWith(MeliLimits.USER_PRODUCTS) ? MeliLimits.USER_PRODUCTS : path;
    }

    String purpose() {
        return purpose;
    }

    Priority priority() {
        return priority;
    }
}
