package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Status;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Changes listings: price, amount, status, variations.
final class ItemWriting {

    private static final Set<String> FIELDS =
            Set.of(
                    "price",
                    "available_quantity",
                    "status",
                    "deleted",
                    "variations",
                    "attributes",
                    "seller_custom_field");
    private static final Duration SETTLING = Duration.ofSeconds(1);
    private static final String STOCK_FIELD =
            "the fields [available_quantity] are invalid for requested call";

    private final World world;
    private final Faults faults;
    private final ItemView view;
    private final Variations variations;

    ItemWriting(World world, Faults faults, ItemView view) {
        this.world = world;
        this.faults = faults;
        this.view = view;
        this.variations = new Variations(world);
    }

    void addTo(Routes routes) {
        routes.add("PUT", "/items/*", this::change);
        routes.add("PUT", "/items/*/variations/*", this::changeVariation);
    }

    private Reply change(Call call) {
        Item item = ItemEndpoints.find(world, call.part(0));
        ObjectNode body = call.body();
        for (Map.Entry<String, JsonNode> each : body.properties()) {
            if (!FIELDS.contains(each.getKey())) {
                throw Refusal.validation(
                        "item." + each.getKey() + ".not_modifiable",
                        each.getKey(),
                        "Cannot modify " + each.getKey());
            }
        }
        if (body.path("deleted").asString("").equals("true")) {
            return delete(call, item);
        }
        if (item.status() == Status.CLOSED) {
            throw Refusal.validation(
                    "item.status.invalid", "status", "Cannot update a closed item");
        }
        ArrayNode warnings = Json.array();
        Draft draft = new Draft(item);
        setNames(draft, call, body);
        setPrice(draft, body, warnings);
        setVariations(draft, call, body);
        setQuantity(draft, call, body);
        setStatus(draft, call, body);
        return commit(draft, call, warnings);
    }

    /// A listing on its way to a new state, and the stocks that go with it.
    private static final class Draft {
        Item item;
        final List<Stock> stocks = new ArrayList<>();

        Draft(Item item) {
            this.item = item;
        }
    }

    private Reply commit(Draft draft, Call call, ArrayNode warnings) {
        world.commit(new Shelving(world).change(draft.stocks, List.of(draft.item), call.now()));
        ObjectNode answer = view.of(ItemEndpoints.find(world, draft.item.id()), true);
        return Reply.of(answer.set("warnings", warnings));
    }

    private static void setNames(Draft draft, Call call, ObjectNode body) {
        boolean named = body.has("attributes") || body.has("seller_custom_field");
        if (named && !draft.item.hasVariations()) {
            Variant only = Articles.renamed(draft.item.variants().getFirst(), body);
            draft.item = draft.item.with(List.of(only), call.now());
        }
    }

    private static void setPrice(Draft draft, ObjectNode body, ArrayNode warnings) {
        if (!body.has("price")) {
            return;
        }
        String code = "item.price.not_modifiable";
        if (draft.item.terms().automated()) {
            if (body.size() == 1) {
                throw Refusal.of(400, code, "Cannot modify price on items with dynamic pricing");
            }
            warnings.addObject()
                    .put("department", "items")
                    .put("cause_id", 502)
                    .put("code", code)
                    .put("message", "Cannot modify price on items with dynamic pricing")
                    .putArray("references")
                    .add("item.price");
            return;
        }
        if (draft.item.hasVariations()) {
            throw Refusal.validation(
                    "item.price.invalid", "price", "Set the price on every variation");
        }
        draft.item = draft.item.priced(price(body.path("price")), draft.item.changedAt());
    }

    static long price(JsonNode value) {
        return Pesos.read(value)
                .orElseThrow(() ->
                        Refusal.validation(
                                "item.price.invalid",
                                "price",
                                "The price must be a positive number with at most two decimals"));
    }

    private void setVariations(Draft draft, Call call, ObjectNode body) {
        if (!body.has("variations")) {
            return;
        }
        boolean frozen = refusesStock(body.path("variations").findValue("available_quantity"));
        Variations.Outcome outcome =
                variations.replace(draft.item, body.path("variations"), frozen, call.now());
        draft.item = outcome.item();
        draft.stocks.addAll(outcome.stocks());
    }

    private void setQuantity(Draft draft, Call call, ObjectNode body) {
        if (!body.has("available_quantity")) {
            return;
        }
        if (draft.item.hasVariations() || draft.item.terms().isFull()) {
            throw Refusal.invalid(STOCK_FIELD);
        }
        long units = units(body.path("available_quantity"));
        if (!refusesStock(body.path("available_quantity"))) {
            Stock stock = world.stockOf(draft.item.variants().getFirst());
            draft.stocks.add(stock.inOnePlace(units, call.now()));
        }
    }

    /// Whether units are kept by warehouse: the change is refused, or answered and not done.
    private boolean refusesStock(@Nullable JsonNode amount) {
        if (amount == null) {
            return false;
        }
        var state = faults.present(FaultKind.MULTI_ORIGIN, "/items");
        if (state.flatMap(each -> each.fault().setting("write")).orElse("").equals("refused")) {
            throw Refusal.invalid(STOCK_FIELD);
        }
        return state.isPresent();
    }

    static long units(JsonNode value) {
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        if (!whole || value.intValue() < 0 || value.intValue() > 99_999) {
            throw Refusal.validation(
                    "item.available_quantity.invalid",
                    "available_quantity",
                    "available_quantity must be a whole number from 0 to 99999");
        }
        return value.intValue();
    }

    private void setStatus(Draft draft, Call call, ObjectNode body) {
        if (!body.has("status")) {
            return;
        }
        draft.item =
                switch (body.path("status").asString("")) {
                    case "active" -> draft.item.in(Status.ACTIVE, "", call.now());
                    case "paused" ->
                            draft.item.in(Status.PAUSED, Item.PAUSED_BY_SELLER, call.now());
                    case "closed" -> draft.item.in(Status.CLOSED, "", call.now());
                    default ->
                            throw Refusal.validation(
                                    "item.status.invalid", "status", "Invalid status");
                };
    }

    private Reply delete(Call call, Item item) {
        if (item.status() != Status.CLOSED) {
            throw Refusal.validation(
                    "item.deleted.invalid", "deleted", "Only closed items can be deleted");
        }
        if (call.now().isBefore(item.changedAt().plus(SETTLING))) {
            throw Refusal.conflict("item optimistic locking error");
        }
        Item deleted = item.in(Status.CLOSED, "deleted", call.now());
        world.commit(List.of(deleted));
        return Reply.of(view.of(deleted, true));
    }

    private Reply changeVariation(Call call) {
        Item item = ItemEndpoints.find(world, call.part(0));
        Variant variant = ItemEndpoints.variant(item, call);
        ObjectNode body = call.body();
        if (item.status() == Status.CLOSED || body.has("price")) {
            throw Refusal.validation(
                    "item.variations.invalid", "variations", "Cannot modify the variation so");
        }
        Variant named = Articles.renamed(variant, body);
        List<Variant> all =
                item.variants().stream()
                        .map(each -> each.id() == named.id() ? named : each)
                        .toList();
        List<Stock> stocks = new ArrayList<>();
        if (body.has("available_quantity")) {
            long units = units(body.path("available_quantity"));
            if (!refusesStock(body.path("available_quantity"))) {
                stocks.add(world.stockOf(variant).inOnePlace(units, call.now()));
            }
        }
        List<Item> drafts = List.of(item.with(all, call.now()));
        world.commit(new Shelving(world).change(stocks, drafts, call.now()));
        return Reply.of(view.variation(item, named, true));
    }
}
