package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.market.Order;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Compares the reserve of every product with the parcels that lie at the seller's.
final class StockBalance {

    private static final Set<String> AT_SELLER =
            Set.of(
                    "awaiting_verification",
                    "awaiting_approve",
                    "awaiting_packaging",
                    "awaiting_registration",
                    "awaiting_deliver");

    private StockBalance() {}

    static List<String> problems(OzonClient ozon, Sandbox sandbox) throws Exception {
        Map<String, Long> ordered = new TreeMap<>();
        for (Order order : sandbox.orders()) {
            if (AT_SELLER.contains(order.status())) {
                order.lines()
                        .forEach(line -> ordered.merge(line.sku(), line.quantity(), Long::sum));
            }
        }
        List<String> problems = new ArrayList<>();
        JsonNode items =
                ozon.ok("/v4/product/info/stocks", "{\"filter\":{},\"limit\":1000}").path("items");
        for (JsonNode item : items) {
            long reserved = 0;
            for (JsonNode stock : item.path("stocks")) {
                reserved += stock.path("reserved").longValue();
            }
            String article = item.path("offer_id").stringValue();
            long expected = ordered.getOrDefault(article, 0L);
            if (reserved != expected) {
                problems.add(article + ": reserved " + reserved + ", ordered " + expected);
            }
        }
        return problems;
    }
}
