package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.AfterSale;
import com.erpsmartcloud.sandbox.temu.world.Course;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Cancellations before shipping: the seller's own for lack of stock, and the buyer's the seller
/// agrees to.
final class Cancelling {

    private static final int NOT_FOUND = 130_010_004;
    private static final int FORBIDDEN = 130_010_005;

    private final World world;
    private final Course course;
    private final Duration delay;

    /// @param delay from the seller's wish to its effect
    Cancelling(World world, Course course, Duration delay) {
        this.world = world;
        this.course = course;
        this.delay = delay;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("temu.order.cancel.outofstock.apply", this::apply);
        table.put("bg.aftersales.cancel.agree", this::agree);
    }

    /// Takes effect later; the verdict is inside.
    private ObjectNode apply(Query query, Instant now) {
        ParentOrder order = OrderEndpoints.find(world, query, OrderEndpoints.NOT_FOUND);
        List<String> wanted = query.texts("orderSnList");
        if (wanted.isEmpty()) {
            throw Shipment.bad("orderSnList is missing");
        }
        ArrayNode reasons = Json.array();
        for (String sn : wanted) {
            problem(order, sn)
                    .ifPresent(problem -> {
                        ObjectNode row = reasons.addObject();
                        row.put("parentOrderSn", order.sn()).put("orderSn", sn);
                        row.putArray("reasonList").add(problem);
                    });
        }
        boolean accepted = reasons.isEmpty();
        if (accepted) {
            ParentOrder.Cut cut = new ParentOrder.Cut(now.plus(delay), wanted);
            world.commit(List.of(order.cutting(cut)));
        }
        ObjectNode result = Json.object().put("applyResult", accepted);
        result.set("failReasonList", reasons);
        return result;
    }

    private static Optional<String> problem(ParentOrder order, String sn) {
        Optional<OrderLine> line = order.line(sn);
        if (line.isEmpty()) {
            return Optional.of("the order does not exist");
        }
        if (order.cut().isPresent()) {
            return Optional.of("a cancellation is being processed");
        }
        return order.left(line.get()) == 0 || !order.confirmed()
                ? Optional.of("the order cannot be cancelled")
                : Optional.empty();
    }

    private ObjectNode agree(Query query, Instant now) {
        String sn = query.text("parentAfterSalesSn").orElse("");
        String orderSn = query.text("parentOrderSn").orElse("");
        AfterSale request =
                world.afterSales().stream()
                        .filter(each -> each.sn().equals(sn))
                        .filter(each -> each.parentOrderSn().equals(orderSn))
                        .findFirst()
                        .orElseThrow(() ->
                                new TemuError(NOT_FOUND, "the after-sales order does not exist"));
        if (request.group() != AfterSale.CANCEL_PENDING) {
            throw new TemuError(FORBIDDEN, "the operation is forbidden");
        }
        Set<String> lines =
                request.items().stream().map(AfterSale.Item::orderSn).collect(Collectors.toSet());
        world.order(orderSn).ifPresent(order -> course.cancel(order, lines, now));
        return Json.object();
    }
}
