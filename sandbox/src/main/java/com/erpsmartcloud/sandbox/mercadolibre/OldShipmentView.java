package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A shipment in the flat format of calls without the header: other names, other nesting.
final class OldShipmentView {

    private final World world;
    private final Buyers buyers;

    OldShipmentView(World world) {
        this.world = world;
        this.buyers = new Buyers(world.account().seed());
    }

    ObjectNode of(Parcel parcel) {
        boolean hidden = ShipmentView.isHidden(parcel);
        ObjectNode body =
                Json.object()
                        .put("id", parcel.id())
                        .put("mode", "me2")
                        .put("created_by", "receiver")
                        .put("order_id", parcel.sales().getFirst())
                        .put("site_id", "MLM")
                        .put("status", parcel.status())
                        .put("substatus", ShipmentView.substatus(parcel))
                        .put("date_created", Times.offset(parcel.createdAt()))
                        .put("last_updated", Times.offset(parcel.changedAt()))
                        .put("tracking_number", ShipmentView.tracking(parcel))
                        .put("tracking_method", "Standard")
                        .put("logistic_type", parcel.logisticType())
                        .put("sender_id", world.account().userId())
                        .put("receiver_id", parcel.buyerId());
        ObjectNode receiver = new ShipmentView(world).address(parcel);
        String name = hidden ? ShipmentView.MASK : buyers.of(parcel.buyerId()).fullName();
        receiver.put("receiver_name", name).put("receiver_phone", ShipmentView.MASK);
        body.set("receiver_address", receiver);
        ArrayNode items = body.putArray("shipping_items");
        for (long id : parcel.sales()) {
            Sale sale = world.sale(id).orElseThrow();
            items.addObject()
                    .put("id", sale.good().itemId())
                    .put("description", sale.good().title())
                    .put("quantity", sale.quantity())
                    .putNull("dimensions");
        }
        body.putObject("shipping_option")
                .put("id", 1)
                .put("name", "Normal")
                .put("currency_id", Pesos.CURRENCY)
                .put("list_cost", Pesos.amount(parcel.listCost()))
                .put("cost", Pesos.amount(0));
        return body;
    }
}
