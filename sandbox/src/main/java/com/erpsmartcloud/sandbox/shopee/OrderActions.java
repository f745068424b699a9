package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Course;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.Cancellation;
import com.erpsmartcloud.sandbox.shopee.world.Order.State;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// What the seller decides about an order: cancel, answer the buyer's wish to, note.
///
/// Source: contract 3.3.
final class OrderActions {

    private static final Map<String, String> REASONS =
            Map.of(
                    "OUT_OF_STOCK", "Out of Stock",
                    "CUSTOMER_REQUEST", "Buyer Request to Cancel",
                    "COD_NOT_SUPPORTED", "COD Unsupported");

    private final World world;
    private final Course course;

    OrderActions(World world, Course course) {
        this.world = world;
        this.course = course;
    }

    void addTo(Map<String, Route> table) {
        Route.post(table, "/order/cancel_order", this::cancel);
        Route.post(table, "/order/handle_buyer_cancellation", this::answerBuyer);
        Route.post(table, "/order/set_note", this::note);
    }

    private ObjectNode cancel(Call call) {
        Body body = call.body();
        Order order = order(body);
        String reason = body.needed("cancel_reason");
        if (!REASONS.containsKey(reason)) {
            throw ShopeeError.parameter("cancel_reason is invalid");
        }
        if (reason.equals("OUT_OF_STOCK")) {
            checkItems(order, body.neededObjects("item_list", 50));
        }
        if (order.status() != OrderStatus.READY_TO_SHIP
                && order.status() != OrderStatus.PROCESSED
                && order.status() != OrderStatus.RETRY_SHIP
                && order.status() != OrderStatus.UNPAID) {
            throw invalidStatus();
        }
        Cancellation why = new Cancellation("seller", REASONS.getOrDefault(reason, ""), "");
        return updated(course.cancel(order, call.now(), why));
    }

    private static void checkItems(Order order, List<Body> items) {
        for (Body item : items) {
            long itemId = item.neededInteger("item_id");
            long modelId = item.neededInteger("model_id");
            if (order.deal().lines().stream()
                    .noneMatch(line -> line.itemId() == itemId && line.modelId() == modelId)) {
                throw ShopeeError.parameter("item_list: not in the order");
            }
        }
    }

    private ObjectNode answerBuyer(Call call) {
        Body body = call.body();
        Order order = order(body);
        String operation = body.needed("operation");
        if (!operation.equals("ACCEPT") && !operation.equals("REJECT")) {
            throw ShopeeError.parameter("operation is invalid");
        }
        if (order.status() != OrderStatus.IN_CANCEL) {
            throw invalidStatus();
        }
        State state = order.state();
        if (operation.equals("ACCEPT")) {
            Cancellation asked = state.cancellation().orElse(new Cancellation("buyer", "", ""));
            Cancellation why =
                    new Cancellation("buyer", "Buyer Request to Cancel", asked.buyerReason());
            return updated(course.cancel(order, call.now(), why));
        }
        OrderStatus back = state.before().orElse(OrderStatus.READY_TO_SHIP);
        return updated(course.settle(order, state.goingOn(back, call.now())));
    }

    private ObjectNode note(Call call) {
        Body body = call.body();
        Order order = order(body);
        String text =
                body.text("note").orElseThrow(() -> ShopeeError.parameter("note is required"));
        world.commit(List.of(order.with(order.state().noted(text, call.now()))));
        return Envelope.bare();
    }

    private Order order(Body body) {
        return world.order(body.needed("order_sn"))
                .orElseThrow(() ->
                        new ShopeeError(
                                "error_not_found",
                                "Wrong parameters, detail: the order is not found."));
    }

    private static ShopeeError invalidStatus() {
        return new ShopeeError("order.order_status_invalid", "The order status is invalid.");
    }

    private static ObjectNode updated(Order order) {
        return Envelope.wrapping(
                Json.object().put("update_time", order.state().changedAt().getEpochSecond()));
    }
}
