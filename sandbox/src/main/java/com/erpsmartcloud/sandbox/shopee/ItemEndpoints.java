package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Item.State;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the shop sells: ids, base data, variations.
///
/// Source: contract 3.4.
final class ItemEndpoints {

    private static final int MOST_IDS = 50;
    private static final Set<String> STATES =
            Stream.of(State.values()).map(Enum::name).collect(Collectors.toSet());

    private final World world;

    ItemEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Route> table) {
        Route.get(table, "/product/get_item_list", this::list);
        Route.get(table, "/product/search_item", this::search);
        Route.get(table, "/product/get_item_base_info", this::base);
        Route.get(table, "/product/get_item_extra_info", this::extra);
        Route.get(table, "/product/get_model_list", this::models);
        Route.post(table, "/product/unlist_item", this::unlist);
    }

    private ObjectNode list(Call call) {
        Query query = call.query();
        List<String> states = query.neededList("item_status", STATES.size());
        if (!STATES.containsAll(states)) {
            throw ShopeeError.parameter("item_status is invalid");
        }
        long from = query.integer("update_time_from").orElse(0L);
        long to = query.integer("update_time_to").orElse(Long.MAX_VALUE);
        List<Item> found =
                world.items().stream()
                        .filter(item -> states.contains(item.state().name()))
                        .filter(item -> item.updatedAt().getEpochSecond() >= from)
                        .filter(item -> item.updatedAt().getEpochSecond() <= to)
                        .toList();
        ObjectNode response = Json.object();
        ArrayNode rows = response.putArray("item");
        long next = page(query, found).map(item -> rows.add(row(item))).count() + offset(query);
        boolean more = next < found.size();
        return Envelope.wrapping(
                response.put("total_count", found.size())
                        .put("has_next_page", more)
                        .put("next_offset", more ? next : 0));
    }

    private static ObjectNode row(Item item) {
        ObjectNode row =
                Json.object()
                        .put("item_id", item.id())
                        .put("item_status", item.state().name())
                        .put("update_time", item.updatedAt().getEpochSecond());
        row.putObject("tag").put("kit", false);
        return row;
    }

    private ObjectNode search(Call call) {
        Query query = call.query();
        Optional<String> name = query.text("item_name").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> sku = query.text("item_sku");
        List<String> states = query.list("item_status");
        List<Item> found =
                world.items().stream()
                        .filter(item -> states.isEmpty() || states.contains(item.state().name()))
                        .filter(item -> sku.map(item.sku()::equals).orElse(true))
                        .filter(item ->
                                name.map(item.name().toLowerCase(Locale.ROOT)::contains)
                                        .orElse(true))
                        .toList();
        ObjectNode response = Json.object();
        ArrayNode ids = response.putArray("item_id_list");
        long next = page(query, found).map(item -> ids.add(item.id())).count() + offset(query);
        return Envelope.wrapping(
                response.put("total_count", found.size())
                        .put("next_offset", next < found.size() ? Long.toString(next) : ""));
    }

    private static Stream<Item> page(Query query, List<Item> found) {
        int from = (int) Math.min(found.size(), offset(query));
        int to = Math.min(found.size(), from + query.pageSize());
        // A list's stream could tell its count without looking at the items.
        return List.copyOf(found.subList(from, to)).stream().filter(_ -> true);
    }

    private static long offset(Query query) {
        long offset =
                query.text("offset").filter(String::isEmpty).isPresent()
                        ? 0
                        : query.integer("offset").orElse(0L);
        if (offset < 0) {
            throw ShopeeError.parameter("offset is invalid");
        }
        return offset;
    }

    private ObjectNode base(Call call) {
        ObjectNode response = Json.object();
        ArrayNode rows = response.putArray("item_list");
        for (long id : call.query().neededIntegers("item_id_list", MOST_IDS)) {
            world.item(id).ifPresent(item -> rows.add(ItemView.base(item)));
        }
        return Envelope.wrapping(response);
    }

    private ObjectNode extra(Call call) {
        ObjectNode response = Json.object();
        ArrayNode rows = response.putArray("item_list");
        for (long id : call.query().neededIntegers("item_id_list", MOST_IDS)) {
            world.item(id)
                    .ifPresent(item ->
                            rows.addObject()
                                    .put("item_id", item.id())
                                    .put("sale", sold(item))
                                    .put("views", 0)
                                    .put("likes", 0)
                                    .put("rating_star", 0)
                                    .put("comment_count", 0));
        }
        return Envelope.wrapping(response);
    }

    private long sold(Item item) {
        return world.orders().stream()
                .flatMap(order -> order.deal().lines().stream())
                .filter(line -> line.itemId() == item.id())
                .mapToLong(line -> line.quantity())
                .sum();
    }

    private ObjectNode models(Call call) {
        Item item = item(call.query().neededInteger("item_id"));
        ObjectNode response = Json.object();
        response.set("tier_variation", ItemView.tiers(item));
        response.putArray("standardise_tier_variation");
        ArrayNode rows = response.putArray("model");
        if (item.hasModels()) {
            item.models().forEach(model -> rows.add(ItemView.model(item, model)));
        }
        return Envelope.wrapping(response);
    }

    private ObjectNode unlist(Call call) {
        ObjectNode response = Json.object();
        ArrayNode failed = response.putArray("failure_list");
        ArrayNode done = response.putArray("success_list");
        for (Body row : call.body().neededObjects("item_list", MOST_IDS)) {
            long id = row.neededInteger("item_id");
            boolean unlist = row.neededFlag("unlist");
            State from = unlist ? State.NORMAL : State.UNLIST;
            State to = unlist ? State.UNLIST : State.NORMAL;
            Optional<Item> item = world.item(id).filter(each -> !each.isGone());
            if (item.isEmpty()) {
                failed.addObject().put("item_id", id).put("failed_reason", "Item not found");
            } else if (item.get().state() != from && item.get().state() != to) {
                failed.addObject().put("item_id", id).put("failed_reason", "Item uneditable");
            } else {
                world.commit(List.of(item.get().inState(to, call.now())));
                done.addObject().put("item_id", id).put("unlist", unlist);
            }
        }
        return Envelope.wrapping(response);
    }

    private Item item(long id) {
        return world.item(id)
                .filter(each -> !each.isGone())
                .orElseThrow(
                        () -> new ShopeeError("product.error_item_not_found", "Product not found"));
    }
}
