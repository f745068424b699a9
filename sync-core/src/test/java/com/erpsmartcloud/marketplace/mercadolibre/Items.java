package com.erpsmartcloud.marketplace.mercadolibre;

import java.util.stream.Stream;

/// Items as Mercado Libre writes them, shortened from the contract's example.
final class Items {

    static final String NOT_FOUND =
            "{\"code\":404,\"body\":{\"message\":\"not found\",\"error\":\"not_found\","
                    + "\"status\":404,\"cause\":[]}}";

    private Items() {}

    static String item(String id, long units) {
        return """
        {"id":"%s","site_id":"MLB","title":"Ventilador de techo","price":100.50,
         "currency_id":"BRL","available_quantity":%d,"status":"active","sub_status":[],
         "user_product_id":"MLBU77","shipping":{"logistic_type":"cross_docking"},
         "seller_custom_field":null,"variations":[],
         "attributes":[{"id":"BRAND","value_name":"Eiffel"},
           {"id":"SELLER_SKU","value_name":"VENT-01"}]}
        """
                .formatted(id, units);
    }

    static String varied(String id, boolean articles) {
        return item(id, 15)
                .replace(
                        "\"variations\":[]",
                        "\"variations\":["
                                + variation(11, 10, articles)
                                + ","
                                + variation(12, 5, articles)
                                + "]");
    }

    private static String variation(long id, long units, boolean articles) {
        return """
        {"id":%d,"price":100.50,"available_quantity":%d,"user_product_id":"MLBU%d",
         "attribute_combinations":[{"id":"COLOR","value_name":"Marrón %d"}]%s}
        """
                .formatted(
                        id,
                        units,
                        id,
                        id,
                        articles
                                ? ",\"attributes\":[{\"id\":\"SELLER_SKU\",\"value_name\":\"V-"
                                        + id
                                        + "\"}]"
                                : "");
    }

    static String member(String item) {
        return "{\"code\":200,\"body\":" + item + "}";
    }

    static String members(String... members) {
        return "[" + String.join(",", members) + "]";
    }

    static String search(long total, String scroll, String... ids) {
        return "{\"paging\":{\"total\":"
                + total
                + "},\"results\":["
                + String.join(",", Stream.of(ids).map(id -> '"' + id + '"').toList())
                + "]"
                + (scroll.isEmpty() ? "" : ",\"scroll_id\":" + scroll)
                + "}";
    }
}
