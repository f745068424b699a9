package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.StockFact;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/// A figure that somebody changed in the seller centre is noticed, and a person says who wins.
@SuppressWarnings("NullAway.Init") // set before each test
class DriftsTest extends OutboxCase {

    private Drifts drifts;
    private UUID mug;

    @BeforeEach
    void drifts() throws Exception {
        drifts = new Drifts(shop.store, publisher);
        mug = shop.product("MUG", 10);
        send();
        later(600);
    }

    /// As the read-back of the store's listings does.
    private void reads(long units) {
        market.figures.put("MUG", units);
        shop.store.write(
                "sync",
                "stock.read",
                tx -> {
                    new DriftWatch(publisher)
                            .shown(
                                    tx,
                                    shop.storeId,
                                    List.of(
                                            new StockFact(
                                                    "pMUG", "MUG", "W", units, 0, shop.time)));
                    return units;
                });
        later(600);
    }

    @Test
    void aHigherFigureStandsThereAtOnceAndGoesOnceOursIsShown() throws Exception {
        reads(50);
        Drift drift = drifts.page(0, 10).getFirst();
        assertEquals("MUG", drift.sku());
        assertEquals(10, drift.ours());
        assertEquals(50, drift.theirs());
        assertEquals(1, drifts.count());
        send();
        reads(10);
        assertThat(drifts.page(0, 10)).isEmpty();
    }

    @Test
    void aLowerFigureMayBeASaleAndStandsThereOnlyOnceItWasSeenTwice() {
        reads(7);
        assertThat(drifts.page(0, 10)).isEmpty();
        reads(7);
        assertEquals(7, drifts.page(0, 10).getFirst().theirs());
    }

    @Test
    void aSaleThatComesInExplainsTheLowerFigure() {
        reads(7);
        move(mug, -3);
        reads(7);
        assertThat(drifts.page(0, 10)).isEmpty();
    }

    @Test
    void whatWeSentOurselvesIsNoDrift() throws Exception {
        reads(10);
        assertThat(drifts.page(0, 10)).isEmpty();
    }

    @Test
    void theirsMayStayAndOursIsSentWhenAskedFor() throws Exception {
        reads(50);
        drifts.leave("owner", drifts.page(0, 10).getFirst());
        send();
        assertEquals(50, market.figures.get("MUG"));
        reads(50);
        Drift left = drifts.page(0, 10).getFirst();
        assertThat(left.left()).isTrue();
        send();
        assertEquals(50, market.figures.get("MUG"), "it is not asked again by itself");
        drifts.pushOurs("owner", left);
        send();
        assertEquals(10, market.figures.get("MUG"));
        reads(10);
        assertEquals(0, drifts.count());
    }
}
