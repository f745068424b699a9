package com.erpsmartcloud.sandbox.shopee;

import java.util.Map;

/// How a method is called.
///
/// @param method GET or POST
record Route(String method, ApiClass apiClass, Endpoint endpoint) {

    static void get(Map<String, Route> table, String path, Endpoint endpoint) {
        table.put("/api/v2" + path, new Route("GET", ApiClass.SHOP, endpoint));
    }

    static void post(Map<String, Route> table, String path, Endpoint endpoint) {
        table.put("/api/v2" + path, new Route("POST", ApiClass.SHOP, endpoint));
    }

    static void open(Map<String, Route> table, String method, String path, Endpoint endpoint) {
        table.put("/api/v2" + path, new Route(method, ApiClass.PUBLIC, endpoint));
    }
}
