package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.mercadolibre.seed.ItemNumbers;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The array `variations` of a change: it replaces what was there.
///
/// Variations whose ids are left out are deleted; one without an id is made anew and has no
/// history. All have one price.
final class Variations {

    private static final int MOST = 100;

    record Outcome(Item item, List<Stock> stocks) {}

    private final World world;

    Variations(World world) {
        this.world = world;
    }

    /// @param frozen amounts are answered and not changed
    Outcome replace(Item item, JsonNode list, boolean frozen, Instant now) {
        if (!list.isArray() || list.isEmpty() || !item.hasVariations()) {
            throw refused("The item cannot have these variations");
        }
        if (list.size() > MOST) {
            throw Refusal.invalid("Variations should not exceed max size of " + MOST);
        }
        List<Variant> next = new ArrayList<>();
        List<Stock> stocks = new ArrayList<>();
        Set<Long> prices = new HashSet<>();
        for (JsonNode wish : list) {
            Variant variant = Articles.renamed(variant(item, wish, next.size()), wish);
            if (next.stream().anyMatch(each -> each.id() == variant.id())) {
                throw refused("Variation " + variant.id() + " is there twice");
            }
            next.add(variant);
            prices.add(price(item, wish));
            if (wish.has("available_quantity")) {
                long units = ItemWriting.units(wish.path("available_quantity"));
                if (!frozen) {
                    stocks.add(world.stockOf(variant).inOnePlace(units, now));
                }
            }
        }
        if (prices.size() > 1) {
            throw refused("All variations must have the same price");
        }
        Item changed = item.with(next, now).priced(prices.iterator().next(), now);
        return new Outcome(changed, stocks);
    }

    private static long price(Item item, JsonNode wish) {
        if (!wish.has("price")) {
            return item.price();
        }
        return Pesos.read(wish.path("price"))
                .orElseThrow(() -> refused("The price must be a positive number"));
    }

    private Variant variant(Item item, JsonNode wish, int place) {
        JsonNode id = wish.path("id");
        if (id.isMissingNode()) {
            return recreated(item, wish, place);
        }
        return item.variant(id.asLong(-1))
                .orElseThrow(() -> refused("Variation " + id.asString("") + " not found"));
    }

    /// The one of the same colour, under a new number.
    private Variant recreated(Item item, JsonNode wish, int place) {
        String colour = wish.at("/attribute_combinations/0/value_name").asString("");
        Optional<Variant> same =
                item.variants().stream()
                        .filter(each ->
                                OrderView.colour(each.colour())
                                        .path("value_name")
                                        .stringValue()
                                        .equals(colour))
                        .findFirst();
        long running = world.account().nextItem() * 100 + 50 + place + item.changedAt().getNano();
        return same.map(each -> each.renumbered(ItemNumbers.variation(running)))
                .orElseThrow(() -> refused("A new variation needs a colour of this item"));
    }

    private static Refusal refused(String message) {
        return Refusal.validation("item.variations.invalid", "variations", message);
    }
}
