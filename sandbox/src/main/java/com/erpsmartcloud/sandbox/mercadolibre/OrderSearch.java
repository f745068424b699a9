package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `GET /orders/search`: an index that lags behind what a single order says of itself.
final class OrderSearch {

    private static final String PATH = "/orders/search";
    private static final int MOST_A_PAGE = 50;
    private static final int DEEPEST = 10_000;
    private static final Duration KEPT = Duration.ofDays(365);

    /// An order as the index has it.
    private record Hit(Sale sale, Instant changedAt) {}

    private final World world;
    private final Faults faults;
    private final OrderView view;
    private final Duration lag;

    /// @param lag from a change to its being found
    OrderSearch(World world, Faults faults, OrderView view, Duration lag) {
        this.world = world;
        this.faults = faults;
        this.view = view;
        this.lag = lag;
    }

    void addTo(Routes routes) {
        routes.add("GET", PATH, this::search);
    }

    private Reply search(Call call) {
        call.text("seller")
                .ifPresent(seller -> {
                    if (!seller.equals(Long.toString(world.account().userId()))) {
                        throw Refusal.forbidden("The user has not access to the orders");
                    }
                });
        int limit = call.number("limit", MOST_A_PAGE, 0, MOST_A_PAGE);
        int offset = call.number("offset", 0, 0, DEEPEST);
        if (offset + limit > DEEPEST) {
            throw Refusal.invalid("Invalid offset: offset and limit reach beyond " + DEEPEST);
        }
        List<Hit> all = hits(call);
        ArrayNode results = Json.array();
        page(call, all, offset, limit).forEach(hit -> results.add(row(hit, call.now().minus(lag))));
        ObjectNode body = Json.object().put("query", call.text("q").orElse(""));
        body.put("display", "complete");
        body.putObject("paging").put("total", all.size()).put("offset", offset).put("limit", limit);
        body.set("results", results);
        return Reply.of(describe(body, all, order(call)));
    }

    private List<Hit> hits(Call call) {
        Instant indexed = call.now().minus(lag);
        OrderFilter filter = new OrderFilter(call);
        Optional<String> late = late();
        return world.sales().stream()
                .map(sale -> indexed(sale, indexed))
                .flatMap(Optional::stream)
                .map(sale -> new Hit(sale, view.changedAt(sale, indexed)))
                .filter(hit -> !hit.sale().createdAt().isBefore(call.now().minus(KEPT)))
                .filter(hit -> filter.wants(hit.sale(), hit.changedAt(), parcel(hit, indexed)))
                .filter(hit -> !late.equals(Optional.of(Long.toString(hit.sale().id()))))
                .sorted(sorting(order(call)))
                .toList();
    }

    /// The order as it was when the index was made; empty if it was not there yet.
    private Optional<Sale> indexed(Sale sale, Instant indexed) {
        if (!sale.changedAt().isAfter(indexed)) {
            return Optional.of(sale);
        }
        if (sale.createdAt().isAfter(indexed)) {
            return Optional.empty();
        }
        return Optional.of(world.saleBefore(sale.id()).orElse(sale));
    }

    private Optional<Parcel> parcel(Hit hit, Instant indexed) {
        return hit.sale().parcelId().flatMap(world::parcel).filter(each -> each.isVisible(indexed));
    }

    /// An order that a fault keeps out of the next answers.
    private Optional<String> late() {
        Optional<ActiveFault> fault = faults.present(FaultKind.LATE_ROW, PATH);
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        String newest =
                world.sales().stream()
                        .max(Comparator.comparing(Sale::createdAt))
                        .map(sale -> Long.toString(sale.id()))
                        .orElse("");
        String row = fault.get().fault().setting("posting").orElse(newest);
        if (fault.get().countCall() >= fault.get().fault().number("calls", 3)) {
            faults.remove(fault.get());
        }
        return Optional.of(row);
    }

    private List<Hit> page(Call call, List<Hit> all, int offset, int limit) {
        int from = offset;
        if (offset > 0 && faults.take(FaultKind.STUCK_CURSOR, PATH).isPresent()) {
            from = Math.max(0, offset - limit);
            return all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
        }
        if (offset > 0 && faults.take(FaultKind.DUPLICATE_PAGE, PATH).isPresent()) {
            from = Math.max(0, offset - limit);
        }
        int end = Math.min(offset + limit, all.size());
        return from >= end ? List.of() : all.subList(from, end);
    }

    private ObjectNode row(Hit hit, Instant indexed) {
        ObjectNode row = view.of(hit.sale(), indexed);
        return row.put("date_last_updated", Times.utc(hit.changedAt()));
    }

    private static String order(Call call) {
        return call.text("sort")
                .filter(wish ->
                        List.of("date_asc", "date_desc", "date_last_updated_asc").contains(wish))
                .orElse("date_asc");
    }

    private static Comparator<Hit> sorting(String order) {
        Comparator<Hit> byDate =
                Comparator.comparing((Hit hit) -> hit.sale().createdAt())
                        .thenComparing(hit -> hit.sale().id());
        return switch (order) {
            case "date_desc" -> byDate.reversed();
            case "date_last_updated_asc" ->
                    Comparator.comparing(Hit::changedAt).thenComparing(byDate);
            default -> byDate;
        };
    }

    private static ObjectNode describe(ObjectNode body, List<Hit> all, String order) {
        boolean descending = order.equals("date_desc");
        body.set("sort", sort(descending ? "date_desc" : "date_asc"));
        body.putArray("available_sorts").add(sort(descending ? "date_asc" : "date_desc"));
        body.putArray("filters");
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach(hit -> counts.merge(hit.sale().status().wire(), 1, Integer::sum));
        ArrayNode values = Json.array();
        counts.forEach((status, count) ->
                values.addObject()
                        .put("id", status)
                        .put("name", "Order " + status)
                        .put("results", count));
        body.putArray("available_filters")
                .addObject()
                .put("id", "order.status")
                .put("name", "Order Status")
                .put("type", "text")
                .set("values", values);
        return body;
    }

    private static ObjectNode sort(String id) {
        String name = id.equals("date_asc") ? "Date ascending" : "Date descending";
        return Json.object().put("id", id).put("name", name);
    }
}
