package com.erpsmartcloud.orders;

import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The rules of stock once more, in plain Java: every order was made after the store was connected,
/// and every product was counted before.
final class StockModel {

    private record Line(String order, int number) {}

    private record Taken(String product, long units) {}

    private final Map<String, Map<StockKind, Long>> kept = new HashMap<>();
    private final Map<String, String> mapped = new HashMap<>();
    private final Map<String, OrderFact> known = new HashMap<>();
    private final Map<Line, Taken> reserved = new HashMap<>();
    private final Set<Line> shipped = new HashSet<>();

    void product(String sku, long units) {
        kept.put(sku, new HashMap<>(Map.of(StockKind.ON_HAND, units)));
        mapped.put(sku, sku);
    }

    Map<String, OrderFact> known() {
        return known;
    }

    void move(String sku, StockKind kind, long units) {
        of(kept, sku).merge(kind, units, Long::sum);
    }

    long units(String sku, StockKind kind) {
        return of(kept, sku).getOrDefault(kind, 0L);
    }

    /// @return whether it says anything new
    boolean take(OrderFact fact) {
        Optional<OrderFact> before = Optional.ofNullable(known.get(fact.externalId()));
        if (before.filter(b -> !b.asOf().isBefore(fact.asOf())).isPresent()) {
            return false;
        }
        known.put(fact.externalId(), fact);
        boolean strangeWordAfterItLeft =
                fact.state().fulfilment() == Fulfilment.UNKNOWN
                        && before.filter(b -> hasLeft(b.state())).isPresent();
        if (!strangeWordAfterItLeft) {
            follow(fact);
        }
        return true;
    }

    void map(String article, Optional<String> product) {
        product.ifPresentOrElse(sku -> mapped.put(article, sku), () -> mapped.remove(article));
        known.values().stream()
                .filter(f -> f.lines().stream().anyMatch(l -> l.article().equals(article)))
                .forEach(this::follow);
    }

    private void follow(OrderFact fact) {
        for (OrderLineFact line : fact.lines()) {
            Line key = new Line(fact.externalId(), line.number());
            reserved.remove(key);
            Optional<String> product = Optional.ofNullable(mapped.get(line.article()));
            if (product.isEmpty() || shipped.contains(key)) {
                continue;
            }
            if (claims(fact.state())) {
                reserved.put(key, new Taken(product.get(), line.quantity()));
            } else if (hasLeft(fact.state())) {
                shipped.add(key);
                move(product.get(), StockKind.ON_HAND, -line.quantity());
            }
        }
    }

    /// Written out again, not asked of the program.
    private static boolean hasLeft(OrderState state) {
        return Set.of(Fulfilment.SHIPPED, Fulfilment.DELIVERED).contains(state.fulfilment());
    }

    private static boolean claims(OrderState state) {
        return !hasLeft(state)
                && state.fulfilment() != Fulfilment.SPLIT
                && !state.cancelReturn().name().startsWith("CANCELLED");
    }

    StockLevel level(String sku) {
        return new StockLevel(
                units(sku, StockKind.ON_HAND),
                units(sku, StockKind.PROMO_HELD),
                units(sku, StockKind.QUARANTINE),
                units(sku, StockKind.SAFETY),
                reserved.values().stream()
                        .filter(taken -> taken.product().equals(sku))
                        .mapToLong(Taken::units)
                        .sum());
    }

    private static <T> T of(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key));
    }
}
