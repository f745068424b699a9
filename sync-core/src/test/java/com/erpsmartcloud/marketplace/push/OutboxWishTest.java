package com.erpsmartcloud.marketplace.push;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.push.Outbox.View;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OutboxWishTest extends OutboxCase {

    @Test
    void wishesForOneListingBecomeOneCommandWithTheNewestFigure() throws Exception {
        UUID mug = shop.product("MUG", 10);
        move(mug, -3);
        move(mug, 1);
        assertThat(waiting()).singleElement().satisfies(c -> assertEquals("8", c.after()));
        send();
        assertEquals(8, market.figures.get("MUG"));
        assertThat(market.written).hasSize(1);
    }

    @Test
    void aZeroWhereNothingIsKnownIsALowering() throws Exception {
        UUID mug = shop.product("MUG", 1);
        move(mug, -1);
        assertFalse(send().raised());
    }

    @Test
    void ourOwnSaleNeedsNoPushAndItsCancellationNeither() throws Exception {
        shop.product("MUG", 10);
        send();
        later(60);
        market.figures.put("MUG", 8L);
        shop.take(order("1", OrderState.Fulfilment.TO_PROCESS, OrderState.CancelReturn.NONE, 2));
        assertThat(waiting()).isEmpty();
        later(60);
        market.figures.put("MUG", 10L);
        shop.take(
                order("1", OrderState.Fulfilment.TO_PROCESS, OrderState.CancelReturn.CANCELLED, 2));
        assertThat(waiting()).isEmpty();
        later(60);
        market.figures.put("MUG", 7L);
        shop.take(order("2", OrderState.Fulfilment.SHIPPED, OrderState.CancelReturn.NONE, 3));
        assertThat(waiting()).isEmpty();
        assertEquals(1, outbox.counts().get(View.SENT));
        assertEquals(0, outbox.counts().get(View.CANCELLED));
    }

    @Test
    void aWishEqualToWhatIsShownWaitsNoMore() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        move(mug, -3);
        move(mug, 3);
        assertThat(waiting()).isEmpty();
        assertEquals(0, outbox.counts().get(View.WAITING));
        assertThat(outbox.page(View.CANCELLED, 0, 9)).isEmpty();
    }

    @Test
    void aFigureThatChangesWhileItWaitsKeepsItsPlaceAndIsOneCommandOnceItLeaves() throws Exception {
        UUID mug = shop.product("MUG", 10);
        Command first = waiting().getFirst();
        long before = changes();
        move(mug, -4);
        assertThat(waiting())
                .singleElement()
                .satisfies(c -> {
                    assertEquals(first.id(), c.id());
                    assertEquals(first.createdAt(), c.createdAt());
                    assertEquals("6", c.after());
                });
        // Only the movement: what has not left yet is nothing another device has to hear of.
        assertEquals(before + 1, changes());
        send();
        assertThat(outbox.page(View.SENT, 0, 9))
                .singleElement()
                .satisfies(c -> {
                    assertEquals(first.id(), c.id());
                    assertEquals("6", c.after());
                    assertEquals(1, c.attempts());
                });
    }

    @Test
    void planningTwiceWritesNothingTheSecondTime() {
        UUID mug = shop.product("MUG", 10);
        long before = changes();
        shop.store.write(
                "owner",
                "plan",
                tx -> {
                    publisher.plan(tx, List.of(mug));
                    return true;
                });
        assertEquals(before, changes());
    }

    @Test
    void aWishCanBeTakenBackOnlyWhileItWaitsAndStaysAway() throws Exception {
        UUID mug = shop.product("MUG", 10);
        UUID id = waiting().getFirst().id();
        assertTrue(outbox.cancel("owner", id));
        assertFalse(outbox.cancel("owner", id));
        shop.store.write(
                "owner",
                "plan",
                tx -> {
                    publisher.plan(tx, List.of(mug));
                    return true;
                });
        assertThat(waiting()).isEmpty();
        move(mug, 1);
        send();
        assertEquals(11, market.figures.get("MUG"));
    }

    @Test
    void lowersLeaveBeforeRaisesAndInOtherBatches() throws Exception {
        UUID mug = shop.product("MUG", 10);
        UUID cup = shop.product("CUP", 10);
        send();
        market.written.clear();
        move(mug, 5);
        move(cup, -5);
        assertTrue(send().raised());
        assertThat(market.written.stream().map(b -> b.getFirst().article()))
                .containsExactly("CUP", "MUG");
    }

    @Test
    void aLowerFigurePassesHundredsThatWaitToBeRaised() throws Exception {
        UUID cup = shop.product("CUP", 10);
        send();
        market.written.clear();
        market.stockWriteBatch = 250;
        for (int i = 0; i < 600; i++) {
            shop.product("MUG-" + i, 5);
        }
        move(cup, -1);
        assertEquals(601, send().sent());
        assertThat(market.written.stream().map(List::size)).containsExactly(1, 250, 250, 100);
        assertThat(market.written.getFirst().getFirst().article()).isEqualTo("CUP");
        assertThat(waiting()).isEmpty();
    }

    private long changes() {
        return shop.store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM change_log").mapTo(Long.class).one());
    }

    private OrderFact order(
            String number, OrderState.Fulfilment step, OrderState.CancelReturn cancel, long units) {
        OrderFact o =
                shop.order(
                        number,
                        new OrderState(
                                OrderState.Payment.PAID,
                                step,
                                cancel,
                                OrderState.SettlementState.ESTIMATED),
                        step + " " + cancel + " " + shop.time,
                        line(1, "MUG", units));
        return new OrderFact(
                o.externalId(),
                o.orderNumber(),
                Optional.empty(),
                o.rawStatus(),
                "",
                o.state(),
                o.orderedAt(),
                o.paidAt(),
                o.shipBy(),
                o.asOf(),
                Optional.of("W"),
                "",
                "",
                Optional.empty(),
                o.lines(),
                "");
    }
}
