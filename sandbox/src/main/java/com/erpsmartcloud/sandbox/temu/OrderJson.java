package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Depot;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.Status;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Writes an order as list and detail have it: times in seconds, no prices, no buyer.
final class OrderJson {

    private final World world;

    OrderJson(World world) {
        this.world = world;
    }

    /// What both have in common of the parent.
    ObjectNode parent(ParentOrder order, Instant now) {
        ObjectNode json = Json.object();
        json.put("parentOrderSn", order.sn());
        json.put("parentOrderStatus", order.status().code());
        json.put("parentOrderTime", order.orderedAt().getEpochSecond());
        json.put("parentOrderPendingFinishTime", order.pendingUntil().getEpochSecond());
        put(json, "parentConfirmTime", confirmedAt(order));
        // Known once the order is confirmed.
        json.put("expectShipLatestTime", order.confirmed() ? order.shipBy().getEpochSecond() : 0);
        json.put("latestDeliveryTime", order.deliverBy().getEpochSecond());
        put(json, "parentShippingTime", shippedAt(order));
        json.put("siteId", Shop.SITE).put("regionId", Shop.REGION);
        json.put("orderPaymentType", "PPD").put("shippingMethod", 1).putNull("hasShippingFee");
        json.put("isShipmentConsolidatedByMainMall", false);
        json.putArray("batchOrderNumberList");
        json.set("parentOrderLabel", labels(order, now));
        json.set("fulfillmentWarning", Json.array(order.warnings()));
        return json;
    }

    ArrayNode children(ParentOrder order) {
        ArrayNode children = Json.array();
        order.lines().forEach(line -> children.add(child(order, line)));
        return children;
    }

    ObjectNode child(ParentOrder order, OrderLine line) {
        ObjectNode json = Json.object();
        json.put("orderSn", line.orderSn()).put("orderStatus", order.status(line).code());
        json.put("goodsId", line.goodsId()).put("skuId", line.skuId());
        json.put("goodsName", line.name()).put("originalGoodsName", line.name());
        json.put("spec", line.spec()).put("originalSpecName", line.spec());
        json.put("thumbUrl", thumb(line.goodsId()));
        json.put("quantity", line.quantity());
        json.put("originalOrderQuantity", line.ordered());
        json.put("canceledQuantityBeforeShipment", line.cancelled());
        json.set("productList", Json.array().add(product(line)));
        json.set(
                "orderLabel",
                Json.array().add(Json.object().put("name", "customized_products").put("value", 0)));
        json.put("fulfillmentType", "fulfillBySeller");
        json.putArray("fulfillmentWarning");
        json.putArray("packageAbnormalTypeList");
        json.put("inventoryDeductionWarehouseId", Depot.MAIN.id());
        json.put("inventoryDeductionWarehouseName", Depot.MAIN.title());
        json.put("orderPaymentType", "PPD")
                .put("isCancelledDuringPending", line.cancelledPending());
        json.put("orderCreateTime", order.orderedAt().getEpochSecond());
        put(json, "orderShippingTime", order.shippedAt(line));
        json.putNull("earliestTimeBuyShippingLabel").putNull("earliestTimeGetShippingDocument");
        json.put("isShipmentConsolidatedByMainMall", false).putNull("qualificationUploadEndTime");
        return json;
    }

    static String thumb(long goodsId) {
        return "https://img.kwcdn.com/local-goods-image/" + goodsId + ".jpg";
    }

    private ObjectNode product(OrderLine line) {
        Optional<Sku> sku = world.sku(line.skuId());
        return Json.object()
                .put("productId", sku.map(Sku::productId).orElse(0L))
                .put("productSkuId", sku.map(Sku::productSkuId).orElse(0L))
                .put("soldFactor", 1)
                .put("extCode", line.outSkuSn());
    }

    private static ArrayNode labels(ParentOrder order, Instant now) {
        Set<String> set = OrderLabels.of(order, now);
        ArrayNode labels = Json.array();
        for (String name : OrderLabels.ALL) {
            labels.add(Json.object().put("name", name).put("value", set.contains(name) ? 1 : 0));
        }
        return labels;
    }

    private static Optional<Instant> confirmedAt(ParentOrder order) {
        return order.confirmed() ? Optional.of(order.pendingUntil()) : Optional.empty();
    }

    /// Null while anything is not shipped.
    private static Optional<Instant> shippedAt(ParentOrder order) {
        boolean all =
                order.lines().stream()
                        .map(order::status)
                        .allMatch(each -> each != Status.PENDING && !each.isToShip());
        return all
                ? order.parcels().stream().map(parcel -> parcel.shippedAt()).max(Instant::compareTo)
                : Optional.empty();
    }

    private static void put(ObjectNode json, String name, Optional<Instant> moment) {
        if (moment.isPresent()) {
            json.put(name, moment.get().getEpochSecond());
        } else {
            json.putNull(name);
        }
    }
}
