package com.erpsmartcloud.sandbox.shopee.seed;

import com.erpsmartcloud.sandbox.goods.Words;
import com.erpsmartcloud.sandbox.shopee.world.Order.Buyer;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Invented buyers in Brazil.
public final class People {

    private static final List<String> PAYMENTS =
            List.of("Pix", "Cartão de Crédito", "Boleto Bancário", "ShopeePay");
    private static final List<String> MESSAGES =
            List.of("", "", "", "", "Embalar para presente, por favor", "Deixar na portaria");

    private final List<String> names = Words.of("names-pt");
    private final List<String> cities = Words.of("cities-pt");
    private final List<String> streets = Words.of("streets-pt");

    public Buyer buyer(SplittableRandom dice) {
        String[] city = pick(cities, dice).split("\\|", -1);
        String address =
                String.format(
                        Locale.ROOT,
                        "%s, %d, apto %d, %s, %s, %s, %s",
                        pick(streets, dice),
                        dice.nextInt(1, 2_000),
                        dice.nextInt(1, 200),
                        city[2],
                        city[1],
                        city[0],
                        city[3]);
        return new Buyer(
                1_100_000_000L + dice.nextInt(90_000_000),
                username(dice),
                pick(names, dice),
                "55119%08d".formatted(dice.nextInt(100_000_000)),
                cpf(dice),
                city[0],
                city[1],
                city[2],
                address,
                city[3]);
    }

    public String payment(SplittableRandom dice) {
        return pick(PAYMENTS, dice);
    }

    public String message(SplittableRandom dice) {
        return pick(MESSAGES, dice);
    }

    private static String username(SplittableRandom dice) {
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < 10; at++) {
            name.append(Character.forDigit(dice.nextInt(36), 36));
        }
        return name.toString();
    }

    /// A number in the form of a CPF whose check digits are wrong, so that it is nobody's.
    private static String cpf(SplittableRandom dice) {
        int[] digit = new int[11];
        for (int at = 0; at < 9; at++) {
            digit[at] = dice.nextInt(10);
        }
        digit[9] = (check(digit, 9) + 1) % 10;
        digit[10] = check(digit, 10);
        StringBuilder text = new StringBuilder();
        for (int each : digit) {
            text.append(each);
        }
        return text.toString();
    }

    private static int check(int[] digit, int count) {
        int sum = 0;
        for (int at = 0; at < count; at++) {
            sum += digit[at] * (count + 1 - at);
        }
        return sum * 10 % 11 % 10;
    }

    private static String pick(List<String> from, SplittableRandom dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
