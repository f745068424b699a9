package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Goods in the marketplace's own warehouses: some of every ninth product, in two places. Buyers of
/// this world order from the seller's warehouses only, so it stays as it is.
final class FboStock {

    private static final int MOST = 100;

    private record Place(long id, String name, long clusterId, String cluster) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place(
                            15_431_806_189_000L,
                            "ХОРУГВИНО_РФЦ",
                            154,
                            "Москва, МО и Дальние регионы"),
                    new Place(18_044_570_445_000L, "СПБ_БУГРЫ_РФЦ", 2, "Санкт-Петербург и СЗО"));

    private final World world;

    FboStock(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v1/analytics/stocks", (query, _) -> stocks(query));
    }

    /// Units of a product in the first place; a third as many lie in the second.
    private static long units(Product product) {
        return product.sku() % 9 == 4 && !product.isArchived() ? 6 + product.sku() % 40 : 0;
    }

    static boolean has(Product product) {
        return units(product) > 0;
    }

    private ObjectNode stocks(Query query) {
        List<Long> asked = query.integers("skus");
        if (asked.isEmpty() || asked.size() > MOST) {
            throw OzonError.invalid("skus: value must contain between 1 and " + MOST + " items");
        }
        Set<Long> skus = Set.copyOf(asked);
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        world.products().stream()
                .filter(each -> skus.contains(each.sku()) && has(each))
                .forEach(each -> {
                    items.add(row(each, PLACES.getFirst(), units(each)));
                    items.add(row(each, PLACES.getLast(), units(each) / 3));
                });
        return answer;
    }

    private static ObjectNode row(Product product, Place place, long units) {
        return Json.object()
                .put("sku", product.sku())
                .put("offer_id", product.offerId())
                .put("name", product.name())
                .put("warehouse_id", place.id())
                .put("warehouse_name", place.name())
                .put("cluster_id", place.clusterId())
                .put("cluster_name", place.cluster())
                .put("available_stock_count", units)
                .put("valid_stock_count", units)
                .put("requested_stock_count", 0)
                .put("transit_stock_count", 0)
                .put("return_from_customer_stock_count", 0)
                .put("return_to_seller_stock_count", 0)
                .put("stock_defect_stock_count", 1)
                .put("transit_defect_stock_count", 0)
                .put("expiring_stock_count", 0)
                .put("excess_stock_count", 0)
                .put("other_stock_count", 0)
                .put("waiting_docs_stock_count", 0);
    }
}
