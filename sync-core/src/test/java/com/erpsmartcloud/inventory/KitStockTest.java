package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A kit in the stock list is what its components allow. Domain rule C.1, feature I7.
@SuppressWarnings("NullAway.Init") // set before each test
class KitStockTest {

    @TempDir Path folder;
    private StockDesk desk;
    private ProductEdit products;
    private UUID cup;
    private UUID spoon;
    private UUID kit;

    @BeforeEach
    void open() {
        desk = new StockDesk(folder);
        products = new ProductEdit(desk.shop.store, desk.shop.catalogue, desk.shop.mapping);
        cup = desk.shop.product("CUP", 7);
        spoon = desk.shop.product("SPOON", 4);
        ProductForm form =
                ProductForm.of("SET", "Two cups and a spoon", ProductKind.KIT)
                        .madeOf(List.of(new KitPart(cup, 2), new KitPart(spoon, 1)));
        kit = ((ProductOutcome.Saved) products.add(StockDesk.OWNER, form)).product();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private StockQuery by(StockQuery.Sort sort, StockQuery.Tab tab, String text) {
        return new StockQuery(tab, Set.of(), text, sort, StockQuery.Direction.DESCENDING);
    }

    private List<String> skus(StockQuery query, long offset, int limit) {
        return desk.stock.page(query, offset, limit).stream()
                .map(row -> row.sku() + " " + row.available())
                .toList();
    }

    @Test
    void itStandsInTheListWithWholeKitsAndIsNotCountedByItself() {
        StockQuery all = by(StockQuery.Sort.AVAILABLE, StockQuery.Tab.ALL, "");
        assertThat(skus(all, 0, 10)).containsExactly("CUP 7", "SPOON 4", "SET 3");
        assertThat(skus(all, 2, 1)).containsExactly("SET 3");
        assertThat(desk.stock.totals(all)).isEqualTo(new StockTotals(3, 11, 0, 11));
        assertThat(desk.stock.page(all, 2, 1))
                .extracting(StockRow::kind, row -> row.level().onHand())
                .containsExactly(tuple(StockRow.Kind.KIT, 0L));
        assertThat(skus(by(StockQuery.Sort.NAME, StockQuery.Tab.ALL, "two cups"), 0, 10))
                .containsExactly("SET 3");
    }

    @Test
    void itIsSortedWhereTheListDoesNotFitIntoMemory() {
        desk.shop.store.read(h -> h.execute("SET MAX_MEMORY_ROWS 1"));
        for (StockQuery.Sort sort : StockQuery.Sort.values()) {
            assertThat(skus(by(sort, StockQuery.Tab.ALL, ""), 0, 10)).as("%s", sort).hasSize(3);
        }
        assertThat(skus(by(StockQuery.Sort.SKU, StockQuery.Tab.ALL, ""), 0, 10))
                .containsExactly("SPOON 4", "SET 3", "CUP 7");
    }

    @Test
    void theScarcestComponentIsNamedFirst() {
        StockKey key = new StockKey(kit, desk.main);
        assertThat(desk.stock.kit(key))
                .extracting(KitShare::sku, KitShare::available, KitShare::each, KitShare::kits)
                .containsExactly(tuple("CUP", 7L, 2L, 3L), tuple("SPOON", 4L, 1L, 4L));
        desk.adjust(spoon, -3);
        assertThat(desk.stock.kit(key)).extracting(KitShare::sku).startsWith("SPOON");
        assertThat(desk.stock.row(key).orElseThrow().available()).isEqualTo(1);
        assertThat(desk.stock.kit(new StockKey(cup, desk.main))).isEmpty();
    }

    @Test
    void componentsInTwoPlacesDoNotMeet() {
        desk.edit.adjust(
                StockDesk.OWNER,
                new StockKey(cup, desk.second),
                StockKind.ON_HAND,
                20,
                StockReason.FOUND,
                "");
        assertThat(desk.stock.row(new StockKey(kit, desk.second)).orElseThrow().available())
                .isZero();
        StockQuery second =
                new StockQuery(
                        StockQuery.Tab.OUT,
                        Set.of(desk.second),
                        "",
                        StockQuery.Sort.SKU,
                        StockQuery.Direction.ASCENDING);
        assertThat(skus(second, 0, 10)).containsExactly("SET 0");
        assertThat(desk.stock.counts(second))
                .isEqualTo(
                        Map.of(
                                StockQuery.Tab.ALL, 2L,
                                StockQuery.Tab.OVERSOLD, 0L,
                                StockQuery.Tab.OUT, 1L,
                                StockQuery.Tab.LOW, 0L,
                                StockQuery.Tab.HELD, 0L));
    }

    @Test
    void noKitIsLessThanNone() {
        desk.edit.adjust(
                StockDesk.OWNER,
                new StockKey(cup, desk.main),
                StockKind.SAFETY,
                9,
                StockReason.SET_ASIDE,
                "");
        assertThat(skus(by(StockQuery.Sort.SKU, StockQuery.Tab.OVERSOLD, ""), 0, 10))
                .containsExactly("CUP -2");
        assertThat(desk.stock.row(new StockKey(kit, desk.main)).orElseThrow().available()).isZero();
    }

    /// Units that lay there before the product became a kit stay in sight, in the kit's one row.
    @Test
    void whatLiesOfTheKitItselfIsSeenOnce() {
        UUID box = desk.shop.product("BOX", 5);
        products.save(
                StockDesk.OWNER,
                box,
                ProductForm.of("BOX", "A box", ProductKind.KIT)
                        .madeOf(List.of(new KitPart(spoon, 2))));
        assertThat(desk.stock.page(by(StockQuery.Sort.SKU, StockQuery.Tab.ALL, "BOX"), 0, 10))
                .extracting(StockRow::kind, row -> row.level().onHand(), StockRow::available)
                .containsExactly(tuple(StockRow.Kind.KIT, 5L, 2L));
    }
}
