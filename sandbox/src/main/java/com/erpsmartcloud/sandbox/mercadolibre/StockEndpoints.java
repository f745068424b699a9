package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.limit.RateWindow;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Depots;
import com.erpsmartcloud.sandbox.mercadolibre.seed.Depots.Depot;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Units of user products by where they lie, guarded by a version.
final class StockEndpoints {

    private static final String VERSION = "x-version";
    private static final String PATH = "/user-products";

    private final World world;
    private final Faults faults;
    private final RateWindow reads;

    /// @param ease how many times the calls of the contract are answered
    StockEndpoints(World world, Faults faults, int ease) {
        this.reads = new RateWindow(100 * ease, Duration.ofMinutes(1));
        this.world = world;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/user-products/*/stock", this::read);
        routes.add("PUT", "/user-products/*/stock/type/seller_warehouse", this::write);
        routes.add("PUT", "/user-products/*/stock/type/selling_address", this::writeFlex);
        routes.add("GET", "/inventories/*/stock/fulfillment", this::full);
    }

    private boolean byWarehouse() {
        return faults.present(FaultKind.MULTI_ORIGIN, PATH).isPresent();
    }

    private Stock stock(Call call) {
        return world.stock(call.part(0))
                .orElseThrow(() -> Refusal.notFound("stock-locations not found"));
    }

    private Reply read(Call call) {
        if (!reads.take(call.now())) {
            throw Refusal.of(429, "too_many_requests", "Too many requests");
        }
        Stock stock = stock(call);
        return Reply.of(body(stock)).with(VERSION, Long.toString(stock.version()));
    }

    private ObjectNode body(Stock stock) {
        ObjectNode body = Json.object().put("id", stock.userProductId());
        body.put("user_id", world.account().userId());
        ArrayNode locations = body.putArray("locations");
        boolean full = world.itemsOf(stock.userProductId()).stream().anyMatch(this::isFull);
        if (full) {
            locations.addObject().put("type", "meli_facility").put("quantity", stock.full());
        } else if (byWarehouse()) {
            stock.stores().forEach((id, units) -> locations.add(location(id, units)));
        } else {
            locations.addObject().put("type", "selling_address").put("quantity", stock.own());
        }
        return body;
    }

    private boolean isFull(Item item) {
        return item.terms().isFull();
    }

    private static ObjectNode location(String store, long units) {
        return Json.object()
                .put("type", "seller_warehouse")
                .put("store_id", store)
                .put("network_node_id", Depots.find(store).map(Depot::node).orElse(null))
                .put("quantity", units);
    }

    private Reply write(Call call) {
        Stock stock = checkedVersion(call);
        if (!byWarehouse()) {
            throw Refusal.invalid("the seller does not keep stock by warehouse");
        }
        if (world.itemsOf(stock.userProductId()).stream().anyMatch(this::isFull)) {
            throw Refusal.invalid("meli_facility stock cannot be modified");
        }
        JsonNode locations = call.body().path("locations");
        if (!locations.isArray() || locations.isEmpty()) {
            throw Refusal.invalid("locations cannot be null or empty");
        }
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (JsonNode location : locations) {
            amounts.put(store(location), ItemWriting.units(location.path("quantity")));
        }
        Stock next = stock.with(amounts, call.now());
        world.commit(new Shelving(world).change(next, call.now()));
        ObjectNode answer = body(next).putNull("product_release_date");
        return Reply.of(answer).with(VERSION, Long.toString(next.version()));
    }

    private static String store(JsonNode location) {
        String id = location.path("store_id").asString("");
        if (id.isEmpty()) {
            throw Refusal.invalid("store cannot be null or empty");
        }
        Depot depot = Depots.find(id).orElseThrow(() -> Refusal.invalid("store not found: " + id));
        if (!depot.stockLocation()) {
            throw Refusal.invalid("store is not configured to be a stock location");
        }
        return id;
    }

    /// Mexico does not have this way.
    private Reply writeFlex(Call call) {
        checkedVersion(call);
        throw Refusal.invalid("the site is blocked for modifications to the selling address");
    }

    /// Compare and set: who has not seen the last change may not make the next.
    private Stock checkedVersion(Call call) {
        Stock stock = stock(call);
        String version =
                call.header(VERSION).orElseThrow(() -> Refusal.invalid("Missing X-Version header"));
        if (!version.equals(Long.toString(stock.version()))) {
            throw Refusal.conflict("Version mismatch");
        }
        return stock;
    }

    private Reply full(Call call) {
        String inventory = call.part(0);
        for (Item item : world.items()) {
            Item.Variant only = item.variants().getFirst();
            if (inventory.equals(ItemView.inventory(item, only))) {
                long units = world.stockOf(only).full();
                ObjectNode body =
                        Json.object()
                                .put("inventory_id", inventory)
                                .put("total", units + 2)
                                .put("available_quantity", units)
                                .put("not_available_quantity", 2);
                body.putArray("not_available_detail")
                        .addObject()
                        .put("status", "damaged")
                        .put("quantity", 2);
                body.putArray("external_references")
                        .addObject()
                        .put("type", "item")
                        .put("id", item.id())
                        .putNull("variation_id");
                return Reply.of(body);
            }
        }
        throw Refusal.notFound("inventory not found");
    }
}
