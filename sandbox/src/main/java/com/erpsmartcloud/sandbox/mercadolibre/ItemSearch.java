package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// `GET /users/{id}/items/search`: numbers of listings, by offset or by a scroll.
final class ItemSearch {

    private static final int MOST_A_PAGE = 100;
    private static final int DEEPEST = 1_000;
    private static final Duration SCROLL_LIFE = Duration.ofMinutes(5);

    /// A list somebody walks through.
    private record Scroll(List<String> ids, int at, int step, Instant end) {}

    private final World world;
    private final Faults faults;
    private final Map<String, Scroll> scrolls = new HashMap<>();

    ItemSearch(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/users/*/items/search", this::search);
        routes.add("GET", "/users/*/items/search/restrictions", this::restrictions);
    }

    private Reply restrictions(Call call) {
        UserEndpoints.own(world, call.number(0));
        return Reply.of(
                Json.object()
                        .put("aggregations_allowed", true)
                        .put("query_allowed", true)
                        .put("sort_allowed", true));
    }

    private Reply search(Call call) {
        UserEndpoints.own(world, call.number(0));
        boolean scan = call.text("search_type").orElse("").equals("scan");
        return Reply.of(scan ? scan(call) : page(call));
    }

    private ObjectNode page(Call call) {
        int limit = call.number("limit", 50, 0, MOST_A_PAGE);
        int offset = call.number("offset", 0, 0, Integer.MAX_VALUE);
        if (offset + (long) limit > DEEPEST) {
            throw Refusal.invalid(
                    "Invalid limit and offset values: use search_type=scan beyond " + DEEPEST);
        }
        List<String> ids = ids(call);
        int from = Math.min(offset, ids.size());
        int to = Math.min(offset + limit, ids.size());
        String path = call.request().path();
        if (offset > 0 && faults.take(FaultKind.STUCK_CURSOR, path).isPresent()) {
            from = Math.max(0, from - limit);
            to = Math.min(from + limit, ids.size());
        } else if (offset > 0 && faults.take(FaultKind.DUPLICATE_PAGE, path).isPresent()) {
            from = Math.max(0, from - limit);
        }
        return body(call, ids.subList(from, to), limit, offset, ids.size());
    }

    private ObjectNode scan(Call call) {
        if (call.text("offset").isPresent()) {
            throw Refusal.invalid("offset is not allowed with search_type=scan");
        }
        Optional<String> id = call.text("scroll_id");
        return id.isEmpty() ? firstScan(call) : nextScan(call, id.get());
    }

    private ObjectNode firstScan(Call call) {
        int limit = call.number("limit", 50, 1, MOST_A_PAGE);
        scrolls.values().removeIf(each -> !each.end().isAfter(call.now()));
        String id = UUID.randomUUID().toString().replace("-", "");
        return advance(call, id, new Scroll(ids(call), 0, limit, call.now()));
    }

    private ObjectNode nextScan(Call call, String id) {
        if (call.text("limit").isPresent()) {
            throw Refusal.invalid("limit is not allowed beside scroll_id");
        }
        Scroll scroll = scrolls.get(id);
        if (scroll == null || !scroll.end().isAfter(call.now())) {
            scrolls.remove(id);
            throw Refusal.invalid("Invalid or expired scroll_id");
        }
        String path = call.request().path();
        boolean again =
                faults.take(FaultKind.STUCK_CURSOR, path).isPresent()
                        || faults.take(FaultKind.DUPLICATE_PAGE, path).isPresent();
        int at = again ? Math.max(0, scroll.at() - scroll.step()) : scroll.at();
        return advance(call, id, new Scroll(scroll.ids(), at, scroll.step(), scroll.end()));
    }

    private ObjectNode advance(Call call, String id, Scroll scroll) {
        int all = scroll.ids().size();
        int to = Math.min(scroll.at() + scroll.step(), all);
        List<String> page = scroll.ids().subList(Math.min(scroll.at(), all), to);
        Instant end = call.now().plus(SCROLL_LIFE);
        scrolls.put(id, new Scroll(scroll.ids(), to, scroll.step(), end));
        ObjectNode body = body(call, page, scroll.step(), 0, all);
        return body.put("scroll_id", page.isEmpty() ? null : id);
    }

    private List<String> ids(Call call) {
        return world.items().stream()
                .filter(item -> !item.isDeleted() && wants(call, item))
                .sorted(sorting(call.text("orders").orElse("stop_time_asc")))
                .map(Item::id)
                .toList();
    }

    private boolean wants(Call call, Item item) {
        return is(call, "status", item.status().name().toLowerCase(Locale.ROOT))
                && is(call, "sub_status", item.subStatus())
                && is(call, "listing_type_id", item.terms().listingType())
                && is(call, "logistic_type", item.terms().logisticType())
                && any(call, "sku", item, Item.Variant::customField)
                && any(call, "seller_sku", item, Item.Variant::sku)
                && any(call, "user_product_id", item, Item.Variant::userProductId);
    }

    private static boolean is(Call call, String name, String value) {
        return call.text(name).map(value::equals).orElse(true);
    }

    private static boolean any(
            Call call, String name, Item item, Function<Item.Variant, String> field) {
        Optional<List<String>> wish =
                call.text(name).map(commas -> Arrays.asList(commas.split(",", -1)));
        return wish.map(list -> item.variants().stream().map(field).anyMatch(list::contains))
                .orElse(true);
    }

    private Comparator<Item> sorting(String orders) {
        boolean descending = orders.endsWith("_desc");
        String field = orders.replaceAll("_(asc|desc)$", "");
        Comparator<Item> by =
                switch (field) {
                    case "available_quantity" -> Comparator.comparing(world::units);
                    case "price" -> Comparator.comparing(Item::price);
                    case "last_updated" -> Comparator.comparing(Item::changedAt);
                    case "start_time", "stop_time" -> Comparator.comparing(Item::createdAt);
                    default -> throw Refusal.invalid("Invalid orders: " + orders);
                };
        return (descending ? by.reversed() : by).thenComparing(Item::id);
    }

    private ObjectNode body(Call call, List<String> ids, int limit, int offset, int total) {
        ObjectNode body = Json.object().put("seller_id", call.part(0)).putNull("query");
        body.putObject("paging").put("limit", limit).put("offset", offset).put("total", total);
        body.set("results", Json.array(ids));
        String orders = call.text("orders").orElse("stop_time_asc");
        body.putArray("orders").addObject().put("id", orders).put("name", "Order by " + orders);
        ArrayNode available = body.putArray("available_orders");
        available
                .addObject()
                .put("id", "last_updated_desc")
                .put("name", "Order by lastUpdated descending");
        // One of them has an object for its id, as the real list has.
        ObjectNode odd = available.addObject();
        odd.putObject("id").put("id", "inventory_id").put("field", "inventory_id");
        odd.put("name", "Order by inventory");
        return body;
    }
}
