package com.erpsmartcloud.sandbox.ozon.seed;

import com.erpsmartcloud.sandbox.goods.Words;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Buyer;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Destination;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/// Invented buyers and the places they live in.
public final class People {

    private static final List<String> PAYMENTS =
            List.of("Банковская карта", "Система Быстрых Платежей", "Ozon Карта");

    private final List<String> names = Words.of("names");
    private final List<String> cities = Words.of("cities");
    private final List<String> streets = Words.of("streets");

    /// Where a parcel of this warehouse goes; region and city are told only for the seller's own
    /// delivery.
    public Destination destination(Warehouse from, SplittableRandom dice) {
        String[] city = city(dice);
        return new Destination(
                from.rfbs() ? city[0] : "",
                from.rfbs() ? city[1] : "",
                city[2],
                from.rfbs() ? "Courier" : "PVZ",
                pick(PAYMENTS, dice));
    }

    /// Who gets it; empty where the marketplace keeps that to itself.
    public Optional<Buyer> buyer(Warehouse from, SplittableRandom dice) {
        if (!from.rfbs()) {
            return Optional.empty();
        }
        String[] city = city(dice);
        String address =
                String.format(
                        Locale.ROOT,
                        "Россия, %s, %s, %s, д. %d, кв. %d",
                        city[0],
                        city[1],
                        pick(streets, dice),
                        dice.nextInt(1, 120),
                        dice.nextInt(1, 200));
        return Optional.of(
                new Buyer(
                        100_000_000L + dice.nextInt(90_000_000),
                        pick(names, dice),
                        "+7958%07d".formatted(dice.nextInt(10_000_000)),
                        "%05d".formatted(dice.nextInt(100_000)),
                        city[0],
                        city[1],
                        address,
                        city[3],
                        dice.nextInt(4) == 0 ? "Позвонить за час" : ""));
    }

    private String[] city(SplittableRandom dice) {
        return pick(cities, dice).split("\\|", -1);
    }

    private static String pick(List<String> from, SplittableRandom dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
