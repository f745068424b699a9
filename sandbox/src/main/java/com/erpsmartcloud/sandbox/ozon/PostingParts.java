package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Buyer;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Cancellation;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the list and the single view of a posting write in the same way.
record PostingParts(Posting posting, Warehouse warehouse) {

    ObjectNode head() {
        boolean shipped = !posting.status().isAtSeller();
        ObjectNode head =
                Json.object()
                        .put("posting_number", posting.number())
                        .put("order_id", posting.orderId())
                        .put("order_number", posting.orderNumber())
                        .put("parent_posting_number", posting.parent())
                        .put("status", posting.status().wire())
                        .put("substatus", posting.substatus())
                        .put("delivery_schema", warehouse.scheme())
                        .put("tpl_integration_type", warehouse.integration())
                        .put("integration_type_flow", warehouse.integration())
                        .putNull("sorting_center");
        head.putObject("delivery_method")
                .put("id", warehouse.methodId())
                .put("name", warehouse.methodName())
                .put("warehouse_id", warehouse.id())
                .put("warehouse", warehouse.name())
                .put("tpl_provider_id", warehouse.providerId())
                .put("tpl_provider", warehouse.providerName());
        return head.put("tracking_number", shipped ? posting.trackingNumber() : "")
                .put("in_process_at", Times.text(posting.orderedAt()))
                .put("shipment_date", Times.text(posting.shipBy()))
                .put("shipment_date_without_delay", Times.text(posting.shipBy()))
                .put("delivering_date", Times.textOrNull(posting.deliveringAt()))
                .putNull("pickup_code_verified_at");
    }

    void tail(ObjectNode row) {
        row.put("scanit", "ii" + posting.orderId());
        row.set("cancellation", cancellation());
        ObjectNode requirements = row.putObject("requirements");
        for (String kind :
                List.of("gtd", "country", "mandatory_mark", "rnpt", "jw_uin", "imei", "weight")) {
            requirements.putArray("products_requiring_" + kind);
        }
        requirements.putArray("products_requiring_change_country");
        row.putObject("optional").putArray("products_with_possible_mandatory_mark");
        row.set("available_actions", Json.array(Actions.of(posting, warehouse)));
        row.put("is_express", false)
                .put("is_multibox", false)
                .put("multi_box_qty", 1)
                .put("is_click_and_collect", false)
                .put("is_presortable", false)
                .put("quantum_id", 0)
                .put("require_blr_traceable_attrs", false)
                .put("volume_weight", new BigDecimal("0.5"))
                .put("destination_place_id", 0)
                .put("destination_place_name", "")
                .putNull("container")
                .put("container_sort_type", "");
        row.putObject("external_order").put("is_external", false).put("platform_name", "");
    }

    ObjectNode analytics() {
        return Json.object()
                .put("region", posting.destination().region())
                .put("city", posting.destination().city())
                .put("delivery_type", posting.destination().deliveryType())
                .put("is_premium", false)
                .put("is_legal", false)
                .put("payment_type_group_name", posting.destination().payment())
                .put("warehouse_id", warehouse.id())
                .put("warehouse", warehouse.name())
                .put("tpl_provider_id", warehouse.providerId())
                .put("tpl_provider", warehouse.providerName())
                .put("delivery_date_begin", Times.text(posting.shipBy().plus(Duration.ofDays(2))))
                .put("delivery_date_end", Times.text(posting.shipBy().plus(Duration.ofDays(3))))
                .putNull("client_delivery_date_begin")
                .putNull("client_delivery_date_end");
    }

    ObjectNode barcodes() {
        return Json.object()
                .put("upper_barcode", "%101%" + posting.orderId())
                .put("lower_barcode", "6013" + posting.orderId());
    }

    ObjectNode legal() {
        return Json.object().put("company_name", "").put("inn", "").put("kpp", "");
    }

    /// @param phone as far as the method tells it
    JsonNode customer(String phone) {
        Optional<Buyer> known = posting.buyer();
        if (known.isEmpty()) {
            return PostingRow.none();
        }
        Buyer buyer = known.get();
        ObjectNode customer =
                Json.object()
                        .put("customer_id", buyer.id())
                        .put("name", buyer.name())
                        .put("phone", phone)
                        .put("customer_email", "");
        customer.putObject("address")
                .put("address_tail", buyer.address())
                .put("city", buyer.city())
                .put("comment", buyer.comment())
                .put("country", "Россия")
                .put("district", "")
                .put("latitude", new BigDecimal(warehouse.latitude()))
                .put("longitude", new BigDecimal(warehouse.longitude()))
                .put("provider_pvz_code", "")
                .put("pvz_code", 0)
                .put("region", buyer.region())
                .put("zip_code", buyer.zip());
        return customer;
    }

    JsonNode addressee() {
        return posting.buyer()
                .<JsonNode>map(buyer -> Json.object().put("name", buyer.name()))
                .orElse(PostingRow.none());
    }

    /// The part of `financial_data.products` that both views share.
    static ObjectNode discount(Line line) {
        boolean reduced = line.oldPrice() > line.price();
        long old = reduced ? line.oldPrice() : line.price();
        BigDecimal percent =
                BigDecimal.valueOf((old - line.price()) * 100)
                        .divide(BigDecimal.valueOf(old), 2, RoundingMode.HALF_UP);
        ObjectNode row =
                Json.object()
                        .put("product_id", line.sku())
                        .put("quantity", line.quantity())
                        .put("price", Rubles.number(line.price()))
                        .put("old_price", Rubles.number(old))
                        .put("payout", 0)
                        .put("total_discount_value", Rubles.number(old - line.price()))
                        .put("total_discount_percent", percent);
        row.putArray("actions");
        return row;
    }

    private ObjectNode cancellation() {
        Cancellation none = new Cancellation(0, "", "", "", false);
        Cancellation why = posting.cancellation().orElse(none);
        return Json.object()
                .put("cancel_reason_id", why.reasonId())
                .put("cancel_reason", why.reason())
                .put("cancellation_type", why.type())
                .put("cancellation_initiator", why.initiator())
                .put("cancelled_after_ship", why.afterShip())
                .put("affect_cancellation_rating", why.type().equals("seller"));
    }
}
