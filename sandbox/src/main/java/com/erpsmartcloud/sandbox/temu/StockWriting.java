package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.temu.world.Fact;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.UsedKey;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes stocks of one product page. Every row has its own verdict, and the good rows of a call
/// take effect; only the envelope says success whatever the verdicts.
final class StockWriting {

    private static final String EDIT = "bg.local.goods.stock.edit";
    private static final long MOST_UNITS = 999_999;
    private static final String CHANGES = "skuStockChangeList";
    private static final String TARGETS = "skuStockTargetList";

    private final World world;
    private final Faults faults;

    StockWriting(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put(EDIT, this::edit);
    }

    private ObjectNode edit(Query query, Instant now) {
        long goods =
                query.integer("goodsId").orElseThrow(() -> GoodsFilter.bad("goodsId is missing"));
        if (world.goods(goods).isEmpty()) {
            throw GoodsFilter.bad("goodsId " + goods + " not found");
        }
        if (query.has(CHANGES) == query.has(TARGETS)) {
            throw GoodsFilter.bad("either " + CHANGES + " or " + TARGETS + " is needed");
        }
        Optional<String> key = query.text("requestUniqueKey").filter(text -> !text.isEmpty());
        if (key.filter(world::isUsed).isPresent()) {
            throw GoodsFilter.bad("requestUniqueKey was used before");
        }
        boolean relative = query.has(CHANGES);
        boolean ordinary = query.integer("stockType").orElse(0) == 0;
        Map<Long, Sku> changed = new LinkedHashMap<>();
        ArrayNode verdicts = Json.array();
        boolean allDone = true;
        boolean spared = faults.take(FaultKind.PARTIAL_FAILURE, EDIT).isEmpty();
        for (Query wish : query.objects(relative ? CHANGES : TARGETS)) {
            long id = wish.integer("skuId").orElseThrow(() -> GoodsFilter.bad("skuId is missing"));
            String field = relative ? "stockDiff" : "stockTarget";
            long units =
                    wish.integer(field).orElseThrow(() -> GoodsFilter.bad(field + " is missing"));
            Optional<Sku> sku =
                    Optional.ofNullable(changed.get(id))
                            .or(() -> world.sku(id).filter(each -> each.goodsId() == goods));
            Optional<String> problem =
                    spared
                            ? problem(sku, units, relative, ordinary)
                            : Optional.of("system is busy, please try again later");
            // Only the first row of the call is hit.
            spared = true;
            verdicts.add(verdict(id, problem));
            allDone &= problem.isEmpty();
            if (problem.isEmpty()) {
                sku.ifPresent(each ->
                        changed.put(id, each.published(relative ? each.stock() + units : units)));
            }
        }
        List<Fact> change = new ArrayList<>(changed.values());
        key.ifPresent(text -> change.add(new UsedKey(text, now)));
        world.commit(change);
        ObjectNode result = Json.object().put("goodsId", goods).put("operateResult", allDone);
        result.put("msg", allDone ? "" : "some stocks were not changed");
        result.set("skuStockEditStatusInfoList", verdicts);
        return result;
    }

    private static Optional<String> problem(
            Optional<Sku> sku, long units, boolean relative, boolean ordinary) {
        if (sku.isEmpty()) {
            return Optional.of("sku not found");
        }
        if (!ordinary) {
            return Optional.of("the sku is not in pre-sale");
        }
        long after;
        try {
            after = relative ? Math.addExact(sku.get().stock(), units) : units;
        } catch (ArithmeticException tooLarge) {
            return Optional.of("stock out of range");
        }
        return after < 0 || after > MOST_UNITS
                ? Optional.of("stock out of range")
                : Optional.empty();
    }

    private static ObjectNode verdict(long id, Optional<String> problem) {
        ObjectNode json = Json.object().put("skuId", id).put("stockEditStatus", problem.isEmpty());
        if (problem.isEmpty()) {
            return json.putNull("errorCode").putNull("errorMsg");
        }
        return json.put("errorCode", GoodsFilter.BAD_PARAMETERS).put("errorMsg", problem.get());
    }
}
