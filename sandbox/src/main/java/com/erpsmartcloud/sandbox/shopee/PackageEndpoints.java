package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.Logistics;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Packages that have not been shipped yet, and single packages.
///
/// Source: contract 3.3.
final class PackageEndpoints {

    private static final Set<OrderStatus> NOT_SHIPPED =
            Set.of(OrderStatus.READY_TO_SHIP, OrderStatus.PROCESSED, OrderStatus.RETRY_SHIP);

    private final World world;

    PackageEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Route> table) {
        Route.post(table, "/order/search_package_list", this::search);
        Route.get(table, "/order/get_package_detail", this::detail);
    }

    private ObjectNode search(Call call) {
        Body body = call.body();
        Body paging =
                body.object("pagination")
                        .orElseThrow(() -> ShopeeError.parameter("pagination is required"));
        long size = paging.neededInteger("page_size");
        if (size < 1 || size > 100) {
            throw ShopeeError.parameter("page_size must be from 1 to 100");
        }
        Optional<Body> filter = body.object("filter");
        long status = filter.flatMap(each -> each.integer("package_status")).orElse(2L);
        long sort = body.object("sort").flatMap(each -> each.integer("sort_type")).orElse(1L);
        Function<Order, Long> key = key(sort);
        List<Order> found =
                world.orders().stream()
                        .filter(order -> NOT_SHIPPED.contains(order.status()))
                        .filter(order -> has(order, status))
                        .sorted(Comparator.comparing(key).thenComparing(Order::sn))
                        .toList();
        Page<Order> page = Page.of(found, key, Order::sn, paging.text("cursor"), (int) size);
        ObjectNode response = Json.object();
        ArrayNode rows = response.putArray("packages_list");
        page.rows().forEach(order -> rows.add(row(order)));
        response.putObject("pagination")
                .put("total_count", found.size())
                .put("next_cursor", page.next().map(Cursor::token).orElse(""))
                .put("more", page.next().isPresent());
        response.putObject("sort").put("sort_type", sort).put("is_asc", true);
        return Envelope.wrapping(response);
    }

    private static Function<Order, Long> key(long sort) {
        return switch ((int) sort) {
            case 1 -> order -> OrderView.seconds(order.state().shipBy());
            case 2 -> order -> order.createdAt().getEpochSecond();
            case 3 -> order -> OrderView.seconds(order.state().paidAt());
            default -> throw ShopeeError.parameter("sort_type is invalid");
        };
    }

    private static boolean has(Order order, long status) {
        Logistics logistics = order.state().parcel().status();
        return switch ((int) status) {
            case 0 -> true;
            case 1 -> logistics == Logistics.LOGISTICS_NOT_START;
            case 2 ->
                    logistics == Logistics.LOGISTICS_READY
                            || logistics == Logistics.LOGISTICS_PICKUP_RETRY;
            case 3 -> logistics == Logistics.LOGISTICS_REQUEST_CREATED;
            default -> throw ShopeeError.parameter("package_status is invalid");
        };
    }

    private static ObjectNode row(Order order) {
        return Json.object()
                .put("order_sn", order.sn())
                .put("package_number", order.deal().packageNumber())
                .put("logistics_channel_id", OrderView.CHANNEL)
                .put("product_location_id", OrderParts.LOCATION)
                .put("sorting_group", "")
                .put("is_shipment_arranged", OrderParts.isArranged(order));
    }

    private ObjectNode detail(Call call) {
        List<String> wanted = call.query().neededList("package_number_list", 50);
        ObjectNode response = Json.object();
        ArrayNode rows = response.putArray("package_list");
        for (Order order : world.orders()) {
            if (wanted.contains(order.deal().packageNumber())
                    && order.status() != OrderStatus.PENDING) {
                rows.add(full(order, call.now()));
            }
        }
        if (rows.isEmpty()) {
            throw new ShopeeError(
                    "error_not_found", "Wrong parameters, detail: the package is not found.");
        }
        return Envelope.wrapping(response);
    }

    private static ObjectNode full(Order order, Instant now) {
        ObjectNode row =
                row(order)
                        .put("fulfillment_status", order.state().parcel().status().name())
                        .put("update_time", order.state().changedAt().getEpochSecond())
                        .put("shipping_carrier", OrderView.CARRIER)
                        .put("allow_self_design_awb", true)
                        .put("days_to_ship", order.deal().daysToShip())
                        .put("ship_by_date", OrderView.seconds(order.state().shipBy()))
                        .put("tracking_number", order.state().parcel().trackingAt(now))
                        .put("tracking_number_expiration_date", 0)
                        .put(
                                "pickup_done_time",
                                OrderView.seconds(order.state().parcel().pickedUpAt()))
                        .put("is_split_up", false)
                        .put("parcel_chargeable_weight_gram", order.deal().grams())
                        .putNull("group_shipment_id")
                        .put("can_split_order", false)
                        .put("can_unsplit_order", false)
                        .put("is_pre_order", false)
                        .put("can_full_cancel_order", true)
                        .put("can_partial_cancel_order", false)
                        .put("buyer_preference_for_partial_cancellation", 1);
        row.putArray("pending_terms");
        row.putArray("pending_description");
        row.set("item_list", OrderParts.packed(order));
        row.set("recipient_address", Masking.address(order));
        return row;
    }
}
