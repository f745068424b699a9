package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Goods;
import com.erpsmartcloud.sandbox.temu.world.Goods.State;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// SKUs by page number, and the seller's own codes.
final class SkuEndpoints {

    static final String LIST = "bg.local.goods.sku.list.query";
    private static final int MOST_ROWS = 100;
    private static final int FOR_SALE = 2;
    private static final int NOT_FOR_SALE = 3;

    private final World world;

    SkuEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put(LIST, this::list);
        table.put("bg.local.goods.sku.out.sn.set", this::name);
    }

    private ObjectNode list(Query query, Instant now) {
        Paging paging = Paging.read(query, "pageNo", MOST_ROWS, GoodsFilter.BAD_PARAMETERS);
        State state = state(query);
        query.integer("skuStatusFilterType");
        String text = query.text("searchText").orElse("").toLowerCase(Locale.ROOT);
        Set<Long> ids = new HashSet<>(query.integers("skuIdList"));
        Set<Long> categories = new HashSet<>(query.integers("catIdList"));
        TimeSpan created = TimeSpan.millis(query, "crtFrom", "crtTo");
        List<Sku> found =
                world.skus().stream()
                        .filter(sku -> ids.isEmpty() || ids.contains(sku.id()))
                        .filter(sku -> created.hasMilli(sku.createdAt()))
                        .filter(sku -> {
                            Goods page = page(sku);
                            return page.state() == state
                                    && (categories.isEmpty() || categories.contains(page.catId()))
                                    && (text.isEmpty() || has(sku, page, text));
                        })
                        .toList();
        ArrayNode rows = Json.array();
        paging.of(found).forEach(sku -> rows.add(row(sku, page(sku))));
        ObjectNode result = Json.object().put("pageNo", paging.number()).put("total", found.size());
        result.set("skuList", rows);
        return result;
    }

    /// Each row has its own verdict; a code another SKU has is refused and that SKU named.
    private ObjectNode name(Query query, Instant now) {
        ObjectNode result = Json.object();
        ArrayNode rows = result.putArray("resultList");
        for (Query wish : query.objects("modifyList")) {
            long id = wish.integer("skuId").orElseThrow(() -> GoodsFilter.bad("skuId is missing"));
            long goods =
                    wish.integer("goodsId")
                            .orElseThrow(() -> GoodsFilter.bad("goodsId is missing"));
            String code = wish.text("outSkuSn").orElse("");
            Sku sku =
                    world.sku(id)
                            .filter(each -> each.goodsId() == goods)
                            .orElseThrow(() -> GoodsFilter.bad("skuId " + id + " not found"));
            ObjectNode row = rows.addObject();
            row.put("goodsId", goods).put("skuId", id).put("outSkuSn", code);
            Sku other = world.skuByCode(code).orElse(sku);
            boolean free = other.id() == id;
            if (free) {
                world.commit(List.of(sku.called(code)));
                row.put("modifySuccess", true).putNull("duplicateGoodsId");
                row.putNull("duplicateSkuId");
            } else {
                row.put("modifySuccess", false).put("duplicateGoodsId", other.goodsId());
                row.put("duplicateSkuId", other.id());
            }
        }
        return result;
    }

    private Goods page(Sku sku) {
        return world.goods(sku.goodsId()).orElseThrow();
    }

    private static State state(Query query) {
        long type =
                query.integer("skuSearchType")
                        .orElseThrow(() -> GoodsFilter.bad("skuSearchType is missing"));
        if (type != FOR_SALE && type != NOT_FOR_SALE) {
            throw GoodsFilter.bad("skuSearchType must be 2 or 3");
        }
        return type == FOR_SALE ? State.ON_SHELF : State.OFF_SHELF;
    }

    private static boolean has(Sku sku, Goods page, String text) {
        return page.name().toLowerCase(Locale.ROOT).contains(text)
                || sku.outSkuSn().toLowerCase(Locale.ROOT).equals(text)
                || Long.toString(page.id()).equals(text);
    }

    private static ObjectNode row(Sku sku, Goods page) {
        ObjectNode json = Json.object();
        json.put("goodsId", page.id()).put("skuId", sku.id()).put("skuSn", sku.outSkuSn());
        json.put("goodsName", page.name()).put("specName", sku.spec());
        json.put("thumbUrl", OrderJson.thumb(page.id())).put("stock", sku.stock());
        json.put("price", Money.text(sku.retail()));
        json.set("retailPrice", Money.major(sku.retail()));
        json.put("currency", Sku.CURRENCY).put("crtTime", sku.createdAt().getEpochSecond());
        json.put("status4VO", page.state().status());
        json.put("subStatus4VO", page.state().subStatus());
        json.put("skuShowSubStatus4VO", page.state().subStatus());
        json.put("goodsIsOnSale", page.state() == State.ON_SHELF ? 1 : 0);
        json.put("skuStatusChangeTime", Long.toString(sku.changedAt().getEpochSecond()));
        json.set("volumeInfo", GoodsJson.volume());
        json.set("weightInfo", GoodsJson.weight(sku));
        json.set("specList", GoodsJson.specs(sku));
        return json.put("lowTrafficTag", 2).put("restrictedTrafficTag", 2);
    }
}
