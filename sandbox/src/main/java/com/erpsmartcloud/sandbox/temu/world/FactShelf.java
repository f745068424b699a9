package com.erpsmartcloud.sandbox.temu.world;

import static java.util.Objects.requireNonNull;

import com.erpsmartcloud.sandbox.journal.Shelf;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The facts in memory, found by their keys.
final class FactShelf implements Shelf<Fact> {

    private record Place(Instant orderedAt, String sn) {}

    private static final Comparator<Place> BY_TIME =
            Comparator.comparing(Place::orderedAt).thenComparing(Place::sn);

    private @Nullable Shop shop;
    private final TreeMap<Long, Goods> goods = new TreeMap<>();
    private final TreeMap<Long, Sku> skus = new TreeMap<>();
    private final Map<Long, TreeMap<Long, Sku>> skusByGoods = new HashMap<>();
    private final Map<String, Long> idByCode = new HashMap<>();
    private final TreeMap<Place, ParentOrder> orders = new TreeMap<>(BY_TIME);
    private final Map<String, ParentOrder> bySn = new HashMap<>();
    private final Set<String> moving = new LinkedHashSet<>();
    private final TreeMap<String, AfterSale> afterSales = new TreeMap<>();
    private final Map<String, UsedKey> usedKeys = new LinkedHashMap<>();

    @Override
    public void put(List<Fact> facts) {
        facts.forEach(this::put);
    }

    private void put(Fact fact) {
        switch (fact) {
            case Shop next -> shop = next;
            case Goods page -> goods.put(page.id(), page);
            case Sku sku -> putSku(sku);
            case ParentOrder order -> putOrder(order);
            case AfterSale afterSale -> afterSales.put(afterSale.sn(), afterSale);
            case UsedKey key -> usedKeys.put(key.key(), key);
        }
    }

    private void putSku(Sku sku) {
        Sku before = skus.put(sku.id(), sku);
        if (before != null) {
            idByCode.remove(before.outSkuSn(), before.id());
        }
        skusByGoods.computeIfAbsent(sku.goodsId(), _ -> new TreeMap<>()).put(sku.id(), sku);
        if (!sku.outSkuSn().isEmpty()) {
            idByCode.put(sku.outSkuSn(), sku.id());
        }
    }

    private void putOrder(ParentOrder order) {
        orders.put(new Place(order.orderedAt(), order.sn()), order);
        bySn.put(order.sn(), order);
        if (order.isMoving()) {
            moving.add(order.sn());
        } else {
            moving.remove(order.sn());
        }
    }

    @Override
    public List<Fact> everything() {
        List<Fact> all = new ArrayList<>();
        all.add(shop());
        all.addAll(goods.values());
        all.addAll(skus.values());
        all.addAll(orders.values());
        all.addAll(afterSales.values());
        all.addAll(usedKeys.values());
        return all;
    }

    Shop shop() {
        return requireNonNull(shop, "a world without a shop");
    }

    Collection<Goods> goods() {
        return Collections.unmodifiableCollection(goods.values());
    }

    Optional<Goods> goods(long id) {
        return Optional.ofNullable(goods.get(id));
    }

    Collection<Sku> skus() {
        return Collections.unmodifiableCollection(skus.values());
    }

    Optional<Sku> sku(long id) {
        return Optional.ofNullable(skus.get(id));
    }

    Optional<Sku> skuByCode(String outSkuSn) {
        return Optional.ofNullable(idByCode.get(outSkuSn)).flatMap(this::sku);
    }

    List<Sku> skusOf(long goodsId) {
        TreeMap<Long, Sku> found = skusByGoods.get(goodsId);
        return found == null ? List.of() : List.copyOf(found.values());
    }

    Collection<ParentOrder> orders() {
        return Collections.unmodifiableCollection(orders.values());
    }

    Optional<ParentOrder> order(String sn) {
        return Optional.ofNullable(bySn.get(sn));
    }

    List<ParentOrder> movingOrders() {
        return moving.stream().map(sn -> requireNonNull(bySn.get(sn))).toList();
    }

    Collection<AfterSale> afterSales() {
        return Collections.unmodifiableCollection(afterSales.values());
    }

    boolean isUsed(String requestUniqueKey) {
        return usedKeys.containsKey(requestUniqueKey);
    }
}
