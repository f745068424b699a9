package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

class StockAsOfTest {

    private static final StockQuery BY_SKU =
            new StockQuery(
                    StockQuery.Tab.ALL,
                    Set.of(),
                    "",
                    StockQuery.Sort.SKU,
                    StockQuery.Direction.ASCENDING);

    @TempDir Path folder;
    private StockDesk desk;

    @BeforeEach
    void open() {
        desk = new StockDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anyPastMomentIsWhatTheLedgerAddsUpToThen() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<UUID> products =
                List.of(
                        desk.shop.product("A", 50),
                        desk.shop.product("B", 50),
                        desk.shop.product("C", 50));
        TreeMap<Instant, Map<String, Long>> then = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            desk.later();
            desk.adjust(products.get(random.nextInt(3)), random.nextInt(-4, 5) | 1);
            then.put(desk.shop.time, today());
        }
        then.forEach(
                (at, figures) -> assertThat(at(at)).as("seed %d, %s", seed, at).isEqualTo(figures));
        Map.Entry<Instant, Map<String, Long>> middle =
                then.floorEntry(then.firstKey().plusSeconds(900));
        assertThat(desk.stock.totals(BY_SKU.at(Optional.of(middle.getKey()))))
                .isEqualTo(
                        new StockTotals(
                                3,
                                middle.getValue().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum(),
                                0,
                                0));
    }

    @Test
    void thePastIsPagedAndSearchedLikeThePresent() {
        desk.shop.product("A", 1);
        desk.shop.product("B", 2);
        Instant before = desk.shop.time;
        desk.later();
        UUID c = desk.shop.product("C", 3);
        desk.adjust(c, 4);
        StockQuery then = BY_SKU.at(Optional.of(before));
        assertThat(desk.stock.page(then, 1, 1)).extracting(StockRow::sku).containsExactly("B");
        assertThat(desk.stock.page(then, 2, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.level().onHand()).isZero());
        StockQuery found =
                new StockQuery(
                        StockQuery.Tab.ALL,
                        Set.of(),
                        "name of b",
                        StockQuery.Sort.NAME,
                        StockQuery.Direction.DESCENDING,
                        Optional.of(before));
        assertThat(desk.stock.page(found, 0, 9)).extracting(StockRow::sku).containsExactly("B");
        assertThat(desk.stock.totals(found)).isEqualTo(new StockTotals(1, 2, 0, 0));
    }

    private Map<String, Long> today() {
        return figures(desk.stock.page(BY_SKU, 0, 100));
    }

    private Map<String, Long> at(Instant moment) {
        return figures(desk.stock.page(BY_SKU.at(Optional.of(moment)), 0, 100));
    }

    private static Map<String, Long> figures(List<StockRow> rows) {
        Map<String, Long> figures = new HashMap<>();
        rows.forEach(row -> figures.put(row.sku(), row.level().onHand()));
        return figures;
    }
}
