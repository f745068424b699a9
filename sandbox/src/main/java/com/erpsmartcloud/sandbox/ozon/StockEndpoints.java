package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Stock as the marketplace has it.
final class StockEndpoints {

    private static final int MOST = 1000;

    private record Row(Product product, Stock stock, Warehouse warehouse) {
        String key() {
            return String.format(Locale.ROOT, "%019d-%019d", product.id(), stock.warehouseId());
        }
    }

    private final World world;

    StockEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v4/product/info/stocks", (query, _) -> sums(query));
        table.put("/v2/product/info/stocks-by-warehouse/fbs", (query, _) -> byWarehouse(query));
        table.put("/v1/product/info/warehouse/stocks", (query, _) -> ofWarehouse(query));
    }

    private ObjectNode sums(Query query) {
        Query given =
                query.object("filter")
                        .orElseThrow(() -> query.invalid("filter", "value is required"));
        int limit = query.limit(MOST);
        ProductFilter filter = ProductFilter.of(given);
        List<Product> found = filter.in(world);
        Page<Product> page =
                Page.of(
                        found,
                        ProductFilter::key,
                        query.text("cursor").orElse(""),
                        "cursor",
                        List.of("stocks", filter),
                        false,
                        limit);
        ObjectNode answer =
                Json.object()
                        .put("cursor", page.cursorIfFull())
                        .put("total_items", found.size())
                        .put("total", found.size());
        ArrayNode items = answer.putArray("items");
        page.rows().forEach(each -> items.add(sum(each)));
        return answer;
    }

    private ObjectNode sum(Product product) {
        ObjectNode row =
                Json.object().put("product_id", product.id()).put("offer_id", product.offerId());
        ArrayNode stocks = row.putArray("stocks");
        for (StockSums sum : StockSums.of(world, product, world.stocks(product.id()))) {
            ArrayNode warehouses =
                    stocks.addObject()
                            .put("type", sum.scheme())
                            .put("present", sum.present())
                            .put("reserved", sum.reserved())
                            .put("sku", sum.sku())
                            .put("shipment_type", "SHIPMENT_TYPE_GENERAL")
                            .putArray("warehouse_ids");
            sum.warehouses().forEach(warehouses::add);
        }
        return row;
    }

    private ObjectNode byWarehouse(Query query) {
        int limit = query.limit(MOST);
        Set<String> offers = Set.copyOf(query.texts("offer_id"));
        Set<Long> skus = Set.copyOf(query.integers("sku"));
        if (offers.isEmpty() == skus.isEmpty()) {
            throw OzonError.invalid("body: one of offer_id and sku is expected");
        }
        if (offers.size() > MOST || skus.size() > MOST) {
            throw OzonError.invalid("body: at most " + MOST + " identifiers");
        }
        List<Row> found =
                rows(
                        world.products().stream()
                                .filter(each ->
                                        offers.contains(each.offerId())
                                                || skus.contains(each.sku()))
                                .toList());
        Page<Row> page = page(query, found, List.of("by-warehouse", offers, skus), limit);
        ObjectNode answer = paged(page);
        ArrayNode rows = answer.putArray("products");
        for (Row row : page.rows()) {
            rows.add(
                    Json.object()
                            .put("product_id", row.product().id())
                            .put("sku", row.product().sku())
                            .put("offer_id", row.product().offerId())
                            .put("warehouse_id", row.warehouse().id())
                            .put("warehouse_name", row.warehouse().name())
                            .put("present", row.stock().present())
                            .put("reserved", row.stock().reserved())
                            .put("free_stock", row.stock().free()));
        }
        return answer;
    }

    private ObjectNode ofWarehouse(Query query) {
        int limit = query.limit(MOST);
        long warehouse =
                query.integer("warehouse_id")
                        .orElseThrow(() -> query.invalid("warehouse_id", "value is required"));
        if (world.warehouse(warehouse).isEmpty()) {
            throw OzonError.notFound("warehouse not found");
        }
        List<Row> found =
                rows(world.products()).stream()
                        .filter(each -> each.warehouse().id() == warehouse)
                        .toList();
        Page<Row> page = page(query, found, List.of("of-warehouse", warehouse), limit);
        ObjectNode answer = paged(page);
        ArrayNode rows = answer.putArray("stocks");
        for (Row row : page.rows()) {
            rows.add(
                    Json.object()
                            .put("product_id", row.product().id())
                            .put("sku", row.product().sku())
                            .put("offer_id", row.product().offerId())
                            .put("warehouse_id", row.warehouse().id())
                            .put("present", row.stock().present())
                            .put("reserved", row.stock().reserved())
                            .put("free_stock", row.stock().free())
                            .put("updated_at", Times.text(row.stock().updatedAt())));
        }
        return answer;
    }

    private List<Row> rows(Iterable<Product> products) {
        List<Row> rows = new ArrayList<>();
        for (Product product : products) {
            for (Stock stock : world.stocks(product.id())) {
                Warehouse warehouse = world.warehouse(stock.warehouseId()).orElseThrow();
                rows.add(new Row(product, stock, warehouse));
            }
        }
        return rows;
    }

    private static Page<Row> page(Query query, List<Row> rows, Object question, int limit) {
        return Page.of(
                rows, Row::key, query.text("cursor").orElse(""), "cursor", question, false, limit);
    }

    private static ObjectNode paged(Page<?> page) {
        return Json.object().put("cursor", page.cursorIfFull()).put("has_next", page.full());
    }
}
