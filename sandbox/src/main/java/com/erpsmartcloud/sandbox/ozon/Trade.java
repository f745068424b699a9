package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.ozon.seed.People;
import com.erpsmartcloud.sandbox.ozon.world.Fact;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Seller;
import com.erpsmartcloud.sandbox.ozon.world.ShipBy;
import com.erpsmartcloud.sandbox.ozon.world.Status;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Sells: units move from free to reserved and a parcel is born, in one change.
final class Trade {

    private static final long FIRST_ORDER = 33_300_000_000L;

    private final World world;
    private final People people = new People();

    Trade(World world) {
        this.world = world;
    }

    Purchase buy(String offerId, long quantity, Instant at) {
        Optional<Product> found = world.productByOffer(offerId);
        if (found.isEmpty()) {
            return new Purchase.UnknownSku();
        }
        Product product = found.get();
        Map<Stock, Long> shares = shares(product, quantity);
        long covered = shares.values().stream().mapToLong(Long::longValue).sum();
        if (product.state() != Product.State.SELLING || covered < quantity) {
            return new Purchase.SoldOut();
        }
        List<String> parcels = order(product, shares, at.truncatedTo(ChronoUnit.MILLIS));
        return new Purchase.Bought(parcels.getFirst(), parcels);
    }

    /// One warehouse that has enough, else as many as it takes.
    private Map<Stock, Long> shares(Product product, long quantity) {
        List<Stock> stocks =
                world.stocks(product.id()).stream()
                        .filter(each ->
                                world.warehouse(each.warehouseId()).orElseThrow().isUsable())
                        .toList();
        for (Stock stock : stocks) {
            if (stock.free() >= quantity) {
                return Map.of(stock, quantity);
            }
        }
        Map<Stock, Long> shares = new LinkedHashMap<>();
        long open = quantity;
        for (Stock stock : stocks) {
            long share = Math.min(open, stock.free());
            if (share > 0) {
                shares.put(stock, share);
                open -= share;
            }
        }
        return shares;
    }

    private List<String> order(Product product, Map<Stock, Long> shares, Instant at) {
        Seller seller = world.seller();
        SplittableRandom dice = new SplittableRandom(seller.seed() * 31 + seller.nextOrder());
        String order = freeNumber(dice, seller.nextOrder());
        List<String> numbers = new ArrayList<>();
        List<Fact> change = new ArrayList<>();
        change.add(seller.withNextOrder(seller.nextOrder() + 1));
        for (Map.Entry<Stock, Long> share : shares.entrySet()) {
            Stock stock = share.getKey();
            String number = order + "-" + (numbers.size() + 1);
            numbers.add(number);
            change.add(stock.reserve(share.getValue(), at));
            long orderId = FIRST_ORDER + seller.nextOrder();
            Warehouse warehouse = world.warehouse(stock.warehouseId()).orElseThrow();
            change.add(
                    parcel(number, orderId, warehouse, line(product, share.getValue()), at, dice));
        }
        world.commit(change);
        return numbers;
    }

    private String freeNumber(SplittableRandom dice, long running) {
        String number;
        do {
            number =
                    "%08d-%04d"
                            .formatted(10_000_000 + dice.nextInt(89_000_000), 1 + running % 9_999);
        } while (world.posting(number + "-1").isPresent());
        return number;
    }

    private static Line line(Product product, long quantity) {
        return new Line(
                product.sku(),
                product.offerId(),
                product.name(),
                quantity,
                product.prices().price(),
                product.prices().oldPrice());
    }

    private Posting parcel(
            String number,
            long orderId,
            Warehouse warehouse,
            Line line,
            Instant at,
            SplittableRandom dice) {
        return new Posting(
                number,
                orderId,
                "",
                warehouse.id(),
                at,
                ShipBy.of(at),
                Status.AWAITING_PACKAGING,
                "posting_created",
                "",
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(line),
                people.destination(warehouse, dice),
                people.buyer(warehouse, dice),
                Long.toString(orderId + 46_700_000_000L),
                Optional.empty());
    }
}
