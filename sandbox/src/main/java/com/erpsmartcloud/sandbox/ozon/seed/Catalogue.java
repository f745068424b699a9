package com.erpsmartcloud.sandbox.ozon.seed;

import com.erpsmartcloud.sandbox.goods.Design;
import com.erpsmartcloud.sandbox.goods.Ean;
import com.erpsmartcloud.sandbox.goods.Range;
import com.erpsmartcloud.sandbox.goods.Words;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Product.Prices;
import com.erpsmartcloud.sandbox.ozon.world.Product.State;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Makes the seller's product cards out of goods, sizes and colours.
final class Catalogue {

    private static final long FIRST_PRODUCT = 700_000_001L;
    private static final long FIRST_SKU = 900_000_001L;

    private final Map<String, String> colours =
            Words.of("colours").stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    List<Product> products(int count, Instant now, SplittableRandom dice) {
        List<Design> designs = Range.designs();
        List<Product> products = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            Design design = designs.get(at % designs.size());
            int series = at / designs.size();
            products.add(product(at, design, series, now, dice));
        }
        return products;
    }

    private Product product(int at, Design design, int series, Instant now, SplittableRandom dice) {
        String title = series == 0 ? "" : ", серия " + (series + 1);
        Instant created = now.minus(Duration.ofDays(100 + dice.nextInt(500)));
        return new Product(
                FIRST_PRODUCT + at,
                FIRST_SKU + at,
                design.article() + Range.series(series),
                name(design) + title,
                colour(design),
                Ean.of(460_000_000_001L + at),
                design.grams(),
                prices(design.kopecks(), dice),
                Optional.empty(),
                state(at),
                created,
                now.minus(Duration.ofMinutes(dice.nextInt(60, 60 * 24 * 60))));
    }

    /// A few cards are not for sale, as in any catalogue.
    private static State state(int at) {
        return switch (at % 60) {
            case 47 -> State.ARCHIVED;
            case 53 -> State.MODERATING;
            case 59 -> at % 120 == 59 ? State.FAILED : State.SELLING;
            default -> State.SELLING;
        };
    }

    private static Prices prices(long kopecks, SplittableRandom dice) {
        long price = kopecks + 1_000L * dice.nextInt(0, 15);
        boolean reduced = dice.nextInt(3) > 0;
        long old = reduced ? (price * 130 / 100 + 9_999) / 10_000 * 10_000 : 0;
        return new Prices(price, old, price * 9 / 10 / 100 * 100, price * 42 / 100, "0.2");
    }

    private String name(Design design) {
        String sized = design.name() + ", " + design.sizeName();
        return design.hasNoColour()
                ? sized
                : sized + ", " + colour(design).toLowerCase(Locale.ROOT);
    }

    private String colour(Design design) {
        return colours.getOrDefault(design.colour(), "");
    }
}
