package com.erpsmartcloud.sandbox.mercadolibre.seed;

import static java.util.Objects.requireNonNull;

import com.erpsmartcloud.sandbox.goods.Design;
import com.erpsmartcloud.sandbox.goods.Range;
import com.erpsmartcloud.sandbox.goods.Words;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Status;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Terms;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Makes the seller's listings out of his goods: a third with variations, the others in the user
/// products model, and a few goods listed twice.
final class Catalogue {

    private static final long FIRST_PRODUCT = 3_145_000_001L;
    private static final long FIRST_VARIATION = 180_150_000_001L;

    /// A line of goods in Spanish.
    private record Line(String name, Map<String, String> sizes, String category, String domain) {}

    /// A design in its place in the list.
    private record Ware(int at, Design design, int round) {

        /// Most articles are the same on all marketplaces.
        String sku() {
            return design.article() + Range.series(round) + (at % 12 == 11 ? "-MX" : "");
        }
    }

    private final Instant now;
    private final SplittableRandom dice;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Stock> stocks = new LinkedHashMap<>();

    Catalogue(Instant now, SplittableRandom dice) {
        this.now = now;
        this.dice = dice;
        for (String text : Words.of("goods-mx")) {
            String[] part = text.split("\\|", -1);
            Map<String, String> sizes = new LinkedHashMap<>();
            for (String size : part[2].split(",(?=[0-9A-Z]+=)", -1)) {
                String[] pair = size.split("=", 2);
                sizes.put(pair[0], pair[1]);
            }
            lines.put(part[0], new Line(part[1], sizes, part[3], part[4]));
        }
    }

    /// @param count of articles
    void fill(int count) {
        List<Design> designs = Range.designs();
        Map<String, List<Ware>> groups = new LinkedHashMap<>();
        for (int at = 0; at < count; at++) {
            Ware ware = new Ware(at, designs.get(at % designs.size()), at / designs.size());
            String group = ware.design().line() + "/" + ware.design().size() + "/" + ware.round();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(ware);
        }
        int number = 0;
        for (List<Ware> group : groups.values()) {
            if (number++ % 3 == 0 && group.size() > 1) {
                addVaried(group);
            } else {
                group.forEach(this::addSingle);
            }
        }
    }

    List<Item> items() {
        return items;
    }

    List<Stock> stocks() {
        return List.copyOf(stocks.values());
    }

    private void addVaried(List<Ware> group) {
        Ware first = group.getFirst();
        List<Variant> variants = new ArrayList<>();
        for (Ware ware : group) {
            variants.add(variant(ware, FIRST_VARIATION + ware.at()));
            addStock(ware, false, Status.ACTIVE);
        }
        add(first, title(first), Optional.empty(), "gold_special", price(first), variants);
    }

    private void addSingle(Ware ware) {
        addStock(ware, isFull(ware), status(ware.at()));
        String colour = Colours.of(ware.design().colour()).name().toLowerCase(Locale.ROOT);
        String title = title(ware) + (ware.design().hasNoColour() ? "" : " " + colour);
        Optional<String> family = Optional.of(title(ware));
        List<Variant> variant = List.of(variant(ware, 0));
        add(ware, title, family, "gold_special", price(ware), variant);
        if (ware.at() % 40 == 7) {
            // The same units once more, to be paid in instalments.
            add(ware, title, family, "gold_pro", price(ware) + 2_000, variant);
        }
    }

    private void add(
            Ware ware,
            String title,
            Optional<String> family,
            String listingType,
            long price,
            List<Variant> variants) {
        boolean varied = variants.getFirst().id() != 0;
        Status wanted = varied ? Status.ACTIVE : status(ware.at());
        long units = variants.stream().mapToLong(each -> stock(each.userProductId()).total()).sum();
        boolean empty = wanted == Status.ACTIVE && units == 0;
        Line line = line(ware);
        Instant created = now.minus(Duration.ofDays(100 + dice.nextInt(500)));
        items.add(
                new Item(
                        ItemNumbers.of(items.size()),
                        title,
                        family,
                        line.category(),
                        line.domain(),
                        price,
                        empty ? Status.PAUSED : wanted,
                        empty ? Item.OUT_OF_STOCK : subStatus(ware.at(), wanted),
                        terms(ware, listingType, varied),
                        variants,
                        Optional.empty(),
                        created,
                        now.minus(Duration.ofMinutes(dice.nextInt(60, 60 * 24 * 60)))));
    }

    private Stock stock(String product) {
        return requireNonNull(stocks.get(product), product);
    }

    private Line line(Ware ware) {
        String name = ware.design().line();
        return requireNonNull(lines.get(name), name);
    }

    private Terms terms(Ware ware, String listingType, boolean varied) {
        return new Terms(
                listingType,
                !varied && isFull(ware) ? "fulfillment" : "cross_docking",
                !varied && ware.at() % 70 == 15,
                !varied && ware.at() % 80 == 33 ? 3 : 0,
                ware.design().grams());
    }

    private static Variant variant(Ware ware, long id) {
        String custom = ware.at() % 5 == 0 ? "INT-" + (10_000 + ware.at()) : "";
        return new Variant(id, product(ware), ware.sku(), ware.design().colour(), custom, 0);
    }

    private void addStock(Ware ware, boolean full, Status status) {
        boolean soldOut = status != Status.ACTIVE || dice.nextInt(14) == 0;
        long units = soldOut ? 0 : dice.nextInt(1, 12) * dice.nextInt(1, 10);
        long north = dice.nextInt(10) < 4 ? units / 3 : 0;
        Map<String, Long> stores = new LinkedHashMap<>();
        stores.put(Depots.CENTRE, full ? 0 : units - north);
        stores.put(Depots.NORTH, full ? 0 : north);
        Instant changed = now.minus(Duration.ofMinutes(dice.nextInt(5, 4_000)));
        stocks.put(product(ware), new Stock(product(ware), stores, full ? units : 0, 1, changed));
    }

    private String title(Ware ware) {
        Line line = line(ware);
        String series = ware.round() == 0 ? "" : " serie " + (ware.round() + 1);
        return line.name() + " " + line.sizes().get(ware.design().size()) + series;
    }

    private static String product(Ware ware) {
        return "MLMU" + (FIRST_PRODUCT + ware.at());
    }

    /// About what the goods cost elsewhere, as Mexican shops write prices: 119.90.
    private static long price(Ware ware) {
        return (ware.design().kopecks() * 22 / 100 / 1_000 + 1) * 1_000 - 10;
    }

    private static boolean isFull(Ware ware) {
        return ware.at() % 50 == 20;
    }

    /// A few listings are not for sale, as in any catalogue.
    private static Status status(int at) {
        return switch (at % 60) {
            case 47 -> Status.CLOSED;
            case 53 -> Status.UNDER_REVIEW;
            case 31 -> Status.PAUSED;
            default -> Status.ACTIVE;
        };
    }

    private static String subStatus(int at, Status status) {
        return switch (status) {
            case PAUSED -> Item.PAUSED_BY_SELLER;
            case UNDER_REVIEW -> "waiting_for_patch";
            case CLOSED -> at % 120 == 47 ? "expired" : "";
            case ACTIVE -> "";
        };
    }
}
