package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.model.ModelMarketplace.Fault;
import com.erpsmartcloud.marketplace.push.Outbox.View;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class OutboxRefusalTest extends OutboxCase {

    @Test
    void aRefusalIsShownOnceAndGoesAgainOnlyWhenAsked() throws Exception {
        UUID mug = shop.product("MUG", 10);
        market.faults.add(Fault.REFUSED);
        send();
        move(mug, 1);
        move(mug, -1);
        send();
        assertThat(outbox.counts()).containsEntry(View.REFUSED, 1L);
        Command refused = outbox.page(View.REFUSED, 0, 9).getFirst();
        assertEquals("NO", refused.answerCode());
        later(60);
        market.figures.clear();
        if (outbox.retry("owner", refused.id())) {
            send();
            assertEquals(10, market.figures.get("MUG"));
        }
    }

    @Test
    void anotherFigureThanTheRefusedOneWaitsOnHoweverOftenItIsPlanned() throws Exception {
        UUID mug = shop.product("MUG", 10);
        market.faults.add(Fault.REFUSED);
        send();
        move(mug, -4);
        shop.store.write(
                "owner",
                "plan",
                tx -> {
                    publisher.plan(tx, List.of(mug));
                    return true;
                });
        assertThat(waiting()).singleElement().satisfies(c -> assertEquals("6", c.after()));
    }

    @Test
    void retryingAsksForWhatIsWantedByNowAndNeverBesideANewerWish() throws Exception {
        UUID mug = shop.product("MUG", 10);
        market.faults.add(Fault.REFUSED);
        send();
        Command refused = outbox.page(View.REFUSED, 0, 9).getFirst();
        move(mug, -4);
        assertFalse(outbox.retry("owner", refused.id()));
        assertThat(waiting()).hasSize(1);
        send();
        assertEquals(6, market.figures.get("MUG"));
    }

    @Test
    void aCallRefusedForOneRowRefusesThatRowWithTheReasonAndSendsTheOthers() throws Exception {
        market.stockWriteBatch = 100;
        for (int i = 0; i < 100; i++) {
            shop.product("S" + i, 10);
        }
        market.malformed.add("S37");
        OutboxSender.Sent sent = send();
        assertEquals(new OutboxSender.Sent(100, 1, true), sent);
        assertThat(waiting()).isEmpty();
        assertThat(market.figures).hasSize(99).doesNotContainKey("S37");
        assertThat(outbox.page(View.REFUSED, 0, 9))
                .singleElement()
                .satisfies(c -> {
                    assertEquals("S37", c.title());
                    assertEquals("BAD_ROW", c.answerCode());
                    assertEquals("a row is malformed", c.answerText());
                });
        market.asked.clear();
        later(60);
        send();
        assertThat(market.asked).isEmpty();
    }

    @Test
    void whenNearlyEveryRowIsRefusedTheSearchEnds() throws Exception {
        market.stockWriteBatch = 100;
        for (int i = 0; i < 100; i++) {
            shop.product("S" + i, 10);
            market.malformed.add("S" + i);
        }
        assertEquals(100, send().refused());
        assertThat(market.asked).hasSizeLessThan(40);
        assertThat(waiting()).isEmpty();
        assertEquals(100, outbox.counts().get(View.REFUSED));
    }

    @Test
    void whatWasNotTriedWhenTheSearchBreaksOffWaitsOn() {
        shop.product("A", 10);
        shop.product("B", 10);
        shop.product("C", 10);
        market.faults.add(Fault.CALL_REFUSED);
        market.faults.add(Fault.UNPLUGGED);
        assertThrows(ConnectorException.class, this::send);
        assertThat(waiting())
                .hasSize(3)
                .allSatisfy(c -> assertEquals(CommandState.WAITING, c.state()));
    }

    @Test
    void aKeyThatNoLongerOpensTheStoreRefusesNoWish() {
        shop.product("MUG", 10);
        market.faults.add(Fault.SIGNED_OUT);
        assertThrows(ConnectorException.class, this::send);
        assertThat(waiting()).hasSize(1);
    }
}
