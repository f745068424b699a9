package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Goods;
import com.erpsmartcloud.sandbox.temu.world.ShipBy;
import com.erpsmartcloud.sandbox.temu.world.Sku;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/// Writes product pages: decimals in the list, cents in the detail.
final class GoodsJson {

    private static final String TEMPLATE = "LFT-18510029444014331627";

    private GoodsJson() {}

    /// A row of the list.
    static ObjectNode row(Goods page, List<Sku> skus) {
        ObjectNode json = Json.object();
        json.put("goodsId", page.id()).put("goodsName", page.name());
        json.put("outGoodsSn", page.outGoodsSn());
        json.put("specName", skus.isEmpty() ? "" : skus.getFirst().spec());
        json.put("thumbUrl", OrderJson.thumb(page.id())).put("catId", page.catId());
        json.putNull("brandId").putNull("trademarkId");
        json.put("status4VO", page.state().status());
        json.put("subStatus4VO", page.state().subStatus());
        json.put("goodsShowSubStatus", page.state().subStatus()).put("currency", Sku.CURRENCY);
        if (!skus.isEmpty()) {
            Sku first = skus.getFirst();
            json.put("price", Money.text(first.retail()));
            json.set("retailPrice", Money.major(first.retail()));
            json.set("listPrice", Money.major(first.list()));
            json.put("marketPrice", first.list());
        }
        json.put("quantity", skus.stream().mapToLong(Sku::stock).sum());
        ArrayNode ids = json.putArray("skuIdList");
        skus.forEach(sku -> ids.add(sku.id()));
        ArrayNode codes = json.putArray("outSkuSnList");
        skus.forEach(sku -> codes.add(sku.outSkuSn()));
        ArrayNode infos = json.putArray("skuInfoList");
        skus.forEach(sku -> infos.add(info(sku)));
        json.put("costTemplateId", TEMPLATE).put("shipmentLimitSecond", ShipBy.seconds());
        json.put("crtTime", page.createdAt().getEpochSecond());
        json.put("goodsStatusChangeTime", Long.toString(page.changedAt().getEpochSecond()));
        return json.put("lowTrafficTag", 2).put("restrictedTrafficTag", 2);
    }

    /// The detail; every price is a text of cents.
    static ObjectNode detail(Goods page, List<Sku> skus) {
        ObjectNode json = Json.object();
        json.put("goodsId", page.id()).put("catId", page.catId());
        json.put("subStatus", page.state().subStatus()).put("goodsName", page.name());
        json.put("goodsDesc", page.name()).putArray("bulletPoints");
        json.put("productType", 1).put("outGoodsSn", page.outGoodsSn());
        json.putObject("goodsServicePromise")
                .put("shipmentLimitDay", ShipBy.seconds() / 86_400)
                .put("costTemplateId", TEMPLATE)
                .put("fulfillmentType", 1);
        json.putArray("goodsProperties");
        ArrayNode list = json.putArray("skuList");
        for (Sku sku : skus) {
            ObjectNode row = list.addObject();
            row.put("skuId", sku.id()).put("outSkuSn", sku.outSkuSn()).put("spec", sku.spec());
            row.set("price", Money.digits(sku.retail()));
            row.set("retailPrice", Money.digits(sku.retail()));
            row.set("listPrice", Money.digits(sku.list()));
            row.set("productExpressInfo", express(sku));
        }
        return json;
    }

    static ArrayNode specs(Sku sku) {
        return Json.array()
                .add(Json.object().put("specId", sku.id() % 100_000_000).put("parentSpecId", 1001));
    }

    static ObjectNode weight(Sku sku) {
        String pounds = BigDecimal.valueOf(sku.grams() * 22_046L, 7).toPlainString();
        return Json.object().put("weight", pounds).put("unit", "lb");
    }

    static ObjectNode volume() {
        return Json.object()
                .put("length", "10")
                .put("width", "8")
                .put("height", "4")
                .put("unit", "in");
    }

    private static ObjectNode info(Sku sku) {
        ObjectNode info = Json.object().put("skuId", sku.id()).put("skuSn", sku.outSkuSn());
        info.set("specList", specs(sku));
        return info;
    }

    private static ObjectNode express(Sku sku) {
        ObjectNode express = Json.object();
        express.set("weightInfo", weight(sku));
        express.set("volumeInfo", volume());
        return express;
    }
}
