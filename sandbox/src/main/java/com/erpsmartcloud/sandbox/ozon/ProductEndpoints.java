package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Product list and cards.
final class ProductEndpoints {

    private static final int MOST = 1000;

    private final World world;

    ProductEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v3/product/list", (query, _) -> list(query));
        table.put("/v3/product/info/list", this::info);
    }

    private ObjectNode list(Query query) {
        ProductFilter filter =
                ProductFilter.of(
                        query.object("filter").orElse(new Query(Json.object(), "filter.")));
        int limit = query.integer("limit").isPresent() ? query.limit(MOST) : MOST;
        List<Product> found = filter.in(world);
        Page<Product> page =
                Page.of(
                        found,
                        ProductFilter::key,
                        query.text("last_id").orElse(""),
                        "last_id",
                        List.of("products", filter),
                        false,
                        limit);
        ObjectNode answer = Json.object();
        ObjectNode result =
                answer.putObject("result")
                        .put("total_items", found.size())
                        .put("total", found.size())
                        .put("last_id", page.cursorIfFull());
        ArrayNode items = result.putArray("items");
        page.rows().forEach(each -> items.add(row(each)));
        return answer;
    }

    private ObjectNode row(Product product) {
        boolean stocked = world.stocks(product.id()).stream().anyMatch(each -> each.free() > 0);
        ObjectNode row =
                Json.object()
                        .put("product_id", product.id())
                        .put("offer_id", product.offerId())
                        .put("sku", product.sku())
                        .put("has_fbo_stocks", FboStock.has(product))
                        .put("has_fbs_stocks", stocked)
                        .put("archived", product.isArchived())
                        .put("is_discounted", false);
        row.putArray("quants");
        return row;
    }

    private ObjectNode info(Query query, Instant now) {
        List<String> offers = query.texts("offer_id");
        List<Long> ids = query.integers("product_id");
        List<Long> skus = query.integers("sku");
        int asked = offers.size() + ids.size() + skus.size();
        if (asked < 1 || asked > MOST) {
            throw OzonError.invalid("body: between 1 and 1000 identifiers are expected");
        }
        Set<Product> found = new LinkedHashSet<>();
        offers.forEach(each -> world.productByOffer(each).ifPresent(found::add));
        ids.forEach(each -> world.product(each).ifPresent(found::add));
        skus.forEach(each -> world.productBySku(each).ifPresent(found::add));
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        for (Product product : found) {
            List<Stock> stocks = world.stocks(product.id());
            items.add(ProductCard.of(product, StockSums.of(world, product, stocks)));
        }
        return answer;
    }
}
