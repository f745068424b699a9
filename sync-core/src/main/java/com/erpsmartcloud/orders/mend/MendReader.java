package com.erpsmartcloud.orders.mend;

import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.store.Like;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Looks for ways to mend the problems of one order.
final class MendReader {

    private static final String WAREHOUSES =
            "SELECT id, name FROM warehouse WHERE NOT archived ORDER BY code";

    private static final String BALANCE =
            """
            SELECT warehouse_id, available, safety FROM stock_balance WHERE product_id = ?
            """;

    private static final String PRODUCTS =
            """
            SELECT id, sku, name FROM product
             WHERE NOT archived AND (LOWER(sku) LIKE :begins ESCAPE '!' OR LOWER(name) LIKE :holds ESCAPE '!')
             ORDER BY LOWER(sku) LIKE :begins ESCAPE '!' DESC, sku FETCH FIRST 8 ROWS ONLY
            """;

    private record Level(long available, long safety) {}

    private final Handle handle;
    private final OrderDetail order;

    MendReader(Handle handle, OrderDetail order) {
        this.handle = handle;
        this.order = order;
    }

    List<ProblemMends> all() {
        return order.problems().stream()
                .map(problem -> new ProblemMends(problem, mends(problem)))
                .toList();
    }

    private List<Mend> mends(OrderDetail.Problem problem) {
        return switch (problem.kind()) {
            case NO_STOCK -> noStock();
            case NO_WAREHOUSE -> places(false);
            case NOT_MAPPED -> unmapped();
            case CANCEL_REQUESTED, NOT_ACCEPTED, DISPUTE, UNKNOWN_STATUS -> List.of(ending());
        };
    }

    private List<Mend> noStock() {
        List<Mend> mends = new ArrayList<>(places(true));
        for (OrderDetail.Line line : order.lines()) {
            if (line.shortBy() <= 0
                    || line.productId().isEmpty()
                    || order.warehouseId().isEmpty()) {
                continue;
            }
            UUID product = line.productId().get();
            UUID place = order.warehouseId().get();
            long safety = levels(product).getOrDefault(place, new Level(0, 0)).safety();
            if (safety > 0) {
                mends.add(
                        new Mend.ReleaseSafety(
                                new StockKey(product, place),
                                line.sku().orElse(line.article()),
                                Math.min(safety, line.shortBy())));
            }
        }
        mends.add(ending());
        return mends;
    }

    private Mend ending() {
        return order.row().marketplace() == Marketplace.MANUAL
                ? new Mend.Cancel()
                : new Mend.AtMarketplace(order.row().marketplace(), order.row().storeName());
    }

    /// Other places, those that have all of it first.
    private List<Mend> places(boolean onlyEnough) {
        Map<UUID, Long> wanted = new HashMap<>();
        order.lines()
                .forEach(line ->
                        line.productId()
                                .ifPresent(p -> wanted.merge(p, line.quantity(), Long::sum)));
        Map<UUID, Map<UUID, Level>> stock = new HashMap<>();
        wanted.keySet().forEach(product -> stock.put(product, levels(product)));
        List<Mend.OtherWarehouse> places =
                handle.createQuery(WAREHOUSES)
                        .map((r, _) -> {
                            UUID id = r.getObject(1, UUID.class);
                            boolean enough =
                                    !wanted.isEmpty()
                                            && wanted.entrySet().stream()
                                                    .allMatch(e ->
                                                            has(stock, e.getKey(), id)
                                                                    >= e.getValue());
                            return new Mend.OtherWarehouse(id, r.getString(2), enough);
                        })
                        .list();
        return places.stream()
                .filter(place -> !Optional.of(place.warehouse()).equals(order.warehouseId()))
                .filter(place -> place.enough() || !onlyEnough)
                .sorted(Comparator.comparing(place -> !place.enough()))
                .map(Mend.class::cast)
                .toList();
    }

    private static long has(Map<UUID, Map<UUID, Level>> stock, UUID product, UUID place) {
        return stock.getOrDefault(product, Map.of())
                .getOrDefault(place, new Level(0, 0))
                .available();
    }

    private Map<UUID, Level> levels(UUID product) {
        Map<UUID, Level> levels = new HashMap<>();
        handle.createQuery(BALANCE)
                .bind(0, product)
                .map((r, _) ->
                        Map.entry(
                                r.getObject(1, UUID.class), new Level(r.getLong(2), r.getLong(3))))
                .forEach(e -> levels.put(e.getKey(), e.getValue()));
        return levels;
    }

    private List<Mend> unmapped() {
        return order.lines().stream()
                .filter(line -> line.productId().isEmpty() && line.quantity() > 0)
                .<Mend>map(line ->
                        new Mend.ChooseProduct(
                                line.listingId(), line.article(), likely(handle, line.article())))
                .toList();
    }

    /// By shorter and shorter beginnings of the article.
    private static List<Mend.Product> likely(Handle handle, String article) {
        String begins = article;
        while (begins.length() >= 2) {
            List<Mend.Product> found = products(handle, begins);
            if (!found.isEmpty()) {
                return found;
            }
            begins = begins.substring(0, begins.length() / 2);
        }
        return List.of();
    }

    static List<Mend.Product> products(Handle handle, String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(PRODUCTS)
                .bind("begins", Like.begins(words))
                .bind("holds", Like.holds(words))
                .map((r, _) ->
                        new Mend.Product(
                                r.getObject(1, UUID.class), r.getString(2), r.getString(3)))
                .list();
    }
}
