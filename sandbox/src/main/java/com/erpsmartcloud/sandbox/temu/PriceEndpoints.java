package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.seed.Numbers;
import com.erpsmartcloud.sandbox.temu.world.Fact;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Base prices: read, and changed by a price order that takes effect a while later. What a buyer
/// sees is the marketplace's own affair and cannot be set.
final class PriceEndpoints {

    private static final long MOST_CENTS = 99_999_999;

    private final World world;
    private final Duration delay;

    PriceEndpoints(World world, Duration delay) {
        this.world = world;
        this.delay = delay;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("bg.local.goods.sku.list.price.query", this::read);
        table.put("bg.local.goods.priceorder.change.sku.price", this::change);
    }

    private ObjectNode read(Query query, Instant now) {
        List<Query> wishes = query.objects("querySupplierPriceBaseList");
        if (wishes.isEmpty()) {
            throw GoodsFilter.bad("querySupplierPriceBaseList is missing");
        }
        ObjectNode result = Json.object();
        ArrayNode pages = result.putArray("openapiGoodsSupplierPriceDTOList");
        for (Query wish : wishes) {
            long goods = goodsId(wish);
            ObjectNode page = pages.addObject().put("goodsId", goods);
            ArrayNode rows = page.putArray("openapiSkuSupplierPriceDTOList");
            for (long id : wish.integers("skuIdList")) {
                sku(goods, id)
                        .ifPresent(sku ->
                                rows.addObject()
                                        .put("skuId", id)
                                        .set("supplierPrice", Money.major(sku.base())));
            }
        }
        return result;
    }

    private ObjectNode change(Query query, Instant now) {
        long goods = goodsId(query);
        List<Query> groups = query.objects("changeSkuPriceDTOList");
        if (groups.isEmpty()) {
            throw GoodsFilter.bad("changeSkuPriceDTOList is missing");
        }
        ObjectNode result = Json.object();
        ArrayNode done = result.putArray("successSkuList");
        ArrayNode failed = result.putArray("failedSkuList");
        ObjectNode reasons = result.putObject("failedSkuReasonMap");
        ArrayNode orders = result.putArray("successPriceOrderList");
        Shop shop = world.shop();
        List<Fact> change = new ArrayList<>();
        for (Query group : groups) {
            ArrayNode accepted = Json.array();
            for (Query wish : group.objects("skuChangePriceBaseDTOList")) {
                long id =
                        wish.integer("skuId")
                                .orElseThrow(() -> GoodsFilter.bad("skuId is missing"));
                Optional<Sku> sku = sku(goods, id);
                Price price = Price.read(wish);
                Optional<String> problem =
                        sku.isEmpty() ? Optional.of("sku not found") : price.problem();
                if (problem.isPresent()) {
                    failed.add(id);
                    reasons.put(Long.toString(id), problem.get());
                } else {
                    done.add(id);
                    accepted.add(id);
                    sku.ifPresent(each ->
                            change.add(
                                    each.announcing(
                                            new Sku.Pending(
                                                    now.plus(delay), price.cents().orElse(0)))));
                }
            }
            if (!accepted.isEmpty()) {
                shop = shop.withNextOrder(shop.nextOrder() + 1);
                orders.addObject()
                        .put("priceOrderSn", Numbers.priceOrder(shop.nextOrder()))
                        .set("skuIdList", accepted);
            }
        }
        if (!change.isEmpty()) {
            change.add(shop);
        }
        world.commit(change);
        return result;
    }

    private Optional<Sku> sku(long goods, long id) {
        return world.sku(id).filter(each -> each.goodsId() == goods);
    }

    private static long goodsId(Query query) {
        return query.integer("goodsId").orElseThrow(() -> GoodsFilter.bad("goodsId is missing"));
    }

    /// A wish for a price: decimal text and currency.
    private record Price(OptionalLong cents, String currency) {

        static Price read(Query wish) {
            Query money =
                    wish.object("newSupplierPrice")
                            .orElseThrow(() -> GoodsFilter.bad("newSupplierPrice is missing"));
            return new Price(
                    Money.parse(money.text("amount").orElse("")),
                    money.text("currency").orElse(""));
        }

        Optional<String> problem() {
            if (!currency.equals(Sku.CURRENCY)) {
                return Optional.of("currency must be " + Sku.CURRENCY);
            }
            long amount = cents.orElse(0);
            return amount < 1 || amount > MOST_CENTS
                    ? Optional.of("amount is not a price")
                    : Optional.empty();
        }
    }
}
