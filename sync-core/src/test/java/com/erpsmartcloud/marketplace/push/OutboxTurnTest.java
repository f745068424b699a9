package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.StockFact;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

/// Whose turn it is among figures that may only leave one at a time.
@SuppressWarnings("NullAway.Init") // set before each test
class OutboxTurnTest extends OutboxCase {

    private SendQueue queue;

    @BeforeEach
    void queue() {
        queue = new SendQueue(shop.store, publisher);
    }

    private List<SendQueue.Due> take(int most) {
        return queue.take(shop.storeId, most, new SendQueue.Allowed(true, true), shop.time);
    }

    private String next() {
        SendQueue.Due due = take(1).getFirst();
        queue.answered(List.of(due), List.of(new Answer.Accepted()), shop.time);
        return due.wish().article() + " " + due.wish().free();
    }

    @Test
    void aFigureThatChangesAllTheTimeDoesNotKeepTheOthersWaiting() {
        UUID busy = shop.product("BUSY", 10);
        shop.product("CALM", 10);
        shop.product("QUIET", 10);
        assertEquals("BUSY 10", next());
        move(busy, 1);
        assertEquals("CALM 10", next());
        move(busy, 1);
        assertEquals("QUIET 10", next());
        assertEquals("BUSY 12", next());
        assertThat(take(1)).isEmpty();
    }

    @Test
    void oneCallTellsAllWhoeverHadTheLastTurn() {
        UUID first = shop.product("FIRST", 10);
        UUID second = shop.product("SECOND", 10);
        UUID third = shop.product("THIRD", 10);
        next();
        next();
        next();
        move(second, -1);
        next();
        move(first, -2);
        move(third, -3);
        assertThat(take(9))
                .extracting(due -> due.wish().article())
                .containsExactlyInAnyOrder("FIRST", "THIRD");
    }

    @Test
    void whatLowersLeavesBeforeWhatRaisesHoweverLateItCame() {
        UUID late = shop.product("LATE", 10);
        next();
        shop.product("A", 10);
        shop.product("B", 10);
        move(late, -3);
        assertEquals("LATE 7", next());
        assertThat(take(9)).extracting(due -> due.wish().article()).containsExactly("A", "B");
    }

    @Test
    void aRaiseThatTheMarketplaceTurnsIntoALoweringNeedsNoLease() {
        UUID mug = shop.product("MUG", 10);
        next();
        move(mug, 5);
        shop.store.write(
                "sync",
                "stock.read",
                tx -> {
                    publisher.shown(
                            tx,
                            shop.storeId,
                            List.of(
                                    new StockFact(
                                            "pMUG", "MUG", "W", 40, 0, shop.time.plusSeconds(60))));
                    return true;
                });
        List<SendQueue.Due> due =
                queue.take(shop.storeId, 9, new SendQueue.Allowed(false, false), shop.time);
        assertThat(due)
                .singleElement()
                .satisfies(d -> {
                    assertEquals(40, d.wish().before());
                    assertEquals(15, d.wish().free());
                });
    }

    @Test
    void aRaiseThatBecameALoweringWhileItWaitedLowers() {
        UUID mug = shop.product("MUG", 10);
        next();
        move(mug, 5);
        assertThat(waiting()).singleElement().satisfies(c -> assertEquals("15", c.after()));
        move(mug, -9);
        List<SendQueue.Due> due = take(9);
        assertThat(due).singleElement().satisfies(d -> assertThat(d.lowers()).isTrue());
        queue.answered(due, Collections.nCopies(1, new Answer.Accepted()), shop.time);
        assertThat(waiting()).isEmpty();
    }
}
