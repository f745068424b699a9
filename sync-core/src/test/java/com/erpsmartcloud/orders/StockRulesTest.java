package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.UUID;

class StockRulesTest {

    private static final long MOST = Ledger.MOST_UNITS;

    @TempDir Path folder;

    private TestShop shop;
    private UUID mug;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        mug = shop.product("MUG", 10);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theVectorsOfTheAvailabilityRuleHold() {
        shop.take(
                RandomOrders.fact(
                        shop, "1", Fulfilment.TO_PROCESS, CancelReturn.NONE, line(1, "MUG", 8)));
        UUID spare = shop.post(mug, StockKind.SAFETY, 3);
        assertEquals(-1, shop.level(mug).available());
        shop.post(mug, StockKind.SAFETY, -1);
        assertEquals(0, shop.level(mug).available());
        StockLevel level = shop.level(mug);
        assertEquals(
                level.onHand(),
                level.reserved()
                        + level.available()
                        + level.promoHeld()
                        + level.quarantine()
                        + level.safety());
        assertThat(reverse(spare))
                .isInstanceOfSatisfying(
                        StockOutcome.BelowZero.class,
                        below -> assertThat(below.later()).isPresent());
    }

    @Test
    void aReversalIsMadeOnceAndCanItselfBeReversed() {
        UUID found = shop.post(mug, StockKind.ON_HAND, 5);
        StockOutcome first = reverse(found);
        assertEquals(10, shop.level(mug).onHand());
        UUID back = ((StockOutcome.Posted) first).movements().getFirst();
        assertEquals(new StockOutcome.AlreadyReversed(back), reverse(found));
        assertThat(reverse(back)).isInstanceOf(StockOutcome.Posted.class);
        assertEquals(15, shop.level(mug).onHand());
        UUID nobody = UUID.randomUUID();
        assertEquals(new StockOutcome.NotFound(nobody), reverse(nobody));
    }

    @ParameterizedTest
    @ValueSource(longs = {MOST + 1, -MOST - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void moreUnitsThanAnyWarehouseHoldsAreRefused(long units) {
        assertEquals(new StockOutcome.TooMany(units, MOST), edit(units));
        assertEquals(10, shop.level(mug).onHand());
    }

    @Test
    void manyEditsCannotHeapUpMoreThanOneMay() {
        assertThat(edit(MOST - 10)).isInstanceOf(StockOutcome.Posted.class);
        assertEquals(new StockOutcome.TooMany(MOST + 1, MOST), edit(1));
        assertEquals(MOST, shop.level(mug).onHand());
        assertThat(edit(-MOST)).isInstanceOf(StockOutcome.Posted.class);
    }

    private StockOutcome edit(long units) {
        return new StockEdit(shop.store, shop.ledger)
                .adjust(
                        "owner",
                        new StockKey(mug, shop.warehouse),
                        StockKind.ON_HAND,
                        units,
                        StockReason.FOUND,
                        "");
    }

    private StockOutcome reverse(UUID movement) {
        return shop.store.write("owner", "r", tx -> shop.ledger.reverse(tx, movement, ""));
    }
}
