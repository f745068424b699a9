package com.erpsmartcloud.sandbox.ozon.seed;

import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The seller's warehouses and what lies in them.
final class Depots {

    static final long SOUTH = 20_605_000_000_001L;
    static final long NORTH = 20_605_000_000_002L;
    static final long COURIER = 20_605_000_000_003L;
    private static final long ARCHIVE = 20_605_000_000_004L;

    private Depots() {}

    static List<Warehouse> warehouses(Instant now) {
        Instant created = now.minus(Duration.ofDays(620));
        return List.of(
                ozon(
                        SOUTH,
                        "Склад Юг",
                        "Тула",
                        "Заводская, 1",
                        "54.19",
                        "37.61",
                        "created",
                        created),
                ozon(
                        NORTH,
                        "Склад Север",
                        "Тверь",
                        "Окружная, 14",
                        "56.86",
                        "35.90",
                        "created",
                        created),
                courier(created),
                ozon(
                        ARCHIVE,
                        "Старый склад",
                        "Калуга",
                        "Речная, 3",
                        "54.51",
                        "36.26",
                        "disabled",
                        created));
    }

    /// Every product lies in the south, some in the other warehouses too; some are sold out.
    static List<Stock> stocks(List<Product> products, Instant now, SplittableRandom dice) {
        List<Stock> stocks = new ArrayList<>();
        for (Product product : products) {
            stocks.add(stock(product, SOUTH, now, dice));
            if (dice.nextInt(10) < 4) {
                stocks.add(stock(product, NORTH, now, dice));
            }
            if (dice.nextInt(10) < 3) {
                stocks.add(stock(product, COURIER, now, dice));
            }
        }
        return stocks;
    }

    private static Stock stock(
            Product product, long warehouse, Instant now, SplittableRandom dice) {
        boolean soldOut = product.state() != Product.State.SELLING || dice.nextInt(14) == 0;
        long free = soldOut ? 0 : dice.nextInt(1, 12) * dice.nextInt(1, 10);
        Instant updated = now.minus(Duration.ofMinutes(dice.nextInt(5, 4_000)));
        return new Stock(product.id(), warehouse, free, 0, updated);
    }

    private static Warehouse ozon(
            long id,
            String name,
            String city,
            String street,
            String latitude,
            String longitude,
            String status,
            Instant created) {
        return new Warehouse(
                id,
                name,
                false,
                status,
                "Россия, г. " + city + ", ул. " + street,
                city,
                latitude,
                longitude,
                "+7(900)000-00-00",
                id + 1_000,
                "Доставка Ozon самостоятельно, " + city,
                24,
                "Доставка Ozon",
                "15:00",
                created,
                created.plus(Duration.ofDays(200)));
    }

    private static Warehouse courier(Instant created) {
        return new Warehouse(
                COURIER,
                "Склад Курьер",
                true,
                "created",
                "Россия, г. Тула, ул. Лейтейзена, 9",
                "Тула",
                "54.19",
                "37.62",
                "+7(900)000-00-02",
                COURIER + 1_000,
                "Доставка продавцом, Тула",
                36,
                "Курьер продавца",
                "16:00",
                created,
                created.plus(Duration.ofDays(30)));
    }
}
