package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Checkout;
import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.Course;
import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Journey;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `POST /shipments/{id}/split`: a purchase goes in two parcels.
///
/// The old pack, its orders and its shipment are cancelled, and new ones take their place; no unit
/// comes back or is sold again.
final class Splitting {

    static final String CODE = "pack_splitted";
    private static final Set<String> REASONS =
            Set.of(
                    "FRAGILE",
                    "ANOTHER_WAREHOUSE",
                    "IRREGULAR_SHAPE",
                    "DIMENSIONS_EXCEEDED",
                    "OTHER_MOTIVE");

    private final World world;
    private final Course course;
    private final Journey journey;

    Splitting(World world, Course course, Journey journey) {
        this.world = world;
        this.course = course;
        this.journey = journey;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/shipments/*/split", this::split);
    }

    private Reply split(Call call) {
        Parcel parcel =
                world.parcel(call.number(0))
                        .filter(each -> each.isVisible(call.now()))
                        .orElseThrow(() -> Refusal.notFound("Shipment not found: " + call.part(0)));
        JsonNode body = call.body();
        if (!REASONS.contains(body.path("reason").asString(""))) {
            throw Refusal.invalid("Invalid reason");
        }
        if (!parcel.status().equals("ready_to_ship") || !parcel.isAtSeller()) {
            throw Refusal.invalid("The shipment cannot be split any more");
        }
        List<Map<Sale, Long>> halves = halves(parcel, body.path("packs"));
        world.commit(change(parcel, halves, call.now()));
        return Reply.of(Json.object());
    }

    /// @throws Refusal 400 unless both together are the whole purchase
    private List<Map<Sale, Long>> halves(Parcel parcel, JsonNode packs) {
        List<Map<Sale, Long>> halves = new ArrayList<>();
        Map<Long, Long> units = new HashMap<>();
        for (JsonNode pack : packs) {
            Map<Sale, Long> half = new HashMap<>();
            for (JsonNode order : pack.path("orders")) {
                long id = order.path("id").asLong(0);
                long quantity = order.path("quantity").asLong(0);
                Optional<Sale> sale = world.sale(id).filter(_ -> parcel.sales().contains(id));
                if (sale.isEmpty() || quantity < 1) {
                    throw Refusal.invalid("Invalid order in packs: " + id);
                }
                half.merge(sale.get(), quantity, Long::sum);
                units.merge(id, quantity, Long::sum);
            }
            halves.add(half);
        }
        boolean whole =
                parcel.sales().stream()
                        .map(id -> world.sale(id).orElseThrow())
                        .allMatch(sale -> units.getOrDefault(sale.id(), 0L) == sale.quantity());
        if (halves.size() != 2 || halves.stream().anyMatch(Map::isEmpty) || !whole) {
            throw Refusal.invalid("packs must be two that hold the whole purchase");
        }
        return halves;
    }

    private List<Fact> change(Parcel old, List<Map<Sale, Long>> halves, Instant now) {
        Account account = world.account();
        long number = account.nextSale();
        List<Fact> change = new ArrayList<>();
        change.add(course.moved(old, new Parcel.Move(now, "cancelled", CODE)));
        for (long id : old.sales()) {
            Sale sale = world.sale(id).orElseThrow();
            change.add(sale.moved(Sale.Status.CANCELLED, sale.tags(), CODE, sale.payment(), now));
        }
        long second = number + halves.getFirst().size();
        for (Map<Sale, Long> half : halves) {
            long first = number;
            List<Long> ids = new ArrayList<>();
            long declared = 0;
            for (Map.Entry<Sale, Long> each : half.entrySet()) {
                Sale part =
                        each.getKey()
                                .part(
                                        Checkout.saleId(number++),
                                        Checkout.packId(first),
                                        each.getValue(),
                                        Checkout.parcelId(first),
                                        now);
                ids.add(part.id());
                declared += part.total();
                change.add(part);
            }
            long sibling = Checkout.parcelId(first == second ? account.nextSale() : second);
            change.add(parcel(old, Checkout.parcelId(first), ids, declared, sibling, now));
        }
        change.add(account.withNextSale(number));
        return change;
    }

    private Parcel parcel(
            Parcel old, long id, List<Long> sales, long declared, long sibling, Instant now) {
        Parcel.Step start = new Parcel.Step("handling", "waiting_for_label_generation", now);
        Parcel parcel =
                new Parcel(
                        id,
                        List.copyOf(sales),
                        old.buyerId(),
                        old.logisticType(),
                        start.status(),
                        start.substatus(),
                        now,
                        now,
                        old.shipBy(),
                        declared,
                        old.cost(),
                        old.listCost(),
                        old.grams(),
                        Optional.of(sibling),
                        List.of(start),
                        Optional.empty());
        return parcel.expecting(journey.after(parcel));
    }
}
