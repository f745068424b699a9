package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Stocks by product page, SKU or the seller's code; what nobody knows is left out.
final class StockReading {

    private final World world;

    StockReading(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("temu.local.goods.sku.stock.query", this::query);
    }

    private ObjectNode query(Query query, Instant now) {
        if (!query.has("goodsId") && !query.has("skuIdList") && !query.has("outSkuSnList")) {
            throw GoodsFilter.bad("goodsId, skuIdList or outSkuSnList is needed");
        }
        TreeMap<Long, TreeMap<Long, Sku>> found = new TreeMap<>();
        asked(query)
                .forEach(sku ->
                        found.computeIfAbsent(sku.goodsId(), _ -> new TreeMap<>())
                                .put(sku.id(), sku));
        ObjectNode result = Json.object();
        ArrayNode list = result.putArray("stockList");
        found.forEach((goods, skus) -> {
            ArrayNode rows = list.addObject().put("goodsId", goods).putArray("skuStockInfoList");
            skus.values().forEach(sku -> rows.add(row(sku)));
        });
        return result;
    }

    private Stream<Sku> asked(Query query) {
        OptionalLong goods = query.integer("goodsId");
        Stream<Sku> byGoods =
                goods.isPresent() ? world.skusOf(goods.getAsLong()).stream() : Stream.of();
        Stream<Sku> byId =
                query.integers("skuIdList").stream().map(world::sku).flatMap(Optional::stream);
        Stream<Sku> byCode =
                query.texts("outSkuSnList").stream()
                        .map(world::skuByCode)
                        .flatMap(Optional::stream);
        return Stream.of(byGoods, byId, byCode).flatMap(each -> each);
    }

    private static ObjectNode row(Sku sku) {
        ObjectNode row = Json.object().put("skuId", sku.id()).put("outSkuSn", sku.outSkuSn());
        row.putObject("selfOrdinaryStock").put("stockType", 0).put("stock", sku.stock());
        row.putObject("selfPreSaleStock")
                .put("stockType", 1)
                .put("stock", 0)
                .putNull("preSaleEndTime")
                .putNull("mallPreSaleSkuNumLimit")
                .putNull("skuPreSaleStockLimit");
        row.putObject("certOrdinaryStock").put("stockType", 2).put("stock", 0);
        return row;
    }
}
