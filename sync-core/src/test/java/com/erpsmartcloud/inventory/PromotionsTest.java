package com.erpsmartcloud.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.undo.UndoOutcome.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Units that are held back for a promotion until it ends. Feature I9, domain rule C.1.
@SuppressWarnings("NullAway.Init") // set before each test
class PromotionsTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;

    private StockDesk desk;
    private Promotions promotions;
    private UUID mug;
    private StockKey key;

    @BeforeEach
    void open() {
        desk = new StockDesk(folder);
        promotions = new Promotions(desk.shop.store, desk.shop.ledger);
        mug = desk.shop.product("MUG", 10);
        key = new StockKey(mug, desk.main);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PromotionOutcome wish(long units, Duration lasts) {
        return promotions.hold(
                StockDesk.OWNER,
                key,
                new Promotions.Wish(
                        "Black Friday",
                        Optional.of(desk.shop.storeId),
                        units,
                        desk.shop.time.plus(lasts)));
    }

    private UUID hold(long units, Duration lasts) {
        return ((PromotionOutcome.Held) wish(units, lasts)).id();
    }

    private int end() {
        return promotions.releaseEnded(desk.shop.time);
    }

    private void pass(Duration time) {
        desk.shop.time = desk.shop.time.plus(time);
    }

    /// On hand, promotion reserved, available.
    private void is(long onHand, long promotion, long available) {
        StockLevel level = desk.shop.level(mug);
        assertThat(List.of(level.onHand(), level.promoHeld(), level.available()))
                .containsExactly(onHand, promotion, available);
    }

    private List<LedgerRow> ledger() {
        return desk.stock.ledger(key, 10);
    }

    @Test
    void onHandIsAllocatedAndAvailableAndPromotionReserved() {
        desk.shop.take(desk.shop.order("1", StockDesk.TO_SHIP, "r", TestShop.line(1, "MUG", 2)));
        hold(3, DAY);
        is(10, 3, 5);
        StockLevel level = desk.shop.level(mug);
        assertThat(level.onHand())
                .isEqualTo(level.reserved() + level.available() + level.promoHeld());
    }

    @Test
    void whatOrdersHaveTakenIsNotHeldBack() {
        desk.shop.take(desk.shop.order("1", StockDesk.TO_SHIP, "r", TestShop.line(1, "MUG", 8)));
        assertThat(wish(3, DAY)).isEqualTo(new PromotionOutcome.NotEnough(2));
        is(10, 0, 2);
        assertThat(promotions.of(key)).isEmpty();
    }

    @Test
    void nothingIsHeldForAPromotionThatIsOver() {
        assertThat(wish(3, Duration.ZERO)).isEqualTo(new PromotionOutcome.Over());
        assertThatThrownBy(() -> wish(0, DAY)).isInstanceOf(IllegalArgumentException.class);
        is(10, 0, 10);
    }

    @Test
    void itEndsByItselfAndOnlyOnce() {
        hold(3, DAY);
        hold(2, DAY.multipliedBy(2));
        pass(DAY.minusMillis(1));
        assertThat(end()).isZero();
        is(10, 5, 5);
        pass(Duration.ofMillis(1));
        assertThat(end()).isEqualTo(1);
        is(10, 2, 8);
        assertThat(end()).isZero();
        is(10, 2, 8);
        assertThat(promotions.of(key)).extracting(PromotionReserve::held).containsExactly(2L);
    }

    @Test
    void theLedgerSaysWhoHeldAndReleasedHowManyForWhat() {
        hold(3, DAY);
        pass(DAY);
        end();
        assertThat(ledger().subList(0, 2))
                .extracting(LedgerRow::quantity, LedgerRow::actor, LedgerRow::note)
                .containsExactly(
                        tuple(-3L, "system", "Black Friday"), tuple(3L, "owner", "Black Friday"));
        assertThat(ledger().subList(0, 2)).extracting(LedgerRow::document).doesNotContain("");
        List<String> audited =
                desk.shop.store.read(h ->
                        h.createQuery(
                                        "SELECT actor FROM audit_line WHERE action ="
                                                + " 'promotion.end'")
                                .mapTo(String.class)
                                .list());
        assertThat(audited).containsExactly("system");
    }

    @Test
    void itEndsAlsoIfTheCompanyWasClosedAtItsEnd() {
        hold(3, DAY);
        desk.close();
        Instant later = desk.shop.time.plus(DAY.multipliedBy(30));
        try (Store again = TestStores.open(folder, () -> later)) {
            Promotions reopened = new Promotions(again, new Ledger(new Reservations()));
            assertThat(reopened.releaseEnded(later)).isEqualTo(1);
            assertThat(reopened.releaseEnded(later)).isZero();
            assertThat(again.read(h -> Ledger.level(h, key)).available()).isEqualTo(10);
            assertThat(again.read(StockCheck::differences)).isEmpty();
        }
    }

    @Test
    void itIsReleasedByHandAndThatIsTakenBack() {
        UUID sale = hold(3, DAY);
        assertThat(promotions.release(StockDesk.OWNER, sale))
                .isEqualTo(new PromotionOutcome.Released(3));
        assertThat(promotions.release(StockDesk.OWNER, sale))
                .isEqualTo(new PromotionOutcome.HoldsNothing());
        is(10, 0, 10);
        assertThat(desk.undone()).isTrue();
        is(10, 3, 7);
        desk.undo.redo(StockDesk.OWNER);
        is(10, 0, 10);
    }

    @Test
    void holdingIsTakenBackAndDoneAgain() {
        hold(3, DAY);
        assertThat(desk.undone()).isTrue();
        is(10, 0, 10);
        assertThat(promotions.of(key)).isEmpty();
        desk.undo.redo(StockDesk.OWNER);
        is(10, 3, 7);
        pass(DAY);
        assertThat(end()).isEqualTo(1);
        is(10, 0, 10);
    }

    @Test
    void whatHasEndedIsNotTakenFromAnotherPromotion() {
        hold(3, DAY);
        UUID held = ledger().getFirst().id();
        pass(DAY);
        end();
        assertThat(desk.undo.undo(StockDesk.OWNER))
                .isInstanceOfSatisfying(
                        UndoOutcome.Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(Reason.BELOW_ZERO));
        promotions.hold(
                StockDesk.OWNER,
                key,
                new Promotions.Wish("Next", Optional.empty(), 4, desk.shop.time.plus(DAY)));
        assertThat(desk.edit.reverse(StockDesk.OWNER, held, ""))
                .isInstanceOf(StockOutcome.BelowZero.class);
        is(10, 4, 6);
    }

    @Test
    void whateverHappensEachUnitIsSomewhereAndAllComeBack() {
        long seed = new Random().nextLong();
        System.out.println("promotions seed " + seed);
        Random random = new Random(seed);
        Map<UUID, PromotionReserve> held = new HashMap<>();
        for (int act = 0; act < 120; act++) {
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    Duration lasts = Duration.ofHours(random.nextInt(1, 30));
                    long available = desk.shop.level(mug).available();
                    long units = random.nextInt(1, 5);
                    if (wish(units, lasts) instanceof PromotionOutcome.Held(UUID id, String n)) {
                        assertThat(units).as("seed %d", seed).isLessThanOrEqualTo(available);
                        Instant ends = desk.shop.time.plus(lasts);
                        held.put(
                                id,
                                new PromotionReserve(
                                        id, n, "", Optional.empty(), key, units, ends));
                    }
                }
                case 2 ->
                        held.keySet().stream()
                                .sorted()
                                .findFirst()
                                .ifPresent(id -> {
                                    promotions.release(StockDesk.OWNER, id);
                                    held.remove(id);
                                });
                case 3 -> desk.adjust(mug, random.nextInt(-3, 4));
                default -> {
                    pass(Duration.ofHours(random.nextInt(1, 20)));
                    end();
                    held.values().removeIf(one -> !one.endsAt().isAfter(desk.shop.time));
                }
            }
            StockLevel level = desk.shop.level(mug);
            assertThat(level.onHand())
                    .as("seed %d, act %d", seed, act)
                    .isEqualTo(level.reserved() + level.available() + level.promoHeld());
            assertThat(promotions.of(key))
                    .as("seed %d, act %d", seed, act)
                    .extracting(PromotionReserve::id)
                    .containsExactlyInAnyOrderElementsOf(held.keySet());
            assertThat(level.promoHeld())
                    .isEqualTo(held.values().stream().mapToLong(PromotionReserve::held).sum());
        }
        pass(Duration.ofDays(2));
        end();
        StockLevel level = desk.shop.level(mug);
        assertThat(level.available()).as("seed %d", seed).isEqualTo(level.onHand());
        assertThat(desk.ledgerAgrees()).isTrue();
    }
}
