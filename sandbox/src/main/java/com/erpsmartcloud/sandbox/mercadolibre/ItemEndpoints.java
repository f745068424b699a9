package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Reads listings, one or up to twenty.
final class ItemEndpoints {

    private static final int MOST_AT_ONCE = 20;

    private final World world;
    private final Faults faults;
    private final ItemView view;

    ItemEndpoints(World world, Faults faults, ItemView view) {
        this.world = world;
        this.faults = faults;
        this.view = view;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/items", this::several);
        routes.add("GET", "/items/*", call -> Reply.of(view.of(item(call), wantsAll(call))));
        routes.add("GET", "/items/*/variations", this::variations);
        routes.add("GET", "/items/*/variations/*", this::variation);
        routes.add("GET", "/items/*/sale_price", this::salePrice);
    }

    private Item item(Call call) {
        return find(world, call.part(0));
    }

    /// @throws Refusal 404 if there is none
    static Item find(World world, String id) {
        return world.item(id)
                .orElseThrow(() -> Refusal.notFound("Item with id " + id + " not found"));
    }

    private static boolean wantsAll(Call call) {
        return call.text("include_attributes").orElse("").equals("all");
    }

    private Reply several(Call call) {
        String[] ids =
                call.text("ids")
                        .orElseThrow(() -> Refusal.invalid("ids is required"))
                        .split(",", -1);
        if (ids.length > MOST_AT_ONCE) {
            throw Refusal.invalid("The maximum amount of ids is " + MOST_AT_ONCE);
        }
        ArrayNode answers = Json.array();
        for (String id : ids) {
            answers.add(member(id));
        }
        if (faults.take(FaultKind.PARTIAL_FAILURE, "/items").isPresent()) {
            answers.set(0, failed());
        }
        return Reply.of(answers);
    }

    private ObjectNode member(String id) {
        Optional<Item> item = world.item(id);
        if (item.isPresent()) {
            return Json.object().put("code", 200).set("body", view.of(item.get(), false));
        }
        return Json.object()
                .put("code", 404)
                .set("body", Refusal.notFound("Item with id " + id + " not found").reply().json());
    }

    private static ObjectNode failed() {
        return Json.object()
                .put("code", 500)
                .set(
                        "body",
                        Refusal.of(500, "internal_error", "Internal server error").reply().json());
    }

    private Reply variations(Call call) {
        Item item = item(call);
        return Reply.of(
                item.hasVariations() ? view.variations(item, wantsAll(call)) : Json.array());
    }

    private Reply variation(Call call) {
        Item item = item(call);
        Item.Variant variant = variant(item, call);
        return Reply.of(view.variation(item, variant, wantsAll(call)));
    }

    /// @throws Refusal 404 if the listing has no such variation
    static Item.Variant variant(Item item, Call call) {
        long id = call.number(1);
        return item.variant(id)
                .filter(each -> each.id() != 0)
                .orElseThrow(() -> Refusal.notFound("Variation " + id + " not found"));
    }

    private Reply salePrice(Call call) {
        Item item = item(call);
        ObjectNode body =
                Json.object()
                        .put("price_id", "1")
                        .put("amount", Pesos.amount(item.price()))
                        .putNull("regular_amount")
                        .put("currency_id", Pesos.CURRENCY)
                        .put("reference_date", Times.utc(call.now()));
        return Reply.of(body.set("metadata", Json.object()));
    }
}
