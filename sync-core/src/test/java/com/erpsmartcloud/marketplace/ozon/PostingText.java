package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A posting as the contract shows it, with invented values, to be bent by tests.
final class PostingText {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static final String FBS =
            """
            { "posting_number": "12345678-0042-1", "order_id": 33300000001,
              "order_number": "12345678-0042", "parent_posting_number": "",
              "status": "awaiting_packaging", "substatus": "posting_created",
              "delivery_schema": "fbs", "tpl_integration_type": "ozon",
              "delivery_method": { "id": 20605000000001, "warehouse_id": 20605000000001,
                "warehouse": "Склад Юг", "tpl_provider": "Доставка Ozon" },
              "tracking_number": "", "in_process_at": "2026-11-22T08:00:00.123456789Z",
              "shipment_date": "2026-11-23T09:00:00Z", "delivering_date": null,
              "products": [ { "sku": 900000001, "offer_id": "A-100", "name": "Кружка 300 мл",
                "quantity": 2, "price": { "amount": "499.00", "currency": "RUB" } } ],
              "customer": null, "addressee": null,
              "cancellation": { "cancel_reason_id": 0, "cancelled_after_ship": false },
              "tariffication_steps": [
                { "tariff_deadline_at": "9999-12-31T23:59:59.999999900Z" } ],
              "a_field_of_next_year": { "x": [1, 2.5] } }
            """;

    private PostingText() {}

    static ObjectNode fbs() {
        return (ObjectNode) json(FBS);
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static Fields fields(String text) throws MalformedException {
        return Fields.of(json(text), "$");
    }

    /// One page of an orders list.
    static String page(String cursor, boolean hasNext, String... postings) {
        return "{\"cursor\":\"%s\",\"has_next\":%s,\"postings\":[%s]}"
                .formatted(cursor, hasNext, String.join(",", postings));
    }

    static String numbered(String number) {
        return fbs().put("posting_number", number).toString();
    }
}
