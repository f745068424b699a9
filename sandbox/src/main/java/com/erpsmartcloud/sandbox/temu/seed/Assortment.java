package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.goods.Design;
import com.erpsmartcloud.sandbox.goods.Range;
import com.erpsmartcloud.sandbox.temu.world.Goods;
import com.erpsmartcloud.sandbox.temu.world.Goods.State;
import com.erpsmartcloud.sandbox.temu.world.Sku;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Makes the seller's product pages: one for each product line, a SKU for each size and colour.
///
/// Most SKUs carry the article the same thing has on the other marketplaces; some carry a code of
/// their own, and those of unfinished pages none.
final class Assortment {

    private static final long FIRST_GOODS = 601_099_500_000_001L;
    private static final long FIRST_SKU = 17_592_300_000_001L;

    private final UsWords words = new UsWords();
    private final Map<String, Goods> pages = new LinkedHashMap<>();
    private final List<Sku> skus = new ArrayList<>();
    private final Instant now;
    private final SplittableRandom dice;

    Assortment(int count, Instant now, SplittableRandom dice) {
        this.now = now;
        this.dice = dice;
        List<Design> designs = Range.designs();
        for (int at = 0; at < count; at++) {
            add(at, designs.get(at % designs.size()), at / designs.size());
        }
    }

    List<Goods> goods() {
        return List.copyOf(pages.values());
    }

    List<Sku> skus() {
        return List.copyOf(skus);
    }

    /// Those buyers can order.
    List<Sku> onShelf() {
        return skus.stream().filter(sku -> page(sku).state() == State.ON_SHELF).toList();
    }

    Goods page(Sku sku) {
        return pages.values().stream()
                .filter(each -> each.id() == sku.goodsId())
                .findFirst()
                .orElseThrow();
    }

    private void add(int at, Design design, int round) {
        String code = design.line() + Range.series(round);
        Goods page = pages.computeIfAbsent(code, _ -> page(code, words.name(design, round)));
        boolean sold = page.state() == State.ON_SHELF && dice.nextInt(14) > 0;
        long retail = 100 * Math.max(3, design.kopecks() / 8_000) + 99;
        skus.add(
                new Sku(
                        FIRST_SKU + at,
                        page.id(),
                        article(at, design.article() + Range.series(round), page),
                        words.spec(design),
                        retail * (72 + dice.nextInt(15)) / 100,
                        retail,
                        retail * 130 / 100 / 100 * 100 + 99,
                        sold ? (long) dice.nextInt(1, 12) * dice.nextInt(1, 10) : 0,
                        design.grams(),
                        Optional.empty(),
                        page.createdAt(),
                        now.minus(Duration.ofMinutes(dice.nextInt(60, 60 * 24 * 60)))));
    }

    private static String article(int at, String article, Goods page) {
        if (page.state() == State.INCOMPLETE) {
            return "";
        }
        return at % 12 == 7 ? "US-" + article : article;
    }

    private Goods page(String code, String name) {
        int at = pages.size();
        Instant created = now.minus(Duration.ofDays(100 + dice.nextInt(300)));
        return new Goods(
                FIRST_GOODS + at,
                name,
                code,
                15_000 + at % 40,
                state(at),
                created,
                now.minus(Duration.ofHours(dice.nextInt(24, 24 * 90))));
    }

    /// A few pages are not for sale, as in any shop.
    private static State state(int at) {
        return switch (at % 24) {
            case 7, 20 -> State.OFF_SHELF;
            case 12 -> State.INCOMPLETE;
            case 23 -> State.DELETED;
            default -> State.ON_SHELF;
        };
    }
}
