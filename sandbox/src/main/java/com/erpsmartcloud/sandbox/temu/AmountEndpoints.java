package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.AfterSale;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Status;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What an order brings, in cents. Known once the order is confirmed.
final class AmountEndpoints {

    private static final int NOT_FOUND = 140_020_002;
    private static final int NOT_YET = 140_020_008;
    private static final int WRONG_REGION = 140_020_015;
    private static final int REFUNDED = 5;

    private final World world;

    AmountEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("bg.order.amount.query", this::amounts);
        for (String other : new String[] {"v2", "v3"}) {
            table.put("temu.order.amount." + other + ".query", AmountEndpoints::elsewhere);
        }
    }

    private static ObjectNode elsewhere(Query query, Instant now) {
        throw new TemuError(WRONG_REGION, "the region of the order is not supported");
    }

    private ObjectNode amounts(Query query, Instant now) {
        ParentOrder order = OrderEndpoints.find(world, query, NOT_FOUND);
        if (order.status() == Status.PENDING) {
            throw new TemuError(NOT_YET, "the amount is being calculated, please try again later");
        }
        long base = sum(order, line -> line.base() * line.quantity());
        long retail = sum(order, line -> line.retail() * line.quantity());
        long discount = sum(order, line -> discount(line));
        long shipping = base == 0 ? 0 : order.shipping();
        long tax = retail * 66 / 1000;
        long refunds = refunds(order);
        ObjectNode parent = Json.object().put("parentOrderSn", order.sn());
        put(parent, "basePriceTotal", base);
        put(parent, "shippingAmountTotal", shipping);
        put(parent, "taxTotal", tax);
        put(parent, "retailPriceTotal", retail);
        put(parent, "discountFromSeller", 0);
        put(parent, "discountFromTEMU", discount);
        put(parent, "totalDiscount", discount);
        put(parent, "refundsTotal", refunds);
        put(parent, "estimatedRevenueDeduction", 0);
        put(parent, "estimatedRevenue", base + shipping);
        put(parent, "customerPaid", retail + shipping + tax - refunds - discount);
        parent.putNull("signOnDelivery");
        ObjectNode result = Json.object();
        result.set("parentOrderMap", parent);
        result.set("orderList", children(order));
        result.putArray("warning");
        return result;
    }

    private static ArrayNode children(ParentOrder order) {
        ArrayNode children = Json.array();
        long shipping = order.shipping();
        for (OrderLine line : order.lines()) {
            ObjectNode child = children.addObject();
            child.put("orderSn", line.orderSn()).put("quantity", line.quantity());
            put(child, "basePrice", line.base() * line.quantity());
            put(child, "unitBasePrice", line.base());
            put(child, "unitRetailPrice", line.retail());
            put(child, "discountFromSeller", 0);
            put(child, "discountFromTEMU", discount(line));
            // All of it is told with the first line that has anything left.
            put(child, "shipAmountTotal", line.quantity() == 0 ? 0 : shipping);
            shipping = line.quantity() == 0 ? shipping : 0;
        }
        return children;
    }

    private long refunds(ParentOrder order) {
        return world.afterSales().stream()
                .filter(each -> each.parentOrderSn().equals(order.sn()))
                .filter(each -> each.kind() != AfterSale.Kind.CANCELLATION)
                .filter(each -> each.group() == REFUNDED)
                .mapToLong(
                        _ -> sum(order, line -> line.retail() * line.quantity() - discount(line)))
                .findFirst()
                .orElse(0);
    }

    /// What the marketplace gives off on its own account.
    private static long discount(OrderLine line) {
        return line.retail() / 11 * line.quantity();
    }

    private static long sum(ParentOrder order, ToLongFunction<OrderLine> amount) {
        return order.lines().stream().mapToLong(amount).sum();
    }

    private static void put(ObjectNode json, String name, long cents) {
        json.set(name, Money.minor(cents));
    }
}
