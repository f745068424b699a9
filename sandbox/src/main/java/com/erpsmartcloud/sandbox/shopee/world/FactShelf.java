package com.erpsmartcloud.sandbox.shopee.world;

import static java.util.Objects.requireNonNull;

import com.erpsmartcloud.sandbox.journal.Shelf;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The facts in memory, found by their keys.
final class FactShelf implements Shelf<Fact> {

    private record Place(Instant createdAt, String sn) {}

    private static final Comparator<Place> BY_TIME =
            Comparator.comparing(Place::createdAt).thenComparing(Place::sn);

    private @Nullable Shop shop;
    private SignIn signIn = SignIn.nobody();
    private final TreeMap<Long, Item> items = new TreeMap<>();
    private final Map<String, World.Goods> byArticle = new HashMap<>();
    private final TreeMap<Place, Order> orders = new TreeMap<>(BY_TIME);
    private final Map<String, Order> bySn = new HashMap<>();
    private final Set<String> moving = new LinkedHashSet<>();

    @Override
    public void put(List<Fact> facts) {
        facts.forEach(this::put);
    }

    @Override
    public Collection<Fact> everything() {
        List<Fact> all = new ArrayList<>();
        all.add(shop());
        all.add(signIn);
        all.addAll(items.values());
        all.addAll(orders.values());
        return all;
    }

    private void put(Fact fact) {
        switch (fact) {
            case Shop next -> shop = next;
            case SignIn next -> signIn = next;
            case Item item -> {
                items.put(item.id(), item);
                item.models()
                        .forEach(model ->
                                byArticle.put(item.article(model), new World.Goods(item, model)));
            }
            case Order order -> {
                orders.put(new Place(order.createdAt(), order.sn()), order);
                bySn.put(order.sn(), order);
                if (order.state().next().isPresent()) {
                    moving.add(order.sn());
                } else {
                    moving.remove(order.sn());
                }
            }
        }
    }

    Shop shop() {
        return requireNonNull(shop, "a world without a shop");
    }

    SignIn signIn() {
        return signIn;
    }

    Collection<Item> items() {
        return Collections.unmodifiableCollection(items.values());
    }

    Optional<Item> item(long id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<World.Goods> goods(String article) {
        return Optional.ofNullable(byArticle.get(article));
    }

    Collection<Order> orders() {
        return Collections.unmodifiableCollection(orders.values());
    }

    Optional<Order> order(String sn) {
        return Optional.ofNullable(bySn.get(sn));
    }

    Collection<Order> movingOrders() {
        return moving.stream().map(sn -> requireNonNull(bySn.get(sn))).toList();
    }
}
