package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.Line;
import com.erpsmartcloud.sandbox.shopee.world.Order.Logistics;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

/// The larger parts of an order: lines, packages, payments, the electronic invoice.
final class OrderParts {

    static final String LOCATION = "BRZ";

    private OrderParts() {}

    static ArrayNode lines(Order order) {
        ArrayNode rows = Json.array();
        boolean cancelled = order.status() == OrderStatus.CANCELLED;
        boolean asked = order.status() == OrderStatus.IN_CANCEL;
        int number = 1;
        for (Line line : order.deal().lines()) {
            ObjectNode row =
                    rows.addObject()
                            .put("item_id", line.itemId())
                            .put("item_name", line.itemName())
                            .put("item_sku", line.itemSku())
                            .put("model_id", line.modelId())
                            .put("model_name", line.modelName())
                            .put("model_sku", line.modelSku())
                            .put("model_quantity_purchased", line.quantity())
                            .put("model_original_price", Reais.number(line.original()))
                            .put("model_discounted_price", Reais.number(line.price()))
                            .put("wholesale", false)
                            .put("weight", BigDecimal.valueOf(line.grams(), 3))
                            .put("add_on_deal", false)
                            .put("main_item", false)
                            .put("add_on_deal_id", 0)
                            .put(
                                    "promotion_type",
                                    line.promotionId() == 0 ? "" : "product_promotion")
                            .put("promotion_id", line.promotionId())
                            .put("order_item_id", line.itemId())
                            .put("line_item_id", line.itemId() * 1_000 + number++)
                            .put("promotion_group_id", 0)
                            .put("is_prescription_item", false)
                            .put("is_b2c_owned_item", false)
                            .put("hot_listing_item", false)
                            .put("active_qty", cancelled ? 0 : line.quantity())
                            .put("cancel_requested_qty", asked ? line.quantity() : 0)
                            .put("cancelled_qty", cancelled ? line.quantity() : 0)
                            .put("return_requested_qty", 0)
                            .put("returned_qty", 0);
            row.putObject("image_info").put("image_url", ItemView.image(line.itemId()) + "_tn");
            row.putArray("product_location_id").add(LOCATION);
            row.putArray("promotion_list");
        }
        return rows;
    }

    static ArrayNode packages(Order order) {
        ArrayNode rows = Json.array();
        ObjectNode row =
                rows.addObject()
                        .put("package_number", order.deal().packageNumber())
                        .put("logistics_status", order.state().parcel().status().name())
                        .put("logistics_channel_id", OrderView.CHANNEL)
                        .put("shipping_carrier", OrderView.CARRIER)
                        .put("allow_self_design_awb", true)
                        .put("parcel_chargeable_weight_gram", order.deal().grams())
                        .putNull("group_shipment_id")
                        .put("sorting_group", "");
        row.set("item_list", packed(order));
        return rows;
    }

    static ArrayNode packed(Order order) {
        ArrayNode rows = Json.array();
        for (Line line : order.deal().lines()) {
            rows.addObject()
                    .put("item_id", line.itemId())
                    .put("model_id", line.modelId())
                    .put("item_sku", line.itemSku())
                    .put("model_sku", line.modelSku())
                    .put("model_quantity", line.quantity())
                    .put("order_item_id", line.itemId())
                    .put("promotion_group_id", 0)
                    .put("product_location_id", LOCATION);
        }
        return rows;
    }

    static ArrayNode payments(Order order) {
        ArrayNode rows = Json.array();
        if (order.state().paidAt().isPresent()) {
            rows.addObject()
                    .put("payment_method", order.deal().payment())
                    .put("payment_amount", Reais.number(order.deal().total()));
        }
        return rows;
    }

    /// The NF-e, null before there is anything to say of it.
    static JsonNode invoice(Order order) {
        if (order.state().paidAt().isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        boolean valid = order.state().invoiced();
        long goods = order.deal().goods();
        String number = Integer.toString(Math.floorMod(order.sn().hashCode(), 900_000) + 1);
        return Json.object()
                .put("number", valid ? number : "")
                .put("series_number", valid ? "1" : "")
                .put("access_key", valid ? "35" + number.repeat(42).substring(0, 42) : "")
                .put("issue_date", valid ? OrderView.seconds(order.state().paidAt()) : 0)
                .put("total_value", Reais.number(valid ? goods : 0))
                .put("products_total_value", Reais.number(valid ? goods : 0))
                .put("tax_code", valid ? "5102" : "")
                .put("status", valid ? "valid" : "pending")
                .put("pending_reason", valid ? "" : "Invoice not uploaded");
    }

    static boolean isArranged(Order order) {
        return order.state().parcel().arrangedAt().isPresent()
                && order.state().parcel().status() != Logistics.LOGISTICS_PICKUP_RETRY;
    }
}
