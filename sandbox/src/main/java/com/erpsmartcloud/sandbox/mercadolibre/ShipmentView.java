package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers.Buyer;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Depots;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Depots.Depot;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/// A shipment in the format of the header `x-format-new: true`.
final class ShipmentView {

    /// What stands in the place of a buyer's data nobody may see.
    static final String MASK = "XXXXXXX";

    private static final Template SHIPMENT =
            Template.of(
                    """
                    {"id":0,"status":"","substatus":null,"date_created":"","last_updated":"",
                     "tracking_number":null,"tracking_method":"Standard","declared_value":0,
                     "external_reference":null,"tags":[],"items_types":["new"],
                     "logistic":{"mode":"me2","type":"","direction":"forward"},
                     "source":{"site_id":"MLM","market_place":"MELI","application_id":null,
                       "customer_id":null},
                     "dimensions":{"height":10,"width":20,"length":30,"weight":0},
                     "origin":{"type":"selling_address","sender_id":0,"node":"",
                       "shipping_address":{}},
                     "destination":{"type":"buying_address","receiver_id":0,
                       "receiver_name":"","receiver_phone":"XXXXXXX","comments":null,
                       "shipping_address":{}},
                     "lead_time":{},
                     "sibling":{"sibling_id":null,"reason":null},
                     "priority_class":{"id":"standard"}}
                    """);
    private static final Template ADDRESS =
            Template.of(
                    """
                    {"address_id":0,"address_line":"","street_name":"","street_number":"",
                     "comment":null,"zip_code":"","city":{"id":null,"name":""},
                     "state":{"id":"","name":""},"country":{"id":"MX","name":"Mexico"},
                     "neighborhood":{"id":null,"name":null},
                     "municipality":{"id":null,"name":null},
                     "delivery_preference":"residential","latitude":19.4,"longitude":-99.1,
                     "agency":{"agency_id":null,"carrier_id":null,"description":null,
                       "phone":null,"open_hours":null}}
                    """);
    private static final Template LEAD_TIME =
            Template.of(
                    """
                    {"cost":0,"list_cost":0,"cost_type":"free","currency_id":"MXN",
                     "service_id":22,"option_id":1,
                     "shipping_method":{"id":511948,"name":"Normal","type":"standard",
                       "deliver_to":"address"},
                     "estimated_delivery_time":{"type":"known","date":"","handling":24,
                       "shipping":72,"unit":"hour"},
                     "estimated_delivery_limit":{"date":null},
                     "estimated_delivery_final":{"date":null},
                     "estimated_schedule_limit":{"date":null},"buffering":{"date":null}}
                    """);

    private final World world;
    private final Buyers buyers;

    ShipmentView(World world) {
        this.world = world;
        this.buyers = new Buyers(world.account().seed());
    }

    ObjectNode of(Parcel parcel) {
        ObjectNode body = SHIPMENT.fresh();
        body.put("id", parcel.id())
                .put("status", parcel.status())
                .put("substatus", substatus(parcel))
                .put("date_created", Times.offset(parcel.createdAt()))
                .put("last_updated", Times.offset(parcel.changedAt()))
                .put("tracking_number", tracking(parcel))
                .put("declared_value", Pesos.amount(parcel.declared()));
        ((ObjectNode) body.path("logistic")).put("type", parcel.logisticType());
        ((ObjectNode) body.path("dimensions")).put("weight", parcel.grams());
        fillOrigin((ObjectNode) body.path("origin"));
        fillDestination((ObjectNode) body.path("destination"), parcel);
        parcel.sibling()
                .ifPresent(id ->
                        body.putObject("sibling").put("sibling_id", id).put("reason", "splitted"));
        return body.set("lead_time", leadTime(parcel));
    }

    static @Nullable String substatus(Parcel parcel) {
        return parcel.substatus().isEmpty() ? null : parcel.substatus();
    }

    /// There is none before there is a label.
    static @Nullable String tracking(Parcel parcel) {
        return parcel.status().equals("pending") || parcel.status().equals("handling")
                ? null
                : "MEL" + parcel.id() + "FMXDF01";
    }

    /// Hidden until the money is there, and again once the parcel has gone its way.
    static boolean isHidden(Parcel parcel) {
        return parcel.status().equals("pending") || parcel.isFinal();
    }

    private void fillOrigin(ObjectNode origin) {
        Depot depot = Depots.all().getFirst();
        origin.put("sender_id", world.account().userId()).put("node", depot.node());
        ObjectNode address =
                Json.object()
                        .put("address_id", depot.addressId())
                        .put("address_line", depot.street() + " " + depot.streetNumber())
                        .put("zip_code", depot.zip());
        address.putObject("node").put("node_id", depot.node());
        address.putObject("city").putNull("id").put("name", depot.city());
        address.putObject("state").put("id", "MX-QUE").put("name", depot.state());
        address.putObject("country").put("id", "MX").put("name", "Mexico");
        origin.set("shipping_address", address);
    }

    private void fillDestination(ObjectNode destination, Parcel parcel) {
        Buyer buyer = buyers.of(parcel.buyerId());
        destination
                .put("receiver_id", buyer.id())
                .put("receiver_name", isHidden(parcel) ? MASK : buyer.fullName())
                .set("shipping_address", address(parcel));
    }

    ObjectNode address(Parcel parcel) {
        Buyer buyer = buyers.of(parcel.buyerId());
        boolean hidden = isHidden(parcel);
        ObjectNode address = ADDRESS.fresh();
        address.put("address_id", buyer.id() + 1_000_000_000L)
                .put("address_line", hidden ? MASK : buyer.street() + " " + buyer.streetNumber())
                .put("street_name", hidden ? MASK : buyer.street())
                .put("street_number", hidden ? MASK : buyer.streetNumber())
                .put("zip_code", hidden ? MASK : buyer.place().zip());
        if (hidden) {
            address.putNull("latitude").putNull("longitude");
        } else if (!buyer.comment().isEmpty()) {
            address.put("comment", buyer.comment());
        }
        address.putObject("city")
                .put("id", buyer.place().cityId())
                .put("name", buyer.place().city());
        address.putObject("state")
                .put("id", buyer.place().stateId())
                .put("name", buyer.place().state());
        address.putObject("neighborhood")
                .putNull("id")
                .put("name", hidden ? MASK : buyer.place().neighborhood());
        return address;
    }

    ObjectNode leadTime(Parcel parcel) {
        ObjectNode body = LEAD_TIME.fresh();
        body.put("list_cost", Pesos.amount(parcel.listCost()));
        ((ObjectNode) body.path("estimated_delivery_time"))
                .put("date", Times.offset(parcel.shipBy().plus(Duration.ofDays(3))));
        return body;
    }
}
