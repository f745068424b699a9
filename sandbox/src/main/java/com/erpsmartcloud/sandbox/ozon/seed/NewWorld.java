package com.erpsmartcloud.sandbox.ozon.seed;

import com.erpsmartcloud.sandbox.ozon.world.Fact;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Seller;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A seller, a catalogue, warehouses and three months of orders, the same for the same seed.
///
/// Only the key is different in every folder: it is a secret, if only of this machine.
public final class NewWorld {

    private NewWorld() {}

    public static List<Fact> of(long seed, int productCount, int postingCount, Instant start) {
        Instant now = start.truncatedTo(ChronoUnit.MILLIS);
        SplittableRandom dice = new SplittableRandom(seed);
        List<Warehouse> warehouses = Depots.warehouses(now);
        List<Product> products = new Catalogue().products(productCount, now, dice);
        List<Stock> stocks = Depots.stocks(products, now, dice);
        List<Posting> postings =
                productCount == 0
                        ? List.of()
                        : new PastOrders(now, seed, warehouses, products, stocks)
                                .postings(postingCount);
        List<Fact> facts = new ArrayList<>();
        facts.add(seller(seed, postingCount, now, dice));
        facts.addAll(warehouses);
        facts.addAll(products);
        facts.addAll(reserved(stocks, products, postings));
        facts.addAll(postings);
        return facts;
    }

    private static Seller seller(long seed, int postingCount, Instant now, SplittableRandom dice) {
        SecureRandom secret = new SecureRandom();
        byte[] key = new byte[16];
        secret.nextBytes(key);
        String hex = HexFormat.of().formatHex(key);
        return new Seller(
                Integer.toString(1_000_000 + dice.nextInt(900_000)),
                hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"),
                now.plus(Duration.ofDays(90)),
                "Дом и дорога",
                "ООО «Дом и дорога»",
                "7700000000",
                "1027700000000",
                seed,
                postingCount);
    }

    /// The stocks with the goods of parcels that have not been handed over.
    private static List<Stock> reserved(
            List<Stock> stocks, List<Product> products, List<Posting> postings) {
        Map<Long, Long> idBySku = new LinkedHashMap<>();
        products.forEach(product -> idBySku.put(product.sku(), product.id()));
        Map<Stock.Key, Stock> byKey = new LinkedHashMap<>();
        stocks.forEach(stock -> byKey.put(stock.key(), stock));
        for (Posting posting : postings) {
            if (!posting.status().isAtSeller()) {
                continue;
            }
            for (Line line : posting.lines()) {
                long product = idBySku.getOrDefault(line.sku(), 0L);
                byKey.computeIfPresent(
                        new Stock.Key(product, posting.warehouseId()),
                        (_, stock) -> stock.reservedMore(line.quantity()));
            }
        }
        return List.copyOf(byKey.values());
    }
}
