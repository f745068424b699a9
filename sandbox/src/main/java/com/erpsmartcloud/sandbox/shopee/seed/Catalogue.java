package com.erpsmartcloud.sandbox.shopee.seed;

import com.erpsmartcloud.sandbox.goods.Design;
import com.erpsmartcloud.sandbox.goods.Ean;
import com.erpsmartcloud.sandbox.goods.Range;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Item.Model;
import com.erpsmartcloud.sandbox.shopee.world.Item.State;
import com.erpsmartcloud.sandbox.shopee.world.Item.Tier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Makes the seller's listings: one item for each line of goods, sizes and colours as variations.
final class Catalogue {

    private static final long FIRST_ITEM = 23_600_000_001L;
    private static final long FIRST_MODEL = 221_400_000_001L;
    private static final long FIRST_PROMOTION = 779_222_200_000_001L;

    private record Piece(int at, Design design, int round) {
        String article() {
            return design.article() + Range.series(round);
        }
    }

    private final Portuguese words = new Portuguese();

    /// @param count of articles, those the seller has on other marketplaces too; every twentieth he
    ///   has not put on sale here
    List<Item> items(int count, Instant now, SplittableRandom dice) {
        List<Item> items = new ArrayList<>();
        for (List<Piece> line : lines(count).values()) {
            items.add(item(items.size(), line, now, dice));
        }
        return items;
    }

    private static Map<String, List<Piece>> lines(int count) {
        List<Design> designs = Range.designs();
        Map<String, List<Piece>> lines = new LinkedHashMap<>();
        for (int at = 0; at < count; at++) {
            Design design = designs.get(at % designs.size());
            int round = at / designs.size();
            if (at % 20 != 19) {
                lines.computeIfAbsent(design.line() + Range.series(round), _ -> new ArrayList<>())
                        .add(new Piece(at, design, round));
            }
        }
        return lines;
    }

    private Item item(int number, List<Piece> line, Instant now, SplittableRandom dice) {
        Piece first = line.getFirst();
        List<Tier> tiers = new ArrayList<>();
        List<Function<Design, String>> options = new ArrayList<>();
        addTier("Tamanho", Portuguese::size, line, tiers, options);
        addTier("Cor", words::colour, line, tiers, options);
        boolean single = line.size() == 1;
        State state = state(number);
        boolean promoted = state == State.NORMAL && number % 13 == 5;
        List<Model> models = new ArrayList<>();
        for (Piece piece : line) {
            List<Integer> index = new ArrayList<>();
            for (int tier = 0; tier < tiers.size(); tier++) {
                String option = options.get(tier).apply(piece.design());
                index.add(tiers.get(tier).options().indexOf(option));
            }
            long price = price(first.design(), dice);
            long stock = stock(state, dice);
            models.add(
                    new Model(
                            single ? 0 : FIRST_MODEL + piece.at(),
                            index,
                            single ? "" : piece.article(),
                            Ean.of(460_000_000_001L + piece.at()),
                            price,
                            promoted ? price * 85 / 1_000 * 10 : price,
                            promoted ? FIRST_PROMOTION + number : 0,
                            stock,
                            promoted ? Math.min(stock, dice.nextInt(1, 6)) : 0));
        }
        return new Item(
                FIRST_ITEM + number,
                single ? first.article() : first.design().line() + Range.series(first.round()),
                words.name(first.design()) + (first.round() == 0 ? "" : " " + (first.round() + 1)),
                100_000L + number % 40,
                state,
                first.design().grams(),
                single ? List.of() : tiers,
                models,
                now.minus(Duration.ofDays(100 + dice.nextInt(500))),
                now.minus(Duration.ofMinutes(dice.nextInt(60, 60 * 24 * 60))));
    }

    /// A tier where the pieces of a line differ.
    private static void addTier(
            String name,
            Function<Design, String> option,
            List<Piece> line,
            List<Tier> tiers,
            List<Function<Design, String>> options) {
        List<String> found =
                line.stream().map(piece -> option.apply(piece.design())).distinct().toList();
        if (found.size() > 1) {
            tiers.add(new Tier(name, found));
            options.add(option);
        }
    }

    /// A few listings are not for sale, as in any catalogue.
    private static State state(int number) {
        return switch (number % 23) {
            case 11 -> State.UNLIST;
            case 17 -> State.REVIEWING;
            case 21 -> number % 2 == 0 ? State.BANNED : State.SELLER_DELETE;
            default -> State.NORMAL;
        };
    }

    /// In centavos, ending in 90 or 40; sizes and colours of a line cost nearly the same.
    private static long price(Design design, SplittableRandom dice) {
        long about = design.kopecks() * 65 / 1_000;
        return Math.max(590, (about + dice.nextInt(300)) / 50 * 50 - 10);
    }

    private static long stock(State state, SplittableRandom dice) {
        boolean none = state != State.NORMAL || dice.nextInt(14) == 0;
        return none ? 0 : dice.nextInt(1, 12) * dice.nextInt(1, 10);
    }
}
