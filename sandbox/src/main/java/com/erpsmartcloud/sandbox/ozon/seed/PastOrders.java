package com.erpsmartcloud.sandbox.ozon.seed;

import com.erpsmartcloud.sandbox.ozon.world.Journey;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Cancellation;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Move;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.ShipBy;
import com.erpsmartcloud.sandbox.ozon.world.Status;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Three months of orders up to the day the world begins.
final class PastOrders {

    /// The newest parcels, those the seller is still busy with.
    private static final int BUSY = 150;

    private static final long FIRST_ORDER = 33_300_000_000L;

    private final Instant now;
    private final SplittableRandom dice;
    private final People people = new People();
    private final Journey journey;
    private final Map<Long, Warehouse> warehouses;
    private final Map<Long, List<Product>> goods = new HashMap<>();

    PastOrders(
            Instant now,
            long seed,
            List<Warehouse> warehouses,
            List<Product> products,
            List<Stock> stocks) {
        this.now = now;
        this.dice = new SplittableRandom(seed + 17);
        this.journey = new Journey(seed);
        this.warehouses =
                warehouses.stream().collect(Collectors.toMap(Warehouse::id, each -> each));
        Map<Long, Product> byId =
                products.stream().collect(Collectors.toMap(Product::id, each -> each));
        for (Stock stock : stocks) {
            Product product = byId.get(stock.productId());
            if (product != null && product.state() == Product.State.SELLING) {
                goods.computeIfAbsent(stock.warehouseId(), _ -> new ArrayList<>()).add(product);
            }
        }
    }

    List<Posting> postings(int count) {
        List<Posting> postings = new ArrayList<>(count);
        int busy = Math.min(BUSY, count / 3);
        for (int at = 0; at < count; at++) {
            int fromEnd = count - 1 - at;
            Ending ending = Ending.of(fromEnd, busy, dice);
            postings.add(posting(at, ending));
        }
        return postings;
    }

    private Posting posting(int at, Ending ending) {
        Warehouse warehouse = warehouse(ending);
        Instant ordered = ending.orderedAt(now, dice);
        Posting fresh = fresh(at, warehouse, ordered);
        Instant changed = ending.changedAt(ordered, now, dice);
        return journeyed(fresh, ending, changed);
    }

    private Posting journeyed(Posting posting, Ending ending, Instant changed) {
        Instant left = ending.leftAt(posting.orderedAt(), changed);
        Posting moved =
                new Posting(
                        posting.number(),
                        posting.orderId(),
                        "",
                        posting.warehouseId(),
                        posting.orderedAt(),
                        posting.shipBy(),
                        ending.status(),
                        ending.substatus(),
                        ending.previousSubstatus(),
                        changed,
                        ending.hasLeft() ? Optional.of(left) : Optional.empty(),
                        ending.status() == Status.DELIVERED
                                ? Optional.of(changed)
                                : Optional.empty(),
                        Optional.empty(),
                        posting.lines(),
                        posting.destination(),
                        posting.buyer(),
                        ending.hasLeft() ? posting.trackingNumber() : "",
                        ending.status() == Status.CANCELLED
                                ? Optional.of(reason(ending))
                                : Optional.empty());
        return moved.expecting(journey.after(moved).map(this::notBeforeNow));
    }

    /// A world begins at rest: what would have been due happens in its first hours.
    private Move notBeforeNow(Move move) {
        return move.at().isAfter(now)
                ? move
                : new Move(
                        now.plus(Duration.ofMinutes(dice.nextInt(10, 600))),
                        move.status(),
                        move.substatus());
    }

    private Cancellation reason(Ending ending) {
        if (ending.hasLeft()) {
            return new Cancellation(
                    665, "Покупатель не забрал заказ", "delivery", "Служба доставки", true);
        }
        return dice.nextInt(5) == 0
                ? new Cancellation(
                        352, "Товар закончился на складе продавца", "seller", "Продавец", false)
                : new Cancellation(507, "Покупатель передумал", "client", "Клиент", false);
    }

    private Posting fresh(int at, Warehouse warehouse, Instant ordered) {
        return new Posting(
                "%08d-%04d-1".formatted(10_000_000 + dice.nextInt(89_000_000), 1 + at % 9_999),
                FIRST_ORDER + at,
                "",
                warehouse.id(),
                ordered,
                ShipBy.of(ordered),
                Status.AWAITING_PACKAGING,
                "posting_created",
                "",
                ordered,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lines(warehouse),
                people.destination(warehouse, dice),
                people.buyer(warehouse, dice),
                "%d".formatted(80_000_000_000L + at),
                Optional.empty());
    }

    private List<Line> lines(Warehouse warehouse) {
        List<Product> range = goods.getOrDefault(warehouse.id(), List.of());
        int wanted = dice.nextInt(10) < 8 ? 1 : 2;
        Map<Long, Line> lines = new HashMap<>();
        while (lines.size() < Math.min(wanted, range.size())) {
            // Squaring makes the first goods of the catalogue sell more often than the last.
            int lot = dice.nextInt(range.size());
            Product product = range.get((int) ((long) lot * lot / range.size()));
            long quantity = dice.nextInt(10) < 8 ? 1 : dice.nextInt(2, 4);
            lines.put(
                    product.sku(),
                    new Line(
                            product.sku(),
                            product.offerId(),
                            product.name(),
                            quantity,
                            product.prices().price(),
                            product.prices().oldPrice()));
        }
        return List.copyOf(lines.values());
    }

    private Warehouse warehouse(Ending ending) {
        long id =
                switch (dice.nextInt(100) / 4) {
                    case 0, 1 -> Depots.COURIER;
                    case 2, 3, 4, 5 -> Depots.NORTH;
                    default -> Depots.SOUTH;
                };
        boolean courierOnly = ending.status() == Status.DRIVER_PICKUP;
        long chosen = courierOnly ? Depots.COURIER : id;
        Warehouse found = warehouses.get(goods.containsKey(chosen) ? chosen : Depots.SOUTH);
        if (found == null) {
            throw new IllegalStateException("no warehouse " + chosen);
        }
        return found;
    }
}
