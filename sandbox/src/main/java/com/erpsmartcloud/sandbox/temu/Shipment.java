package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.temu.world.Carrier;
import com.erpsmartcloud.sandbox.temu.world.Depot;
import com.erpsmartcloud.sandbox.temu.world.Parcel.Label;

import java.util.List;
import java.util.Set;

/// One package as the seller announces it.
///
/// @param acceptance what the seller insists on, although the buyer has asked for something else
/// @param more labels of further packages with the same goods
record Shipment(Label label, List<Item> items, Set<String> acceptance, List<Label> more) {

    private static final int BAD_CARRIER = 120_015_037;
    private static final int BAD_WAREHOUSE = 120_011_006;
    private static final long MOST_UNITS = 1_000_000;

    /// Units of a child order in it.
    record Item(String parentSn, String orderSn, long quantity) {}

    static Shipment read(Query query) {
        List<Item> items = query.objects("orderSendInfoList").stream().map(Shipment::item).toList();
        if (items.isEmpty()) {
            throw bad("orderSendInfoList is missing");
        }
        return new Shipment(
                label(query, "carrierId"),
                items,
                Set.copyOf(query.texts("confirmAcceptance")),
                query.objects("subSendRequests").stream()
                        .map(sub -> label(sub, "carrierId"))
                        .toList());
    }

    /// @param carrierField its name differs between methods
    static Label label(Query query, String carrierField) {
        long carrier =
                query.integer(carrierField).orElseThrow(() -> bad(carrierField + " is missing"));
        if (Carrier.of(carrier).isEmpty()) {
            throw new TemuError(BAD_CARRIER, "the logistics provider is not allowed");
        }
        String tracking = text(query, "trackingNumber");
        String warehouse = text(query, "selfShippingWarehouseId");
        if (Depot.of(warehouse).isEmpty()) {
            throw new TemuError(BAD_WAREHOUSE, "the warehouse is invalid");
        }
        return new Label(carrier, tracking, warehouse);
    }

    static TemuError bad(String why) {
        return new TemuError(OrderFilter.BAD_PARAMETERS, why);
    }

    private static Item item(Query query) {
        query.integer("goodsId");
        query.integer("skuId");
        long quantity = query.integer("quantity").orElseThrow(() -> bad("quantity is missing"));
        if (quantity < 1 || quantity > MOST_UNITS) {
            throw bad("quantity must be at least 1 and at most " + MOST_UNITS);
        }
        return new Item(text(query, "parentOrderSn"), text(query, "orderSn"), quantity);
    }

    private static String text(Query query, String name) {
        return query.text(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> bad(name + " is missing"));
    }
}
