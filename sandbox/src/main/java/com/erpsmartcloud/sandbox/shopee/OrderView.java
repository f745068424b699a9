package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.Cancellation;
import com.erpsmartcloud.sandbox.shopee.world.Order.Parcel;
import com.erpsmartcloud.sandbox.shopee.world.Order.State;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;
import com.erpsmartcloud.sandbox.shopee.world.Shop;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An order as the marketplace shows it; numbers nobody knows yet are 0.
///
/// @param wanted the optional fields
record OrderView(Set<String> wanted) {

    static final String CARRIER = "Shopee Xpress";
    static final long CHANNEL = 90_016;

    ObjectNode of(Order order) {
        ObjectNode row = always(order);
        addMoney(row, order);
        addBuyer(row, order);
        addCancellation(row, order.state());
        addDelivery(row, order);
        put(row, "note", order.state().note().text());
        put(row, "note_update_time", seconds(order.state().note().at()));
        if (wanted.contains("item_list")) {
            row.set("item_list", OrderParts.lines(order));
        }
        if (wanted.contains("package_list")) {
            row.set("package_list", OrderParts.packages(order));
        }
        return row;
    }

    static long seconds(Optional<Instant> at) {
        return at.map(Instant::getEpochSecond).orElse(0L);
    }

    private static ObjectNode always(Order order) {
        State state = order.state();
        ObjectNode row =
                Json.object()
                        .put("order_sn", order.sn())
                        .put("booking_sn", "")
                        .put("region", Shop.REGION)
                        .put("currency", Shop.CURRENCY)
                        .put("cod", false)
                        .put("order_status", state.status().name())
                        .put("message_to_seller", order.deal().message())
                        .put("create_time", order.createdAt().getEpochSecond())
                        .put("update_time", state.changedAt().getEpochSecond())
                        .put("days_to_ship", order.deal().daysToShip())
                        .put("ship_by_date", seconds(state.shipBy()))
                        .put("reverse_shipping_fee", 0)
                        .put("advance_package", false);
        boolean held = state.status() == OrderStatus.PENDING;
        row.set("pending_terms", held ? Json.array().add("SYSTEM_PENDING") : Json.array());
        row.putArray("pending_description");
        return row;
    }

    private void addMoney(ObjectNode row, Order order) {
        if (wanted.contains("total_amount") && order.state().paidAt().isPresent()) {
            row.put("total_amount", Reais.number(order.deal().total()));
        }
        put(row, "payment_method", order.deal().payment());
        put(row, "pay_time", seconds(order.state().paidAt()));
        if (wanted.contains("estimated_shipping_fee")) {
            row.put("estimated_shipping_fee", Reais.number(order.deal().shippingFee()));
        }
        boolean known = order.status() == OrderStatus.COMPLETED;
        if (wanted.contains("actual_shipping_fee")) {
            row.put(
                    "actual_shipping_fee",
                    Reais.number(known ? order.deal().shippingFee() + 250 : 0));
        }
        if (wanted.contains("actual_shipping_fee_confirmed")) {
            row.put("actual_shipping_fee_confirmed", known);
        }
        if (wanted.contains("payment_info")) {
            row.set("payment_info", OrderParts.payments(order));
        }
        if (wanted.contains("invoice_data")) {
            row.set("invoice_data", OrderParts.invoice(order));
        }
    }

    private void addBuyer(ObjectNode row, Order order) {
        put(row, "buyer_user_id", order.deal().buyer().userId());
        put(row, "buyer_username", order.deal().buyer().username());
        put(row, "buyer_cpf_id", Masking.cpf(order));
        if (wanted.contains("recipient_address")) {
            row.set("recipient_address", Masking.address(order));
        }
        if (wanted.contains("dropshipper")) {
            row.putNull("dropshipper");
        }
        if (wanted.contains("dropshipper_phone")) {
            row.putNull("dropshipper_phone");
        }
    }

    private void addCancellation(ObjectNode row, State state) {
        Optional<Cancellation> why = state.cancellation();
        put(row, "cancel_by", why.map(Cancellation::by).orElse(""));
        put(row, "cancel_reason", why.map(Cancellation::reason).orElse(""));
        put(row, "buyer_cancel_reason", why.map(Cancellation::buyerReason).orElse(""));
    }

    private void addDelivery(ObjectNode row, Order order) {
        Parcel parcel = order.state().parcel();
        put(row, "shipping_carrier", CARRIER);
        if (wanted.contains("shipping_carrier")) {
            row.put("checkout_shipping_carrier", CARRIER);
        }
        put(row, "pickup_done_time", seconds(parcel.pickedUpAt()));
        put(row, "fulfillment_flag", "fulfilled_by_local_seller");
        put(row, "order_chargeable_weight_gram", order.deal().grams());
        put(row, "return_request_due_date", 0);
        if (wanted.contains("goods_to_declare")) {
            row.put("goods_to_declare", false);
        }
        if (wanted.contains("split_up")) {
            row.put("split_up", false);
        }
        if (wanted.contains("edt")) {
            long ship = seconds(order.state().shipBy());
            row.put("edt_from", ship == 0 ? 0 : ship + 2 * 86_400);
            row.put("edt_to", ship == 0 ? 0 : ship + 6 * 86_400);
        }
        if (wanted.contains("international_label")) {
            row.put("is_international", false);
        }
    }

    private void put(ObjectNode row, String name, String value) {
        if (wanted.contains(name)) {
            row.put(name, value);
        }
    }

    private void put(ObjectNode row, String name, long value) {
        if (wanted.contains(name)) {
            row.put(name, value);
        }
    }
}
