package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which orders there are: by time, and those that can be shipped.
///
/// Source: contract 3.1.
final class OrderLists {

    private static final Duration LONGEST = Duration.ofDays(15);
    private static final String INVOICE_PENDING = "INVOICE_PENDING";
    private static final Set<String> FILTERS =
            Set.of(
                    "UNPAID",
                    "READY_TO_SHIP",
                    "PROCESSED",
                    "SHIPPED",
                    "COMPLETED",
                    "IN_CANCEL",
                    "CANCELLED",
                    INVOICE_PENDING);

    private final World world;
    private final Faults faults;

    OrderLists(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Route> table) {
        Route.get(table, "/order/get_order_list", this::list);
        Route.get(table, "/order/get_shipment_list", this::toShip);
    }

    private ObjectNode list(Call call) {
        Query query = call.query();
        Function<Order, Instant> field =
                switch (query.needed("time_range_field")) {
                    case "create_time" -> Order::createdAt;
                    case "update_time" -> order -> order.state().changedAt();
                    default -> throw ShopeeError.parameter("time_range_field is invalid");
                };
        Instant from = query.neededMoment("time_from");
        Instant to = query.neededMoment("time_to");
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw new ShopeeError(
                    "order.order_list_invalid_time",
                    "Start time must be earlier than end time and diff in 15days.");
        }
        int size = query.pageSize();
        boolean withStatus = wantsStatus(query);
        Optional<String> status = query.text("order_status").filter(text -> !text.isEmpty());
        if (status.isPresent() && !FILTERS.contains(status.get())) {
            throw ShopeeError.parameter("order_status is invalid");
        }
        boolean pending = query.flag("request_order_status_pending");
        Function<Order, Long> second = order -> field.apply(order).getEpochSecond();
        List<Order> found = new ArrayList<>();
        for (Order order : world.orders()) {
            long at = second.apply(order);
            if (at >= from.getEpochSecond()
                    && at <= to.getEpochSecond()
                    && (pending || order.status() != OrderStatus.PENDING)
                    && status.map(wanted -> has(order, wanted)).orElse(true)) {
                found.add(order);
            }
        }
        hideLateRow(call.path(), found);
        Page<Order> page = Page.of(found, second, Order::sn, query.text("cursor"), size);
        return page.answer("order_list", order -> row(order, withStatus));
    }

    private ObjectNode toShip(Call call) {
        Query query = call.query();
        int size = query.pageSize();
        List<Order> ready =
                new ArrayList<>(
                        world.orders().stream()
                                .filter(each -> each.status() == OrderStatus.READY_TO_SHIP)
                                .toList());
        hideLateRow(call.path(), ready);
        Page<Order> page =
                Page.of(
                        ready,
                        order -> order.createdAt().getEpochSecond(),
                        Order::sn,
                        query.text("cursor"),
                        size);
        return page.answer(
                "order_list",
                order ->
                        Json.object()
                                .put("order_sn", order.sn())
                                .put("package_number", order.deal().packageNumber()));
    }

    private static boolean wantsStatus(Query query) {
        List<String> optional = query.list("response_optional_fields");
        if (!Set.of("order_status").containsAll(optional)) {
            throw ShopeeError.parameter("response_optional_fields is invalid");
        }
        return !optional.isEmpty();
    }

    private static boolean has(Order order, String wanted) {
        return wanted.equals(INVOICE_PENDING)
                ? order.lacksInvoice()
                : order.status().name().equals(wanted);
    }

    private static ObjectNode row(Order order, boolean withStatus) {
        ObjectNode row = Json.object().put("order_sn", order.sn());
        if (withStatus) {
            row.put("order_status", order.status().name());
        }
        return row.put("booking_sn", "");
    }

    private void hideLateRow(String path, List<Order> found) {
        Optional<ActiveFault> late = faults.present(FaultKind.LATE_ROW, path);
        if (late.isEmpty() || found.isEmpty()) {
            return;
        }
        ActiveFault fault = late.get();
        if (fault.countCall() > fault.fault().number("calls", 3)) {
            faults.remove(fault);
            return;
        }
        // The fault settles on the newest order of the first list, unless one was named.
        fault.hits(found.getLast().sn());
        found.removeIf(each -> fault.hits(each.sn()));
    }
}
