package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Goods;
import com.erpsmartcloud.sandbox.temu.world.ShipBy;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The newer lists with a page token: ids are texts, and there is neither stock nor price.
final class RetrieveEndpoints {

    private static final Set<String> GOODS_STATES =
            Set.of("ALL", "ACTIVE", "INACTIVE", "INCOMPLETE", "DRAFT", "DELETED");
    private static final Set<String> SKU_STATES =
            Set.of("ACTIVE", "INACTIVE", "INCOMPLETE", "DRAFT", "DELETED");

    private final World world;

    RetrieveEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("temu.local.goods.list.retrieve", this::goods);
        table.put("temu.local.sku.list.retrieve", this::skus);
    }

    private ObjectNode goods(Query query, Instant now) {
        String wanted = state(query, "goodsSearchType", GOODS_STATES);
        Set<String> ids = few(query, "goodsIdList", 100);
        Set<String> codes = few(query, "outGoodsSnList", 100);
        Set<String> skuIds = few(query, "skuIdList", 200);
        Set<String> skuCodes = few(query, "outSkuSnList", 200);
        TimeSpan created = TimeSpan.millis(query, "goodsCreateTimeFrom", "goodsCreateTimeTo");
        TimeSpan changed =
                TimeSpan.millis(query, "goodsStatusChangeTimeFrom", "goodsStatusChangeTimeTo");
        List<Goods> found =
                world.goods().stream()
                        .filter(page -> wanted.equals("ALL") || page.state().word().equals(wanted))
                        .filter(page -> ids.isEmpty() || ids.contains(text(page.id())))
                        .filter(page -> codes.isEmpty() || codes.contains(page.outGoodsSn()))
                        .filter(page -> created.hasMilli(page.createdAt()))
                        .filter(page -> changed.hasMilli(page.changedAt()))
                        .filter(page -> hasSku(page, skuIds, skuCodes))
                        .toList();
        TokenPage<Goods> rows = TokenPage.of(query, found, Goods::id);
        ArrayNode list = Json.array();
        rows.rows().forEach(page -> list.add(goodsRow(page)));
        return answer(found.size(), rows, "goodsList", list);
    }

    private ObjectNode skus(Query query, Instant now) {
        String wanted = state(query, "skuSearchType", SKU_STATES);
        Set<String> ids = few(query, "skuIdList", 200);
        Set<String> codes = few(query, "outSkuSnList", 200);
        List<Sku> found =
                world.skus().stream()
                        .filter(sku -> page(sku).state().word().equals(wanted))
                        .filter(sku -> takes(sku, ids, codes))
                        .toList();
        TokenPage<Sku> rows = TokenPage.of(query, found, Sku::id);
        ArrayNode list = Json.array();
        rows.rows().forEach(sku -> list.add(skuRow(sku)));
        return answer(found.size(), rows, "skuList", list);
    }

    private ObjectNode goodsRow(Goods page) {
        List<Sku> skus = world.skusOf(page.id());
        ObjectNode json = Json.object();
        json.put("goodsId", text(page.id())).put("goodsName", page.name());
        json.put("goodsStatus", page.state().word());
        json.put("thumbUrl", OrderJson.thumb(page.id())).put("outGoodsSn", page.outGoodsSn());
        json.put("variationsCount", skus.size()).put("catType", 0);
        json.put("catId", text(page.catId()));
        json.put("goodsCreateTime", page.createdAt().toEpochMilli());
        json.put("goodsStatusChangeTime", page.changedAt().toEpochMilli());
        json.putNull("brandId").putNull("trademarkId");
        json.put("shipmentLimitSecond", ShipBy.seconds());
        ArrayNode infos = json.putArray("skuInfoList");
        for (Sku sku : skus) {
            infos.addObject().put("skuId", text(sku.id())).put("skuSn", sku.outSkuSn());
        }
        return json.put("lowTrafficTag", 2).put("restrictedTrafficTag", 2);
    }

    private ObjectNode skuRow(Sku sku) {
        Goods page = page(sku);
        return Json.object()
                .put("goodsId", text(page.id()))
                .put("skuId", text(sku.id()))
                .put("outSkuSn", sku.outSkuSn())
                .put("goodsName", page.name())
                .put("specName", sku.spec())
                .put("skuStatus", page.state().word())
                .put("skuSubStatus", page.state().subStatus());
    }

    private static ObjectNode answer(int total, TokenPage<?> page, String name, ArrayNode rows) {
        ObjectNode result = Json.object().put("total", total);
        result.set("pagination", page.pagination());
        result.set(name, rows);
        return result;
    }

    private boolean hasSku(Goods page, Set<String> ids, Set<String> codes) {
        return world.skusOf(page.id()).stream().anyMatch(sku -> takes(sku, ids, codes));
    }

    private static boolean takes(Sku sku, Set<String> ids, Set<String> codes) {
        return (ids.isEmpty() || ids.contains(text(sku.id())))
                && (codes.isEmpty() || codes.contains(sku.outSkuSn()));
    }

    private Goods page(Sku sku) {
        return world.goods(sku.goodsId()).orElseThrow();
    }

    private static String state(Query query, String name, Set<String> known) {
        return query.text(name)
                .filter(known::contains)
                .orElseThrow(() -> GoodsFilter.bad(name + " must be one of " + known));
    }

    private static Set<String> few(Query query, String name, int most) {
        List<String> all = query.texts(name);
        if (all.size() > most) {
            throw GoodsFilter.bad(name + " has more than " + most + " entries");
        }
        return Set.copyOf(all);
    }

    private static String text(long id) {
        return Long.toString(id);
    }
}
