package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.temu.world.Goods;
import com.erpsmartcloud.sandbox.temu.world.Goods.State;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Product pages: list, detail, on and off the shelf.
final class GoodsEndpoints {

    static final String LIST = "bg.local.goods.list.query";
    private static final int MOST_ROWS = 100;

    private final World world;

    GoodsEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put(LIST, this::list);
        table.put("bg.local.goods.detail.query", this::detail);
        table.put("bg.local.goods.publish.status.get", this::states);
        table.put("bg.local.goods.sale.status.set", this::shelve);
    }

    private ObjectNode list(Query query, Instant now) {
        Paging paging = Paging.read(query, "pageNo", MOST_ROWS, GoodsFilter.BAD_PARAMETERS);
        long bucket =
                query.integer("goodsSearchType")
                        .orElseThrow(() -> GoodsFilter.bad("goodsSearchType is missing"));
        query.integer("goodsStatusFilterType");
        query.integer("goodsSubStatusFilterType");
        GoodsFilter filter = GoodsFilter.read(query);
        List<Goods> found =
                world.goods().stream()
                        .filter(page -> page.state().bucket() == bucket && filter.takes(page))
                        .sorted(order(query))
                        .toList();
        ArrayNode rows = Json.array();
        paging.of(found).forEach(page -> rows.add(GoodsJson.row(page, world.skusOf(page.id()))));
        ObjectNode result = Json.object().put("pageNo", paging.number()).put("total", found.size());
        result.set("goodsList", rows);
        return result;
    }

    private ObjectNode detail(Query query, Instant now) {
        Goods page = find(query);
        return GoodsJson.detail(page, world.skusOf(page.id()));
    }

    private ObjectNode states(Query query, Instant now) {
        ObjectNode result = Json.object();
        ArrayNode rows = result.putArray("goodsPublishStatusList");
        for (long id : query.integers("goodsIdList")) {
            world.goods(id)
                    .ifPresent(page ->
                            rows.addObject()
                                    .put("goodsId", id)
                                    .put("status", page.state().status())
                                    .put("subStatus", page.state().subStatus()));
        }
        return result;
    }

    /// The verdict is inside: an unfinished page cannot be put on the shelf.
    private ObjectNode shelve(Query query, Instant now) {
        Goods page = find(query);
        long wanted =
                query.integer("onsale").orElseThrow(() -> GoodsFilter.bad("onsale is missing"));
        if (wanted != 0 && wanted != 1) {
            throw GoodsFilter.bad("onsale must be 0 or 1");
        }
        boolean possible = page.state() == State.ON_SHELF || page.state() == State.OFF_SHELF;
        State next = wanted == 1 ? State.ON_SHELF : State.OFF_SHELF;
        if (possible && page.state() != next) {
            world.commit(List.of(page.in(next, now)));
        }
        return Json.object().put("success", possible);
    }

    private Goods find(Query query) {
        long id = query.integer("goodsId").orElseThrow(() -> GoodsFilter.bad("goodsId is missing"));
        return world.goods(id).orElseThrow(() -> GoodsFilter.bad("goodsId " + id + " not found"));
    }

    private Comparator<Goods> order(Query query) {
        Comparator<Goods> rising =
                switch (query.text("orderField").orElse("goodsId")) {
                    case "goodsId" -> Comparator.comparing(Goods::id);
                    case "createTime" -> Comparator.comparing(Goods::createdAt);
                    case "goodsName" -> Comparator.comparing(Goods::name);
                    case "outGoodsSn" -> Comparator.comparing(Goods::outGoodsSn);
                    case "quantity" -> Comparator.comparing(page -> sum(page));
                    case "price" -> Comparator.comparing(page -> price(page));
                    default -> throw GoodsFilter.bad("orderField is unknown");
                };
        Comparator<Goods> total = rising.thenComparing(Goods::id);
        return query.integer("orderType").orElse(0) == 1 ? total : total.reversed();
    }

    private long sum(Goods page) {
        return world.skusOf(page.id()).stream().mapToLong(Sku::stock).sum();
    }

    private long price(Goods page) {
        return world.skusOf(page.id()).stream().mapToLong(Sku::retail).min().orElse(0);
    }
}
