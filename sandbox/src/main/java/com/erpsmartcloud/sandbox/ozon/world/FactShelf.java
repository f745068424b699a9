package com.erpsmartcloud.sandbox.ozon.world;

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

    private record Place(Instant orderedAt, String number) {}

    private static final Comparator<Place> BY_TIME =
            Comparator.comparing(Place::orderedAt).thenComparing(Place::number);

    private @Nullable Seller seller;
    private final TreeMap<Long, Warehouse> warehouses = new TreeMap<>();
    private final TreeMap<Long, Product> products = new TreeMap<>();
    private final Map<Long, Long> idBySku = new HashMap<>();
    private final Map<String, Long> idByOffer = new HashMap<>();
    private final Map<Long, TreeMap<Long, Stock>> stocks = new HashMap<>();
    private final TreeMap<Place, Posting> postings = new TreeMap<>(BY_TIME);
    private final Map<String, Posting> byNumber = new HashMap<>();
    private final Set<String> moving = new LinkedHashSet<>();

    @Override
    public void put(List<Fact> facts) {
        facts.forEach(this::put);
    }

    private void put(Fact fact) {
        switch (fact) {
            case Seller next -> seller = next;
            case Warehouse warehouse -> warehouses.put(warehouse.id(), warehouse);
            case Product product -> putProduct(product);
            case Stock stock ->
                    stocks.computeIfAbsent(stock.productId(), _ -> new TreeMap<>())
                            .put(stock.warehouseId(), stock);
            case Posting posting -> putPosting(posting);
        }
    }

    private void putProduct(Product product) {
        products.put(product.id(), product);
        idBySku.put(product.sku(), product.id());
        idByOffer.put(product.offerId(), product.id());
    }

    private void putPosting(Posting posting) {
        postings.put(new Place(posting.orderedAt(), posting.number()), posting);
        byNumber.put(posting.number(), posting);
        if (posting.next().isPresent()) {
            moving.add(posting.number());
        } else {
            moving.remove(posting.number());
        }
    }

    @Override
    public List<Fact> everything() {
        List<Fact> all = new ArrayList<>();
        all.add(seller());
        all.addAll(warehouses.values());
        all.addAll(products.values());
        stocks.values().forEach(each -> all.addAll(each.values()));
        all.addAll(postings.values());
        return all;
    }

    Seller seller() {
        return requireNonNull(seller, "a world without a seller");
    }

    Collection<Warehouse> warehouses() {
        return Collections.unmodifiableCollection(warehouses.values());
    }

    Optional<Warehouse> warehouse(long id) {
        return Optional.ofNullable(warehouses.get(id));
    }

    Collection<Product> products() {
        return Collections.unmodifiableCollection(products.values());
    }

    Optional<Product> product(long id) {
        return Optional.ofNullable(products.get(id));
    }

    Optional<Product> productBySku(long sku) {
        return Optional.ofNullable(idBySku.get(sku)).flatMap(this::product);
    }

    Optional<Product> productByOffer(String offerId) {
        return Optional.ofNullable(idByOffer.get(offerId)).flatMap(this::product);
    }

    List<Stock> stocks(long productId) {
        TreeMap<Long, Stock> found = stocks.get(productId);
        return found == null ? List.of() : List.copyOf(found.values());
    }

    Optional<Stock> stock(long productId, long warehouseId) {
        TreeMap<Long, Stock> found = stocks.get(productId);
        return found == null ? Optional.empty() : Optional.ofNullable(found.get(warehouseId));
    }

    Collection<Posting> postings() {
        return Collections.unmodifiableCollection(postings.values());
    }

    Optional<Posting> posting(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Collection<Posting> movingPostings() {
        return moving.stream().map(number -> requireNonNull(byNumber.get(number))).toList();
    }
}
