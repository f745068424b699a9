package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Parcel;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Orders: the list and the detail.
final class OrderEndpoints {

    static final String LIST = "bg.order.list.v2.get";
    static final String DETAIL = "bg.order.detail.v2.get";
    static final int NOT_FOUND = 120_012_007;
    private static final int MOST_ROWS = 100;

    private final World world;
    private final OrderJson json;
    private final LateRows lateRows;

    OrderEndpoints(World world, Faults faults) {
        this.world = world;
        this.json = new OrderJson(world);
        this.lateRows = new LateRows(faults);
    }

    void addTo(Map<String, Endpoint> table) {
        table.put(LIST, this::list);
        table.put(DETAIL, this::detail);
    }

    /// The newest first; pages shift when something new comes.
    private ObjectNode list(Query query, Instant now) {
        Paging paging = Paging.read(query, "pageNumber", MOST_ROWS, OrderFilter.BAD_PARAMETERS);
        OrderFilter filter = OrderFilter.read(query);
        List<ParentOrder> found =
                lateRows.without(
                        LIST,
                        world.orders().stream()
                                .filter(order -> filter.takes(order, now))
                                .sorted(order(query))
                                .toList());
        ArrayNode items = Json.array();
        for (ParentOrder order : paging.of(found)) {
            ObjectNode item = items.addObject();
            item.set(
                    "parentOrderMap",
                    json.parent(order, now).put("updateTime", order.changedAt().getEpochSecond()));
            item.set("orderList", json.children(order));
        }
        ObjectNode result = Json.object().put("totalItemNum", found.size());
        result.set("pageItems", items);
        return result;
    }

    private ObjectNode detail(Query query, Instant now) {
        ParentOrder order = find(world, query, NOT_FOUND);
        ObjectNode parent = json.parent(order, now);
        parent.put("regionName1", "United States");
        parent.put("regionName2", order.buyer().state());
        parent.put("regionName3", order.buyer().city());
        ArrayNode children = json.children(order);
        for (int at = 0; at < children.size(); at++) {
            ObjectNode child = (ObjectNode) children.get(at);
            child.set("packageSnInfo", packages(order, order.lines().get(at).orderSn()));
            child.put("hasUploadedEvidence", false);
        }
        ObjectNode result = Json.object();
        result.set("parentOrderMap", parent);
        result.set("orderList", children);
        return result;
    }

    /// The order a call names.
    ///
    /// @param notFound code of the method family
    static ParentOrder find(World world, Query query, int notFound) {
        String sn =
                query.text("parentOrderSn")
                        .orElseThrow(() ->
                                new TemuError(
                                        OrderFilter.BAD_PARAMETERS, "parentOrderSn is missing"));
        return world.order(sn)
                .orElseThrow(() -> new TemuError(notFound, "parentOrder or Order is invalid"));
    }

    private static ArrayNode packages(ParentOrder order, String orderSn) {
        ArrayNode packages = Json.array();
        for (Parcel parcel : order.parcels()) {
            if (parcel.units().containsKey(orderSn)) {
                packages.addObject()
                        .put("packageSn", parcel.packageSn())
                        .put("packageDeliveryType", 1)
                        .put("callSuccess", true);
            }
        }
        return packages;
    }

    private static Comparator<ParentOrder> order(Query query) {
        Comparator<ParentOrder> rising =
                switch (query.text("sortby").orElse("createTime")) {
                    case "createTime" -> Comparator.comparing(ParentOrder::orderedAt);
                    case "updateTime" -> Comparator.comparing(ParentOrder::changedAt);
                    default ->
                            throw new TemuError(
                                    OrderFilter.BAD_PARAMETERS,
                                    "sortby must be createTime or updateTime");
                };
        return rising.thenComparing(ParentOrder::sn).reversed();
    }
}
