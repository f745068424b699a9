package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Buyers.Buyer;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Single orders, packs, and the buyer's tax data.
final class OrderEndpoints {

    private final World world;
    private final OrderView view;
    private final Buyers buyers;

    OrderEndpoints(World world, OrderView view) {
        this.world = world;
        this.view = view;
        this.buyers = new Buyers(world.account().seed());
    }

    void addTo(Routes routes) {
        routes.add("GET", "/orders/billing-info/*/*", this::billing);
        routes.add("GET", "/orders/*/shipments", this::shipments);
        routes.add("GET", "/orders/*/discounts", this::discounts);
        routes.add("GET", "/orders/*/feedback", this::feedback);
        routes.add("GET", "/orders/*", call -> Reply.of(view.of(sale(call), call.now())));
        routes.add("GET", "/packs/*", this::pack);
    }

    private Sale sale(Call call) {
        return world.sale(call.number(0))
                .orElseThrow(() -> Refusal.notFound("Order not found: " + call.part(0)));
    }

    /// Moves to a list of its own; the header asks for that already.
    private Reply shipments(Call call) {
        Optional<Parcel> parcel =
                sale(call)
                        .parcelId()
                        .flatMap(world::parcel)
                        .filter(each -> each.isVisible(call.now()));
        if (parcel.isEmpty()) {
            return Reply.empty(204);
        }
        boolean list = call.header("x-new-domain").orElse("").equalsIgnoreCase("true");
        return list
                ? Reply.of(
                        Json.array()
                                .add(
                                        Json.object()
                                                .put("id", parcel.get().id())
                                                .put("type", "forward")))
                : Reply.of(new OldShipmentView(world).of(parcel.get()));
    }

    private Reply discounts(Call call) {
        sale(call);
        return Reply.of(Json.object().set("details", Json.array()));
    }

    private Reply feedback(Call call) {
        sale(call);
        return Reply.of(Json.object().putNull("sale").putNull("purchase"));
    }

    private Reply pack(Call call) {
        List<Sale> sales = world.pack(call.number(0));
        if (sales.isEmpty()) {
            throw Refusal.notFound("Pack not found: " + call.part(0));
        }
        Sale first = sales.getFirst();
        ObjectNode pack = Json.object().put("id", call.number(0));
        boolean split = sales.stream().allMatch(each -> each.cancelCode().equals(Splitting.CODE));
        pack.put("status", status(sales)).put("status_detail", split ? "splitted" : null);
        Optional<Parcel> parcel =
                first.parcelId().flatMap(world::parcel).filter(each -> each.isVisible(call.now()));
        pack.putObject("shipment").put("id", parcel.map(Parcel::id).orElse(null));
        ArrayNode orders = pack.putArray("orders");
        sales.forEach(sale -> orders.addObject().put("id", sale.id()));
        pack.putObject("buyer").put("id", first.buyerId());
        Instant changed = sales.stream().map(Sale::changedAt).max(Instant::compareTo).orElseThrow();
        return Reply.of(
                pack.put("date_created", Times.noColon(first.createdAt()))
                        .put("last_updated", Times.noColon(changed)));
    }

    private static String status(List<Sale> sales) {
        if (sales.stream().allMatch(Sale::isOff)) {
            return "cancelled";
        }
        return sales.stream().anyMatch(each -> each.status() == Sale.Status.PENDING_CANCEL)
                ? "pending_cancel"
                : "released";
    }

    private Reply billing(Call call) {
        if (!call.part(0).equals("MLM")) {
            throw Refusal.notFound("Billing info not found");
        }
        Buyer buyer = buyers.of(buyerId(call.part(1)));
        ObjectNode body = Json.object().put("site_id", "MLM");
        ObjectNode info =
                body.putObject("buyer").put("cust_id", buyer.id()).putObject("billing_info");
        info.put("name", buyer.name());
        if (!buyer.company()) {
            info.put("last_name", buyer.lastName());
        }
        info.putObject("identification").put("type", "RFC").put("number", buyer.rfc());
        info.putObject("taxes")
                .put("cfdi", "G03")
                .put("contributor", buyer.company() ? "601" : "616");
        ObjectNode address =
                info.putObject("address")
                        .put("street_name", buyer.street())
                        .put("street_number", buyer.streetNumber())
                        .put("city_name", buyer.place().city())
                        .put("comment", buyer.comment().isEmpty() ? null : buyer.comment())
                        .put("neighborhood", buyer.place().neighborhood());
        address.putObject("state")
                .put("code", buyer.place().stateId())
                .put("name", buyer.place().state());
        address.put("zip_code", buyer.place().zip()).put("country_id", "MX");
        info.putObject("attributes")
                .put("is_normalized", true)
                .put("customer_type", buyer.company() ? "BU" : "CO");
        body.putObject("seller").put("cust_id", world.account().userId());
        return Reply.of(body);
    }

    /// Only buyers who have paid for something of this seller's.
    private long buyerId(String billingId) {
        try {
            long id = Buyers.byBillingId(billingId);
            if (world.sales().stream().anyMatch(each -> each.buyerId() == id && each.isPaid())) {
                return id;
            }
        } catch (NumberFormatException malformed) {
            throw Refusal.notFound("Billing info not found");
        }
        throw Refusal.notFound("Billing info not found");
    }
}
