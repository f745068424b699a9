package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Carrier;
import com.erpsmartcloud.sandbox.temu.world.Depot;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.Parcel;
import com.erpsmartcloud.sandbox.temu.world.Parcel.SubParcel;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;

/// Carriers, the seller's warehouses, and what has been shipped.
final class LogisticsEndpoints {

    private static final int WRONG_REGION = 120_011_072;

    private final World world;

    LogisticsEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("bg.logistics.companies.get", LogisticsEndpoints::carriers);
        table.put("bg.logistics.warehouse.list.get", LogisticsEndpoints::warehouses);
        table.put("bg.logistics.shipment.v2.get", this::shipments);
    }

    /// The result is a bare array.
    private static JsonNode carriers(Query query, Instant now) {
        long region =
                query.integer("regionId")
                        .orElseThrow(() ->
                                new TemuError(OrderFilter.BAD_PARAMETERS, "regionId is missing"));
        if (region != Shop.REGION) {
            throw new TemuError(WRONG_REGION, "request area is incorrect");
        }
        ArrayNode carriers = Json.array();
        for (Carrier carrier : Carrier.values()) {
            carriers.addObject()
                    .put("logisticsServiceProviderId", carrier.id())
                    .put("logisticsServiceProviderName", carrier.brand())
                    .put("logisticsBrandName", carrier.brand());
        }
        return carriers;
    }

    private static ObjectNode warehouses(Query query, Instant now) {
        boolean labelsOnly = query.flag("returnEnableBuyShippingLabelOnly").orElse(false);
        ObjectNode result = Json.object();
        ArrayNode list = result.putArray("warehouseList");
        for (Depot depot : Depot.values()) {
            // Labels of the marketplace are not part of this seller's grant.
            if (!labelsOnly) {
                list.addObject()
                        .put("warehouseId", depot.id())
                        .put("warehouseName", depot.title())
                        .put("defaultWarehouse", depot == Depot.MAIN)
                        .put("regionId1", Shop.REGION)
                        .put("enableBuyShippingLabel", false)
                        .put("supportsUspsGroundAdvantage", false)
                        .putNull("warehouseBrand")
                        .put("warehouseManagementType", 1)
                        .putNull("cooperativeWarehouseAuthorizationStatus")
                        .putNull("pushOrderToOpenPlatform");
            }
        }
        return result;
    }

    private ObjectNode shipments(Query query, Instant now) {
        ParentOrder order = OrderEndpoints.find(world, query, OrderEndpoints.NOT_FOUND);
        String orderSn =
                query.text("orderSn")
                        .orElseThrow(() ->
                                new TemuError(OrderFilter.BAD_PARAMETERS, "orderSn is missing"));
        OrderLine line =
                order.line(orderSn)
                        .orElseThrow(() -> new TemuError(Confirming.MISMATCH, "Order is invalid"));
        ObjectNode result = Json.object();
        ArrayNode rows = result.putArray("shipmentInfoDTO");
        for (Parcel parcel : order.parcels()) {
            if (parcel.units().containsKey(orderSn)) {
                rows.add(shipment(parcel, line));
            }
        }
        return result;
    }

    private static ObjectNode shipment(Parcel parcel, OrderLine line) {
        ObjectNode json = Json.object();
        putCarrier(json, parcel.label());
        json.put("skuId", line.skuId());
        json.put("quantity", parcel.units().getOrDefault(line.orderSn(), 0L));
        json.put("packageSn", parcel.packageSn()).put("packageDeliveryType", 1);
        json.put("trackingWarningLabel", 0).putNull("cooperativeWarehouseDTO");
        ArrayNode more = json.putArray("subPackageShipmentInfoList");
        for (SubParcel sub : parcel.more()) {
            ObjectNode row = more.addObject();
            putCarrier(row, sub.label());
            row.put("packageSn", sub.packageSn()).put("packageDeliveryType", 1);
        }
        return json;
    }

    private static void putCarrier(ObjectNode json, Parcel.Label label) {
        json.put("carrierId", label.carrierId());
        json.put("carrierName", Carrier.of(label.carrierId()).map(Carrier::brand).orElse(""));
        json.put("trackingNumber", label.trackingNumber());
    }
}
