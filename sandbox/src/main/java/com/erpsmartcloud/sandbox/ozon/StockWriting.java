package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Sets what buyers can still order, row by row.
final class StockWriting {

    private static final int MOST_PAIRS = 100;
    private static final long TOO_BIG = 1_000_000;
    private static final Duration PAIR_REST = Duration.ofSeconds(30);

    /// A row as asked for; `offerId` wins over `productId`.
    private record Wish(
            Optional<String> offerId, OptionalLong productId, long stock, long warehouseId) {}

    private record Refusal(String code, String message) {}

    private final World world;
    private final Map<Stock.Key, Instant> written = new HashMap<>();

    StockWriting(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v2/products/stocks", this::write);
    }

    private ObjectNode write(Query query, Instant now) {
        List<Wish> wishes = query.objects("stocks").stream().map(StockWriting::wish).toList();
        if (wishes.isEmpty() || wishes.size() > MOST_PAIRS) {
            throw query.invalid("stocks", "value must contain between 1 and 100 items");
        }
        written.values().removeIf(at -> !at.plus(PAIR_REST).isAfter(now));
        ObjectNode answer = Json.object();
        ArrayNode results = answer.putArray("result");
        wishes.forEach(wish -> results.add(write(wish, now)));
        return answer;
    }

    private static Wish wish(Query row) {
        Optional<String> offer = row.text("offer_id").filter(text -> !text.isEmpty());
        OptionalLong product = row.integer("product_id");
        if (offer.isEmpty() && product.isEmpty()) {
            throw row.invalid("offer_id", "offer_id or product_id is required");
        }
        long stock =
                row.integer("stock").orElseThrow(() -> row.invalid("stock", "value is required"));
        if (stock < 0) {
            throw row.invalid("stock", "value must be greater than or equal to 0");
        }
        long warehouse = row.integer("warehouse_id").orElse(0);
        if (warehouse <= 0) {
            throw row.invalid("warehouse_id", "value must be greater than 0");
        }
        return new Wish(
                offer, offer.isPresent() ? OptionalLong.empty() : product, stock, warehouse);
    }

    private ObjectNode write(Wish wish, Instant now) {
        Optional<Product> product =
                wish.offerId()
                        .map(world::productByOffer)
                        .orElseGet(() -> world.product(wish.productId().orElse(0)));
        Optional<Refusal> refusal =
                product.map(found -> refusal(found, wish))
                        .orElseGet(() -> Optional.of(unknown(wish)));
        if (refusal.isEmpty()) {
            publish(product.orElseThrow(), wish, now);
        }
        ObjectNode row =
                Json.object()
                        .put("warehouse_id", wish.warehouseId())
                        .put(
                                "product_id",
                                product.map(Product::id).orElse(wish.productId().orElse(0)))
                        .put("offer_id", wish.offerId().orElse(""))
                        .put("updated", refusal.isEmpty());
        ArrayNode errors = row.putArray("errors");
        refusal.ifPresent(
                why -> errors.addObject().put("code", why.code()).put("message", why.message()));
        return row;
    }

    private static Refusal unknown(Wish wish) {
        return wish.offerId().isPresent()
                ? new Refusal("offer_id_not_found", "Offer id not found")
                : new Refusal("NOT_FOUND_ERROR", "Product not found");
    }

    private Optional<Refusal> refusal(Product product, Wish wish) {
        Optional<Warehouse> warehouse = world.warehouse(wish.warehouseId());
        if (warehouse.filter(Warehouse::isUsable).isEmpty()) {
            return Optional.of(new Refusal("WAREHOUSE_NOT_FOUND", "Warehouse not found"));
        }
        if (product.isArchived()) {
            return Optional.of(new Refusal("PRODUCT_IS_ARCHIVED", "Product is archived"));
        }
        if (product.state() != Product.State.SELLING) {
            return Optional.of(new Refusal("PRICE_IS_NOT_SENT", "Price is not sent"));
        }
        if (wish.stock() >= TOO_BIG) {
            return Optional.of(new Refusal("STOCK_TOO_BIG", "Stock is too big"));
        }
        return written.containsKey(new Stock.Key(product.id(), wish.warehouseId()))
                ? Optional.of(new Refusal("TOO_MANY_REQUESTS", "Stock is updated too frequently"))
                : Optional.empty();
    }

    private void publish(Product product, Wish wish, Instant now) {
        Stock.Key key = new Stock.Key(product.id(), wish.warehouseId());
        Stock before =
                world.stock(product.id(), wish.warehouseId())
                        .orElseGet(() -> new Stock(product.id(), wish.warehouseId(), 0, 0, now));
        world.commit(List.of(before.published(wish.stock(), now)));
        written.put(key, now);
    }
}
