package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.AfterSale;
import com.erpsmartcloud.sandbox.temu.world.AfterSale.Item;
import com.erpsmartcloud.sandbox.temu.world.AfterSale.Kind;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What buyers want back, as lists. Deciding about refunds is not part of this seller's grant.
final class AfterSalesEndpoints {

    private static final int BAD_PARAMETER = 130_010_001;
    private static final int MOST_ROWS = 200;

    private final World world;

    AfterSalesEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("bg.aftersales.parentaftersales.list.get", this::parents);
        table.put("bg.aftersales.aftersales.list.get", this::children);
        table.put("bg.aftersales.cancel.list.get", this::cancellations);
    }

    private ObjectNode parents(Query query, Instant now) {
        Optional<TimeSpan> created = span(query, "createAtStart", "createAtEnd");
        Optional<TimeSpan> updated = span(query, "updateAtStart", "updateAtEnd");
        if (created.isEmpty() && updated.isEmpty()) {
            throw new TemuError(BAD_PARAMETER, "createAt or updateAt is needed");
        }
        Paging paging = paging(query);
        List<AfterSale> found =
                wanted(query, each -> each.kind() != Kind.CANCELLATION)
                        .filter(each ->
                                created.map(span -> span.hasSecond(each.createdAt())).orElse(true))
                        .filter(each ->
                                updated.map(span -> span.hasSecond(each.changedAt())).orElse(true))
                        .toList();
        ArrayNode rows = Json.array();
        for (AfterSale each : paging.of(found)) {
            ObjectNode row = rows.addObject();
            row.put("parentAfterSalesSn", each.sn()).put("parentOrderSn", each.parentOrderSn());
            row.put("afterSalesType", each.kind().code());
            row.put("afterSalesStatusGroup", each.group());
            row.put("parentAfterSalesStatus", each.status());
            row.put("createAt", each.createdAt().getEpochSecond());
            row.put("updateAt", each.changedAt().getEpochSecond());
            row.putArray("availableOperateList");
            row.putNull("operateExpireTimeMs").put("returnDeliveryType", 3);
        }
        return answer(found.size(), paging, rows);
    }

    private ObjectNode children(Query query, Instant now) {
        if (query.texts("parentAfterSalesSnList").isEmpty()) {
            throw new TemuError(BAD_PARAMETER, "parentAfterSalesSnList is missing");
        }
        Paging paging = paging(query);
        ArrayNode all = Json.array();
        for (AfterSale each : wanted(query, _ -> true).toList()) {
            for (Item item : each.items()) {
                ObjectNode row = item(item).put("parentAfterSalesSn", each.sn());
                row.put("applyAfterSalesGoodsNumber", item.quantity());
                row.put("afterSalesStatus", each.status());
                all.add(row.put("afterSalesType", each.kind().code()));
            }
        }
        ArrayNode rows = Json.array();
        paging.of(all.valueStream().toList()).forEach(rows::add);
        return answer(all.size(), paging, rows);
    }

    private ObjectNode cancellations(Query query, Instant now) {
        Paging paging = paging(query);
        List<AfterSale> found = wanted(query, each -> each.kind() == Kind.CANCELLATION).toList();
        ArrayNode rows = Json.array();
        for (AfterSale each : paging.of(found)) {
            ObjectNode row = rows.addObject().put("parentAfterSalesSn", each.sn());
            row.put("parentAfterSalesStatus", each.status());
            ArrayNode infos = row.putArray("afterSalesInfoList");
            for (Item item : each.items()) {
                infos.add(
                        item(item)
                                .put("parentOrderSn", each.parentOrderSn())
                                .put("orderSn", item.orderSn())
                                .put("applyGoodsNumber", item.quantity())
                                .put("createAtMillis", each.createdAt().toEpochMilli()));
            }
        }
        return answer(found.size(), paging, rows);
    }

    /// By order, number and group; the newest first.
    private Stream<AfterSale> wanted(Query query, Predicate<AfterSale> kind) {
        Set<String> orders = few(query, "parentOrderSnList");
        Set<String> numbers = few(query, "parentAfterSalesSnList");
        OptionalLong group = query.integer("afterSalesStatusGroup");
        return world.afterSales().stream()
                .filter(kind)
                .filter(each -> orders.isEmpty() || orders.contains(each.parentOrderSn()))
                .filter(each -> numbers.isEmpty() || numbers.contains(each.sn()))
                .filter(each -> group.isEmpty() || group.getAsLong() == each.group())
                .sorted(
                        Comparator.comparing(AfterSale::changedAt)
                                .thenComparing(AfterSale::sn)
                                .reversed());
    }

    private ObjectNode item(Item item) {
        ObjectNode json = Json.object().put("afterSalesSn", item.sn());
        json.put("goodsId", item.goodsId()).put("skuId", item.skuId());
        Optional<Sku> sku = world.sku(item.skuId());
        long productSku = sku.map(Sku::productSkuId).orElse(0L);
        json.put("productSkuId", productSku);
        json.putArray("productList")
                .addObject()
                .put("productSkuId", productSku)
                .put("extCode", sku.map(Sku::outSkuSn).orElse(""));
        return json;
    }

    private static ObjectNode answer(int total, Paging paging, ArrayNode rows) {
        ObjectNode result = Json.object().put("total", total).put("pageNumber", paging.number());
        result.set("data", rows);
        return result;
    }

    private static Paging paging(Query query) {
        return Paging.read(query, "pageNo", MOST_ROWS, BAD_PARAMETER);
    }

    private static Optional<TimeSpan> span(Query query, String from, String to) {
        return TimeSpan.seconds(query, from, to, BAD_PARAMETER);
    }

    private static Set<String> few(Query query, String name) {
        List<String> all = query.texts(name);
        if (all.size() > MOST_ROWS) {
            throw new TemuError(BAD_PARAMETER, name + " has more than " + MOST_ROWS + " numbers");
        }
        return Set.copyOf(all);
    }
}
