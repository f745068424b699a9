package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.goods.Words;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.mercadolibre.world.Course;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;

/// Shipments and what hangs on them.
final class ShipmentEndpoints {

    private final World world;
    private final Course course;
    private final ShipmentView view;
    private final OldShipmentView oldView;

    ShipmentEndpoints(World world, Course course) {
        this.world = world;
        this.course = course;
        this.view = new ShipmentView(world);
        this.oldView = new OldShipmentView(world);
    }

    void addTo(Routes routes) {
        routes.add("GET", "/shipment_statuses", _ -> Reply.of(statuses()));
        routes.add("GET", "/shipments/*/items", call -> Reply.of(items(parcel(call))));
        routes.add("GET", "/shipments/*/costs", call -> Reply.of(costs(parcel(call))));
        routes.add("GET", "/shipments/*/payments", call -> Reply.of(payments(parcel(call))));
        routes.add("GET", "/shipments/*/sla", this::sla);
        routes.add("GET", "/shipments/*/lead_time", call -> Reply.of(view.leadTime(parcel(call))));
        routes.add("GET", "/shipments/*/history", call -> Reply.of(history(parcel(call))));
        routes.add("GET", "/shipments/*/carrier", this::carrier);
        routes.add("GET", "/shipments/*/delays", this::delays);
        routes.add("POST", "/shipments/*/process/ready_to_ship", this::ready);
        routes.add("GET", "/shipments/*", this::one);
    }

    private Parcel parcel(Call call) {
        return world.parcel(call.number(0))
                .filter(each -> each.isVisible(call.now()))
                .orElseThrow(() -> Refusal.notFound("Shipment not found: " + call.part(0)));
    }

    private Reply one(Call call) {
        Parcel parcel = parcel(call);
        boolean isNew = call.header("x-format-new").orElse("").equalsIgnoreCase("true");
        return Reply.of(isNew ? view.of(parcel) : oldView.of(parcel));
    }

    private ArrayNode items(Parcel parcel) {
        ArrayNode items = Json.array();
        for (long id : parcel.sales()) {
            Sale sale = world.sale(id).orElseThrow();
            ObjectNode item =
                    items.addObject()
                            .put("item_id", sale.good().itemId())
                            .put("description", sale.good().title())
                            .put("quantity", sale.quantity());
            if (sale.good().variationId() == 0) {
                item.putNull("variation_id");
            } else {
                item.put("variation_id", sale.good().variationId());
            }
            item.put("order_id", id).put("sender_id", world.account().userId());
            item.putObject("dimensions")
                    .put("height", 10)
                    .put("width", 20)
                    .put("length", 30)
                    .put("weight", parcel.grams());
        }
        return items;
    }

    private ObjectNode costs(Parcel parcel) {
        ObjectNode body = Json.object().put("gross_amount", Pesos.amount(parcel.listCost()));
        body.putObject("receiver")
                .put("user_id", parcel.buyerId())
                .put("cost", Pesos.amount(0))
                .putArray("discounts");
        long saved = parcel.listCost() - parcel.cost();
        body.putArray("senders")
                .addObject()
                .put("user_id", world.account().userId())
                .put("cost", Pesos.amount(parcel.cost()))
                .putArray("discounts")
                .addObject()
                .put("rate", new BigDecimal("0.5"))
                .put("type", "mandatory")
                .put("promoted_amount", Pesos.amount(saved));
        return body;
    }

    private ArrayNode payments(Parcel parcel) {
        ArrayNode payments = Json.array();
        for (long id : parcel.sales()) {
            Sale sale = world.sale(id).orElseThrow();
            if (sale.packId().isPresent()) {
                payments.addObject()
                        .put("payment_id", sale.payment().id())
                        .put("user_id", sale.buyerId())
                        .put("amount", Pesos.amount(sale.total()))
                        .put("status", sale.payment().status());
            }
        }
        return payments;
    }

    private Reply sla(Call call) {
        Parcel parcel = parcel(call);
        if (parcel.status().equals("cancelled") || parcel.isFull()) {
            throw Refusal.notFound("SLA not found");
        }
        Instant handed =
                parcel.history().stream()
                        .filter(step -> isGone(step))
                        .map(Parcel.Step::at)
                        .findFirst()
                        .orElse(call.now());
        boolean late = handed.isAfter(parcel.shipBy());
        return Reply.of(
                Json.object()
                        .put("status", late ? "delayed" : "on_time")
                        .putNull("service")
                        .put("expected_date", Times.seconds(parcel.shipBy()))
                        .put("last_updated", Times.offset(parcel.changedAt())));
    }

    private static boolean isGone(Parcel.Step step) {
        return switch (step.substatus()) {
            case "picked_up", "dropped_off", "in_hub" -> true;
            default -> step.status().equals("shipped");
        };
    }

    private static ArrayNode history(Parcel parcel) {
        ArrayNode history = Json.array();
        for (Parcel.Step step : parcel.history()) {
            history.addObject()
                    .put("status", step.status())
                    .put("substatus", step.substatus().isEmpty() ? null : step.substatus())
                    .put("date", Times.offset(step.at()));
        }
        return history;
    }

    private Reply carrier(Call call) {
        parcel(call);
        return Reply.of(
                Json.object()
                        .put("name", "Mercado Envíos")
                        .put("url", "https://www.mercadolibre.com.mx"));
    }

    private Reply delays(Call call) {
        parcel(call);
        throw Refusal.notFound("Delays not found");
    }

    /// "I have the product": goods that had to be made first.
    private Reply ready(Call call) {
        Parcel parcel = parcel(call);
        if (!parcel.substatus().equals("manufacturing")) {
            throw Refusal.invalid("The shipment is not waiting for manufacturing");
        }
        course.move(parcel, new Parcel.Move(call.now(), "ready_to_ship", "ready_to_print"));
        return Reply.of(Json.object().put("status", 200));
    }

    private static ArrayNode statuses() {
        ArrayNode statuses = Json.array();
        for (String line : Words.of("shipment-statuses")) {
            String[] part = line.split("\\|", 2);
            ArrayNode substatuses =
                    statuses.addObject()
                            .put("id", part[0])
                            .put("name", part[0])
                            .putArray("substatuses");
            for (String substatus : part[1].split(",", -1)) {
                if (!substatus.isEmpty()) {
                    substatuses.addObject().put("id", substatus).put("name", substatus);
                }
            }
        }
        return statuses;
    }
}
