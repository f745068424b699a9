package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.inventory.StocktakeReader.Tab;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

class StocktakesTest {

    @TempDir Path folder;
    private StockDesk desk;
    private UUID mug;
    private UUID cup;

    @BeforeEach
    void open() {
        desk = new StockDesk(folder);
        mug = desk.shop.product("MUG", 10);
        cup = desk.shop.product("CUP", 5);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFullStocktakeHasALineForEachProductInEachPlace() {
        UUID a1 = desk.bin(desk.main, "A-1");
        desk.put(mug, a1, 3);
        UUID id = start(StocktakeScope.full(desk.main));
        assertThat(lines(id))
                .extracting(l -> l.sku() + "@" + l.bin() + "=" + l.expected().orElse(-1))
                .containsExactly("CUP@=5", "MUG@=10", "MUG@A-1=3");
    }

    @Test
    void partOfAWarehouseIsCountedByBinOrByName() {
        UUID a1 = desk.bin(desk.main, "A-1");
        desk.put(mug, a1, 3);
        UUID byBin = start(new StocktakeScope(desk.main, Optional.of(a1), "", false));
        assertThat(lines(byBin)).extracting(StocktakeLine::bin).containsExactly("A-1");
        UUID byName = start(new StocktakeScope(desk.main, Optional.empty(), "cu", false));
        assertThat(lines(byName)).extracting(StocktakeLine::sku).containsExactly("CUP");
    }

    @Test
    void whatIsSoldAfterALineWasCountedIsNoDifference() {
        UUID id = start(StocktakeScope.full(desk.main));
        desk.later();
        count(id, "MUG", 9);
        desk.later();
        ship("1", 4);
        StocktakeLine line = line(id, "MUG");
        assertThat(line.expected()).hasValue(10);
        assertThat(line.variance()).hasValue(-1);

        assertThat(desk.stocktakes.post("owner", id))
                .isEqualTo(new StocktakeOutcome.Posted(id, 1, -1));
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(5);
    }

    @Test
    void whatIsSoldBeforeALineIsCountedIsExpectedToBeGone() {
        UUID id = start(StocktakeScope.full(desk.main));
        ship("1", 4);
        desk.later();
        count(id, "MUG", 6);
        assertThat(line(id, "MUG").variance()).hasValue(0);
        assertThat(desk.stocktakes.post("owner", id))
                .isEqualTo(new StocktakeOutcome.Posted(id, 0, 0));
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(6);
    }

    @Test
    void aBlindCountHidesWhatIsExpectedUntilItIsReviewed() {
        UUID id = start(new StocktakeScope(desk.main, Optional.empty(), "", true));
        count(id, "MUG", 8);
        assertThat(line(id, "MUG").expected()).isEmpty();
        assertThat(line(id, "MUG").variance()).isEmpty();
        assertThat(row(id).differing()).isZero();
        assertThat(desk.stocktakeReader.counts(id).of(Tab.DIFFERING)).isZero();
        desk.stocktakes.review("owner", id);
        assertThat(line(id, "MUG").variance()).hasValue(-2);
        assertThat(row(id).variance()).isEqualTo(-2);
    }

    @Test
    void theDifferenceHasAValueWhereTheCostIsKnown() {
        desk.cost(mug, 12_50, "RUB");
        UUID id = start(StocktakeScope.full(desk.main));
        count(id, "MUG", 8);
        count(id, "CUP", 6);
        assertThat(line(id, "MUG").value()).contains(new Money(-25_00, TestShop.RUB));
        assertThat(line(id, "CUP").value()).isEmpty();
    }

    @Test
    void countingOnceMoreForgetsTheFirstFigure() {
        UUID id = start(StocktakeScope.full(desk.main));
        count(id, "MUG", 2);
        desk.stocktakes.recount("owner", id, line(id, "MUG").id());
        assertThat(line(id, "MUG").counted()).isEmpty();
        assertThat(line(id, "MUG").recount()).isTrue();
        count(id, "MUG", 10);
        assertThat(line(id, "MUG").recount()).isFalse();
        assertThat(row(id).differing()).isZero();
    }

    @Test
    void postingIsOneActThatIsTakenBackWhole() {
        UUID id = start(StocktakeScope.full(desk.main));
        count(id, "MUG", 8);
        count(id, "CUP", 7);
        desk.later();
        desk.stocktakes.post("owner", id);
        assertThat(List.of(desk.onHand(mug, desk.main), desk.onHand(cup, desk.main)))
                .isEqualTo(List.of(8L, 7L));
        assertThat(row(id).state()).isEqualTo(StocktakeState.POSTED);
        assertThat(line(id, "MUG").variance()).as("what was posted stays readable").hasValue(-2);

        assertThat(desk.undone()).isTrue();
        assertThat(List.of(desk.onHand(mug, desk.main), desk.onHand(cup, desk.main)))
                .isEqualTo(List.of(10L, 5L));
        assertThat(row(id).state()).isEqualTo(StocktakeState.COUNTING);
        desk.undo.redo("owner");
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(8);
        assertThat(row(id).state()).isEqualTo(StocktakeState.POSTED);
        assertThat(desk.ledgerAgrees()).isTrue();
    }

    @Test
    void aWholeDocumentIsReversedOrNothingOfIt() {
        UUID id = start(StocktakeScope.full(desk.main));
        count(id, "MUG", 14);
        count(id, "CUP", 3);
        desk.stocktakes.post("owner", id);
        ship("1", 12);
        assertThat(desk.edit.reverseDocument("owner", row(id).number(), ""))
                .isInstanceOfSatisfying(
                        BatchOutcome.Refused.class, r -> assertThat(r.sku()).isEqualTo("MUG"));
        assertThat(desk.onHand(cup, desk.main)).isEqualTo(3);
        desk.adjust(mug, 9);
        assertThat(desk.edit.reverseDocument("owner", row(id).number(), ""))
                .isInstanceOf(BatchOutcome.Posted.class);
        assertThat(desk.onHand(cup, desk.main)).isEqualTo(5);
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(7);
        assertThat(desk.edit.reverseDocument("owner", row(id).number(), ""))
                .isInstanceOf(BatchOutcome.Nothing.class);
    }

    @Test
    void whatOrdersDidIsTakenBackWithTheOrder() {
        ship("1", 2);
        String document = desk.stock.ledger(new StockKey(mug, desk.main), 1).getFirst().document();
        assertThat(desk.edit.reverseDocument("owner", document, ""))
                .isEqualTo(new BatchOutcome.OfOrders(document));
    }

    @Test
    void aScanAddsUnitsAlsoOfAProductNobodyExpected() {
        UUID pot = desk.shop.product("POT", 0);
        UUID id = start(new StocktakeScope(desk.main, Optional.empty(), "MUG", false));
        scan(id, "MUG");
        scan(id, "MUG");
        scan(id, "POT");
        assertThat(line(id, "MUG").counted()).hasValue(2);
        assertThat(line(id, "POT").variance()).hasValue(1);
        assertThat(desk.stocktakes.scan("owner", id, "NO", Optional.empty(), 1))
                .isEqualTo(new StocktakeOutcome.Unknown("NO"));
        desk.stocktakes.post("owner", id);
        assertThat(desk.onHand(pot, desk.main)).isEqualTo(1);
    }

    @Test
    void looseGoodsAreCountedBesideThoseInBins() {
        UUID a1 = desk.bin(desk.main, "A-1");
        desk.put(mug, a1, 3);
        UUID id = start(new StocktakeScope(desk.main, Optional.empty(), "MUG", false));
        for (StocktakeLine line : lines(id)) {
            desk.stocktakes.count(
                    "owner", id, line.id(), OptionalLong.of(line.bin().isEmpty() ? 8 : 4));
        }
        desk.stocktakes.post("owner", id);
        assertThat(desk.bins(mug)).containsEntry("", 8L).containsEntry("A-1", 4L);
        assertThat(desk.ledgerAgrees()).isTrue();
    }

    @Test
    void whatIsOverStaysAsItIs() {
        UUID id = start(StocktakeScope.full(desk.main));
        UUID line = line(id, "MUG").id();
        assertThat(desk.stocktakes.post("owner", id)).isInstanceOf(StocktakeOutcome.Nothing.class);
        desk.stocktakes.cancel("owner", id);
        assertThat(desk.stocktakes.count("owner", id, line, OptionalLong.of(1)))
                .isInstanceOf(StocktakeOutcome.Over.class);
        assertThat(desk.stocktakes.post("owner", id)).isInstanceOf(StocktakeOutcome.Over.class);
        assertThat(desk.onHand(mug, desk.main)).isEqualTo(10);
        assertThat(desk.stocktakes.start("owner", StocktakeScope.full(desk.second)))
                .isInstanceOf(StocktakeOutcome.Nothing.class);
    }

    @Test
    void linesAreFoundCountedAndPaged() {
        UUID id = start(StocktakeScope.full(desk.main));
        count(id, "MUG", 8);
        assertThat(desk.stocktakeReader.counts(id).of(Tab.UNCOUNTED)).isEqualTo(1);
        assertThat(desk.stocktakeReader.counts(id).of(Tab.DIFFERING)).isEqualTo(1);
        assertThat(desk.stocktakeReader.lines(id, Tab.DIFFERING, "", 0, 9)).hasSize(1);
        assertThat(desk.stocktakeReader.lines(id, Tab.ALL, "cup", 0, 9)).hasSize(1);
        assertThat(desk.stocktakeReader.lines(id, Tab.ALL, "", 1, 9)).hasSize(1);
        assertThat(desk.stocktakeReader.page(0, 9)).containsExactly(row(id));
    }

    /// Whatever is sold, found and counted in between: what was counted, less what left since, is
    /// what there is.
    @Test
    void countingWhileSellingEndsWithWhatWasCountedLessWhatLeftSince() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        desk.adjust(mug, 500);
        UUID id = start(StocktakeScope.full(desk.main));
        long counted = -1;
        long since = 0;
        for (int i = 0; i < 40; i++) {
            desk.later();
            switch (random.nextInt(3)) {
                case 0 -> {
                    counted = 400 + random.nextInt(200);
                    since = 0;
                    count(id, "MUG", counted);
                }
                case 1 -> {
                    int by = random.nextInt(-3, 4) | 1;
                    desk.adjust(mug, by);
                    since += by;
                }
                default -> {
                    ship("o" + i, 1);
                    since--;
                }
            }
        }
        desk.later();
        if (counted < 0) {
            counted = 450;
            since = 0;
            count(id, "MUG", counted);
        }
        desk.stocktakes.post("owner", id);
        assertThat(desk.onHand(mug, desk.main)).as("seed %d", seed).isEqualTo(counted + since);
        assertThat(desk.ledgerAgrees()).isTrue();
    }

    private UUID start(StocktakeScope scope) {
        return ((StocktakeOutcome.Done) desk.stocktakes.start("owner", scope)).stocktake();
    }

    private void count(UUID id, String sku, long units) {
        assertThat(desk.stocktakes.count("owner", id, line(id, sku).id(), OptionalLong.of(units)))
                .isInstanceOf(StocktakeOutcome.Done.class);
    }

    private void scan(UUID id, String code) {
        assertThat(desk.stocktakes.scan("owner", id, code, Optional.empty(), 1))
                .isInstanceOf(StocktakeOutcome.Done.class);
    }

    private List<StocktakeLine> lines(UUID id) {
        return desk.stocktakeReader.lines(id, Tab.ALL, "", 0, 100);
    }

    private StocktakeLine line(UUID id, String sku) {
        return lines(id).stream().filter(l -> l.sku().equals(sku)).findFirst().orElseThrow();
    }

    private StocktakeRow row(UUID id) {
        return desk.stocktakeReader.stocktake(id).orElseThrow();
    }

    private void ship(String number, long units) {
        desk.shop.take(
                desk.shop.order(
                        number, StockDesk.TO_SHIP, "awaiting", TestShop.line(1, "MUG", units)));
        desk.shop.take(
                desk.shop.order(
                        number, StockDesk.SHIPPED, "delivering", TestShop.line(1, "MUG", units)));
    }
}
