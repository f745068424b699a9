package com.erpsmartcloud.marketplace.mercadolibre;

/// Orders and shipments as Mercado Libre writes them, shortened from the contract's examples.
final class Orders {

    private Orders() {}

    static String order(long id, String pack, String status) {
        return """
        {"id":%d,"date_created":"2026-11-23T05:30:00.000-04:00",
         "last_updated":"2026-11-23T05:37:20.000-04:00",
         "date_last_updated":"2026-11-23T10:03:44.973Z","pack_id":%s,"status":"%s",
         "currency_id":"BRL","total_amount":125.92,
         "order_items":[{"item":{"id":"MLB%d","title":"Nivelador 500 un","variation_id":null,
           "variation_attributes":[],"seller_custom_field":"old","seller_sku":"NIV-%d"},
           "quantity":2,"unit_price":62.960000276565,"currency_id":"BRL","sale_fee":11.07,
           "stock":[{"store_id":"54936888","network_node_id":"BRP163942"}]}],
         "payments":[{"id":91776699099,"payer_id":6427433,"status":"approved",
           "date_approved":"2026-11-23T05:35:42.000-04:00"}],
         "shipping":{"id":44028792542},"tags":["paid"],"buyer":{"id":6427433},
         "seller":{"id":468424240},"cancel_detail":null}
        """
                .formatted(id, pack, status, id % 10_000, id % 10_000);
    }

    static String search(long total, String... orders) {
        return "{\"paging\":{\"total\":"
                + total
                + ",\"offset\":0,\"limit\":50},\"results\":["
                + String.join(",", orders)
                + "]}";
    }

    static String pack(long id, long... orders) {
        StringBuilder members = new StringBuilder();
        for (long order : orders) {
            members.append(members.isEmpty() ? "" : ",").append("{\"id\":" + order + "}");
        }
        return "{\"id\":"
                + id
                + ",\"status\":\"released\",\"shipment\":{\"id\":44028792542},\"orders\":["
                + members
                + "],\"date_created\":\"2026-11-23T05:34:30.000-0400\"}";
    }

    static String shipment(String status, String substatus) {
        return """
        {"id":44028792542,"status":"%s","substatus":"%s","tracking_number":"MEL44028792542",
         "tracking_method":"Standard","logistic":{"mode":"me2","type":"cross_docking"},
         "destination":{"receiver_id":6427433,"receiver_name":"Maria Gomez",
           "receiver_phone":"XXXXXXX","shipping_address":{"address_line":"Rua A 05",
           "comment":"7b","zip_code":"28660000","city":{"name":"Bom Jardim"},
           "state":{"id":"BR-RJ","name":"Rio de Janeiro"},"country":{"id":"BR","name":"Brasil"},
           "neighborhood":{"id":null,"name":"Ornelas"}}}}
        """
                .formatted(status, substatus);
    }

    static String sla() {
        return "{\"status\":\"on_time\",\"expected_date\":\"2026-11-24T23:59:59-03:00\"}";
    }
}
