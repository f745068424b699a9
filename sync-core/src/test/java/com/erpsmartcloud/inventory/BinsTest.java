package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

class BinsTest {

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
    void goodsLieInBinsAndTheRestInNone() {
        UUID mug = desk.shop.product("MUG", 4);
        UUID a1 = desk.bin(desk.main, "A-1");
        desk.put(mug, a1, 6);
        assertThat(desk.bins(mug)).isEqualTo(Map.of("A-1", 6L, "", 4L));
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(10);
    }

    @Test
    void ordersTakeFromTheFirstBinUntilAPersonChoosesAnother() {
        UUID mug = desk.shop.product("MUG", 0);
        UUID a1 = desk.bin(desk.main, "A-1");
        UUID b7 = desk.bin(desk.main, "B-7");
        desk.put(mug, a1, 6);
        desk.put(mug, b7, 20);
        ship("1", 2);
        assertThat(desk.bins(mug)).isEqualTo(Map.of("A-1", 4L, "B-7", 20L));

        desk.edit.pickFrom(StockDesk.OWNER, new StockKey(mug, desk.main), b7);
        ship("2", 5);
        assertThat(desk.bins(mug)).isEqualTo(Map.of("A-1", 4L, "B-7", 15L));
    }

    @Test
    void aBinCannotGiveMoreThanItHolds() {
        UUID mug = desk.shop.product("MUG", 50);
        UUID a1 = desk.bin(desk.main, "A-1");
        desk.put(mug, a1, 6);
        StockOutcome outcome =
                desk.shop.store.write(
                        "owner",
                        "take",
                        tx ->
                                desk.shop.ledger.adjust(
                                        tx,
                                        desk.shop
                                                .movement(
                                                        tx.ids().fresh(),
                                                        mug,
                                                        StockKind.ON_HAND,
                                                        -7)
                                                .in(java.util.Optional.of(a1))));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        StockOutcome.BelowZero.class, b -> assertThat(b.have()).isEqualTo(6));
    }

    @Test
    void whatWasAddedIsTakenBackThoughItsBinHoldsLess() {
        UUID mug = desk.shop.product("MUG", 50);
        UUID a1 = desk.bin(desk.main, "A-1");
        desk.put(mug, a1, 2);
        desk.adjust(mug, -10);
        desk.adjust(mug, 3);
        assertThat(desk.bins(mug)).containsEntry("A-1", -5L);
        assertThat(desk.undone()).isTrue();
        assertThat(desk.bins(mug)).containsEntry("A-1", -8L);
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(42);
    }

    @Test
    void aBinWithGoodsStaysInUse() {
        UUID mug = desk.shop.product("MUG", 0);
        UUID a1 = desk.bin(desk.main, "A-1");
        desk.put(mug, a1, 6);
        assertThat(desk.places.archiveBin("owner", a1)).isEqualTo(new PlaceOutcome.HasStock(6));
        desk.put(mug, a1, -6);
        assertThat(desk.places.archiveBin("owner", a1)).isEqualTo(new PlaceOutcome.Done(a1));
        assertThat(desk.placeReader.bins(desk.main, 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.archived()).isTrue());
        desk.undone();
        assertThat(desk.placeReader.bins(desk.main, 0, 10).getFirst().archived()).isFalse();
    }

    @Test
    void codesAreUniqueInTheirWarehouse() {
        desk.bin(desk.main, "A-1");
        assertThat(desk.places.addBin("owner", desk.main, " A-1 "))
                .isEqualTo(new PlaceOutcome.CodeTaken("A-1"));
        assertThat(desk.places.addBin("owner", desk.second, "A-1"))
                .isInstanceOf(PlaceOutcome.Done.class);
        assertThat(desk.places.addBin("owner", desk.main, " "))
                .isInstanceOf(PlaceOutcome.Blank.class);
        assertThat(desk.places.addWarehouse("owner", "kzn", "Other", "UTC"))
                .isEqualTo(new PlaceOutcome.CodeTaken("kzn"));
    }

    @Test
    void aWarehouseInUseIsNotArchived() {
        UUID mug = desk.shop.product("MUG", 3);
        assertThat(desk.places.archiveWarehouse("owner", desk.main))
                .isEqualTo(new PlaceOutcome.HasStock(3));
        desk.adjust(mug, -3);
        assertThat(desk.places.archiveWarehouse("owner", desk.main))
                .isEqualTo(new PlaceOutcome.ServesStore("Test"));
        assertThat(desk.places.archiveWarehouse("owner", desk.second))
                .isEqualTo(new PlaceOutcome.Done(desk.second));
        assertThat(desk.stock.warehouses()).hasSize(1);
        desk.undone();
        assertThat(desk.stock.warehouses()).hasSize(2);
    }

    @Test
    void renamingIsTakenBack() {
        desk.places.renameWarehouse("owner", desk.second, "KZ", "Kazan South");
        assertThat(desk.placeReader.warehouses()).anyMatch(w -> w.name().equals("Kazan South"));
        desk.undone();
        assertThat(desk.placeReader.warehouses()).noneMatch(w -> w.name().equals("Kazan South"));
    }

    @Test
    void theSumOfBinsIsAlwaysWhatTheLedgerSays() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        UUID mug = desk.shop.product("MUG", 100);
        UUID[] bins = {
            desk.bin(desk.main, "A"), desk.bin(desk.main, "B"), desk.bin(desk.main, "C")
        };
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(4)) {
                case 0 -> desk.put(mug, bins[random.nextInt(3)], random.nextInt(1, 9));
                case 1 -> desk.adjust(mug, random.nextInt(-5, 6) | 1);
                case 2 -> desk.undone();
                default -> ship("o" + i, 1);
            }
            assertThat(desk.ledgerAgrees()).as("seed %d step %d", seed, i).isTrue();
        }
        long bySum = desk.bins(mug).values().stream().mapToLong(Long::longValue).sum();
        assertThat(bySum).isEqualTo(desk.onHand(mug, desk.main));
        desk.shop.store.write(
                "owner",
                "rebuild",
                tx -> {
                    StockCheck.rebuild(tx);
                    return true;
                });
        assertThat(desk.ledgerAgrees()).isTrue();
    }

    private void ship(String number, long units) {
        desk.shop.take(
                desk.shop.order(
                        number, StockDesk.TO_SHIP, "awaiting", TestShop.line(1, "MUG", units)));
        desk.later();
        desk.shop.take(
                desk.shop.order(
                        number, StockDesk.SHIPPED, "delivering", TestShop.line(1, "MUG", units)));
    }
}
