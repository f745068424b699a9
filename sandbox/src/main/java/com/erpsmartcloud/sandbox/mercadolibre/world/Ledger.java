package com.erpsmartcloud.sandbox.mercadolibre.world;

import static java.util.Objects.requireNonNull;

import com.erpsmartcloud.sandbox.journal.Shelf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The facts in memory, found by their keys.
final class Ledger implements Shelf<Fact> {

    private @Nullable Account account;
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Set<String>> itemsByProduct = new HashMap<>();
    private final Map<String, Stock> stocks = new LinkedHashMap<>();
    private final TreeMap<Long, Sale> sales = new TreeMap<>();
    private final Map<Long, Sale> saleBefore = new HashMap<>();
    private final Map<Long, Set<Long>> packs = new HashMap<>();
    private final TreeMap<Long, Parcel> parcels = new TreeMap<>();
    private final Set<Long> dueSales = new LinkedHashSet<>();
    private final Set<Long> movingParcels = new LinkedHashSet<>();

    @Override
    public void put(List<Fact> facts) {
        facts.forEach(this::put);
    }

    private void put(Fact fact) {
        switch (fact) {
            case Account next -> account = next;
            case Token token -> tokens.put(token.value(), token);
            case Item item -> putItem(item);
            case Stock stock -> stocks.put(stock.userProductId(), stock);
            case Sale sale -> putSale(sale);
            case Parcel parcel -> {
                parcels.put(parcel.id(), parcel);
                keep(movingParcels, parcel.id(), parcel.next().isPresent());
            }
        }
    }

    private void putItem(Item item) {
        items.put(item.id(), item);
        item.variants()
                .forEach(each ->
                        itemsByProduct
                                .computeIfAbsent(each.userProductId(), _ -> new LinkedHashSet<>())
                                .add(item.id()));
    }

    private void putSale(Sale sale) {
        Sale before = sales.put(sale.id(), sale);
        if (before != null) {
            saleBefore.put(sale.id(), before);
        }
        sale.packId()
                .ifPresent(pack ->
                        packs.computeIfAbsent(pack, _ -> new LinkedHashSet<>()).add(sale.id()));
        keep(dueSales, sale.id(), sale.due().isPresent());
    }

    private static void keep(Set<Long> in, long id, boolean wanted) {
        if (wanted) {
            in.add(id);
        } else {
            in.remove(id);
        }
    }

    @Override
    public List<Fact> everything() {
        List<Fact> all = new ArrayList<>();
        all.add(account());
        all.addAll(tokens.values());
        all.addAll(items.values());
        all.addAll(stocks.values());
        all.addAll(sales.values());
        all.addAll(parcels.values());
        return all;
    }

    Account account() {
        return requireNonNull(account, "a world without a seller");
    }

    Collection<Token> tokens() {
        return Collections.unmodifiableCollection(tokens.values());
    }

    Optional<Token> token(String value) {
        return Optional.ofNullable(tokens.get(value));
    }

    Collection<Item> items() {
        return Collections.unmodifiableCollection(items.values());
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    List<Item> itemsOf(String userProductId) {
        return itemsByProduct.getOrDefault(userProductId, Set.of()).stream()
                .map(items::get)
                .filter(item ->
                        item.variants().stream()
                                .anyMatch(each -> each.userProductId().equals(userProductId)))
                .toList();
    }

    Optional<Stock> stock(String userProductId) {
        return Optional.ofNullable(stocks.get(userProductId));
    }

    Collection<Sale> sales() {
        return Collections.unmodifiableCollection(sales.values());
    }

    Optional<Sale> sale(long id) {
        return Optional.ofNullable(sales.get(id));
    }

    Optional<Sale> saleBefore(long id) {
        return Optional.ofNullable(saleBefore.get(id));
    }

    List<Sale> pack(long packId) {
        return packs.getOrDefault(packId, Set.of()).stream()
                .map(id -> requireNonNull(sales.get(id)))
                .toList();
    }

    Optional<Parcel> parcel(long id) {
        return Optional.ofNullable(parcels.get(id));
    }

    Collection<Parcel> parcels() {
        return Collections.unmodifiableCollection(parcels.values());
    }

    List<Sale> dueSales() {
        return dueSales.stream().map(id -> requireNonNull(sales.get(id))).toList();
    }

    List<Parcel> movingParcels() {
        return movingParcels.stream().map(id -> requireNonNull(parcels.get(id))).toList();
    }
}
