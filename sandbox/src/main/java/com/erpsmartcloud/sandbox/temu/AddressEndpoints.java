package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Buyer;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Status;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Where an order goes: masked, and in clear for who has the grant. Nothing once it has left,
/// except the phone while it is on its way.
final class AddressEndpoints {

    private static final Set<Status> WITH_PHONE =
            Set.of(Status.UN_SHIPPING, Status.PARTIALLY_SHIPPED, Status.SHIPPED);
    private static final Set<Status> WITH_ADDRESS =
            Set.of(Status.PENDING, Status.UN_SHIPPING, Status.PARTIALLY_SHIPPED);

    /// Own shipment is restricted.
    private static final int REASON = 2;

    private final World world;

    AddressEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("bg.order.shippinginfo.v2.get", this::plain);
        table.put("bg.order.decryptshippinginfo.get", this::clear);
    }

    private ObjectNode plain(Query query, Instant now) {
        ParentOrder order = order(query);
        boolean restricted = order.warnings().contains("RESTRICT_SELF_SHIPPING");
        ObjectNode result = address(order, AddressEndpoints::masked, restricted);
        ObjectNode warning = result.putObject("warning").put("isRestriction", restricted);
        if (restricted) {
            warning.put("reason", REASON);
        } else {
            warning.putNull("reason");
        }
        return result;
    }

    private ObjectNode clear(Query query, Instant now) {
        return address(order(query), UnaryOperator.identity(), false);
    }

    private ParentOrder order(Query query) {
        return OrderEndpoints.find(world, query, OrderEndpoints.NOT_FOUND);
    }

    private static ObjectNode address(
            ParentOrder order, UnaryOperator<String> mask, boolean withheld) {
        Buyer buyer = order.buyer();
        boolean given = WITH_ADDRESS.contains(order.status()) && !withheld;
        UnaryOperator<String> show = text -> given ? text : "";
        boolean phone = WITH_PHONE.contains(order.status()) && !withheld;
        String street = show.apply(buyer.street());
        String flat = show.apply(buyer.flat());
        ObjectNode json = Json.object();
        json.put("receiptName", mask.apply(show.apply(buyer.name())));
        json.put("receiptAdditionalName", "");
        json.put("mobile", phone ? mask.apply(buyer.mobile()) : "").put("backupMobile", "");
        json.put("mail", show.apply(buyer.mail()));
        json.put("regionName1", "United States");
        json.put("regionName2", show.apply(buyer.state()));
        json.put("regionName3", show.apply(buyer.city()));
        json.put("regionName4", "");
        json.put("addressLine1", street).put("addressLine2", flat).put("addressLine3", "");
        json.put("addressLineAll", (street + " " + flat).strip());
        json.put("postCode", show.apply(buyer.postCode())).put("taxCode", "");
        json.putObject("addressExtra")
                .put("firstName", mask.apply(show.apply(buyer.firstName())))
                .put("lastName", mask.apply(show.apply(buyer.lastName())))
                .put("additionalFirstName", "")
                .put("additionalLastName", "");
        return json;
    }

    /// The first and the last letter, stars in between.
    private static String masked(String text) {
        return text.length() < 3
                ? text
                : text.charAt(0) + "*".repeat(text.length() - 2) + text.charAt(text.length() - 1);
    }
}
