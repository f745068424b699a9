package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.goods.Words;
import com.erpsmartcloud.sandbox.temu.world.Buyer;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Invented buyers and the places they live in.
public final class UsBuyers {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final List<String> names = Words.of("people-us");
    private final List<String> cities = Words.of("cities-us");
    private final List<String> streets = Words.of("streets-us");

    public Buyer next(SplittableRandom dice) {
        String[] name = pick(names, dice).split("\\|", -1);
        String[] city = pick(cities, dice).split("\\|", -1);
        return new Buyer(
                name[0],
                name[1],
                // 555-01xx numbers are kept for invention.
                String.format(
                        Locale.ROOT, "55501%05d-%04d", dice.nextInt(100_000), dice.nextInt(10_000)),
                mailbox(dice) + "@g.shipping.temuemail.com",
                city[0],
                city[1],
                dice.nextInt(1, 900) + " " + pick(streets, dice),
                dice.nextInt(3) == 0 ? "Apt " + dice.nextInt(1, 60) : "",
                city[2]);
    }

    private static String mailbox(SplittableRandom dice) {
        StringBuilder name = new StringBuilder(8);
        for (int at = 0; at < 8; at++) {
            name.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    private static String pick(List<String> from, SplittableRandom dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
