package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.limit.RateWindow;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Product.Pending;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes new prices, row by row; buyers see them a moment later.
final class PriceWriting {

    private static final int MOST = 1000;
    private static final int TIMES_PER_HOUR = 10;
    private static final String LIMITED =
            "error limiting: acquire limit per item: items limit: limit exceeded";

    private final World world;
    private final Duration delay;
    private final Map<Long, RateWindow> windows = new HashMap<>();

    PriceWriting(World world, Duration delay) {
        this.world = world;
        this.delay = delay;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v1/product/import/prices", this::write);
    }

    private ObjectNode write(Query query, Instant now) {
        List<PriceWish> wishes = query.objects("prices").stream().map(PriceWish::of).toList();
        if (wishes.isEmpty() || wishes.size() > MOST) {
            throw query.invalid("prices", "value must contain between 1 and 1000 items");
        }
        ObjectNode answer = Json.object();
        ArrayNode results = answer.putArray("result");
        wishes.forEach(wish -> results.add(write(wish, now)));
        return answer;
    }

    private ObjectNode write(PriceWish wish, Instant now) {
        Optional<Product> product =
                wish.offerId()
                        .map(world::productByOffer)
                        .orElseGet(() -> world.product(wish.productId().orElse(0)));
        Optional<String> refusal =
                product.map(found -> refusal(found, wish, now))
                        .orElse(Optional.of("NOT_FOUND_ERROR"));
        if (refusal.isEmpty()) {
            announce(product.orElseThrow(), wish, now);
        }
        ObjectNode row =
                Json.object()
                        .put(
                                "product_id",
                                product.map(Product::id).orElse(wish.productId().orElse(0)))
                        .put("offer_id", wish.offerId().orElse(""))
                        .put("updated", refusal.isEmpty());
        ArrayNode errors = row.putArray("errors");
        refusal.ifPresent(code -> errors.addObject().put("code", code).put("message", code));
        return row;
    }

    private Optional<String> refusal(Product product, PriceWish wish, Instant now) {
        if (wish.currency().filter(code -> !code.equals(Rubles.CURRENCY)).isPresent()) {
            return Optional.of("invalid_currency_code");
        }
        if (wish.wantsMinPrice() && wish.over(product.acceptedPrices()).minPrice() == 0) {
            return Optional.of("action_price_enabled_min_price_missing");
        }
        Optional<String> broken = PriceRules.broken(wish.over(product.acceptedPrices()));
        if (broken.isPresent()) {
            return broken;
        }
        RateWindow window =
                windows.computeIfAbsent(
                        product.id(), _ -> new RateWindow(TIMES_PER_HOUR, Duration.ofHours(1)));
        return window.take(now) ? Optional.empty() : Optional.of(LIMITED);
    }

    private void announce(Product product, PriceWish wish, Instant now) {
        Pending pending = new Pending(now.plus(delay), wish.over(product.acceptedPrices()));
        world.commit(List.of(product.announcing(pending)));
    }
}
