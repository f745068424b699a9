package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.model.ModelMarketplace.Fault;
import com.erpsmartcloud.marketplace.push.Outbox.View;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

class OutboxLostAnswerTest extends OutboxCase {

    @Test
    void afterACrashTheMarketplaceIsAskedBeforeAnythingIsRepeated() throws Exception {
        for (Fault crash : List.of(Fault.CRASH_AFTER, Fault.CRASH_BEFORE)) {
            String sku = "S" + crash;
            shop.product(sku, 10);
            market.faults.add(crash);
            assertThrows(ModelMarketplace.Crash.class, this::send);
            market.asked.clear();
            send();
            assertEquals("stock [" + sku + "]", market.asked.getFirst());
            assertEquals(10, market.figures.get(sku));
        }
        assertEquals(2, market.written.size());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aLostAnswerIsReadBackAndWhatHadNoEffectIsNotCalledSent() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        move(mug, -2);
        market.faults.add(Fault.LOST_WITHOUT_EFFECT);
        assertThrows(ConnectorException.class, this::send);
        assertEquals(CommandState.UNCERTAIN, waiting().getFirst().state());
        UUID id = waiting().getFirst().id();
        market.faults.add(Fault.UNPLUGGED);
        assertThrows(ConnectorException.class, this::send);
        assertEquals(CommandState.WAITING, outbox.byId(id).orElseThrow().state());
        send();
        assertEquals(CommandState.DONE, outbox.byId(id).orElseThrow().state());
        assertEquals(8, market.figures.get("MUG"));
    }

    @Test
    void aServerErrorMayHaveHadEffectAndIsNotRepeatedBlindly() throws Exception {
        shop.product("MUG", 10);
        market.faults.add(Fault.SERVER_ERROR_WITH_EFFECT);
        assertThrows(ConnectorException.class, this::send);
        market.figures.put("MUG", 9L);
        market.asked.clear();
        send();
        assertEquals("stock [MUG]", market.asked.getFirst());
    }

    @Test
    void tooManyWaitsAsLongAsItWasAskedTo() throws Exception {
        UUID mug = shop.product("MUG", 10);
        market.faults.add(Fault.TOO_MANY);
        send();
        move(mug, -4);
        send();
        assertThat(market.written).isEmpty();
        later(31);
        send();
        assertEquals(6, market.figures.get("MUG"));
        assertThat(outbox.counts()).containsEntry(View.SENT, 1L).containsEntry(View.WAITING, 0L);
    }

    @Test
    void stockThatChangesWhileAWishIsAwayIsNotForgottenWhateverTheAnswer() throws Exception {
        UUID mug = shop.product("MUG", 10);
        for (Fault fault :
                List.of(Fault.REFUSED, Fault.TOO_MANY, Fault.THROTTLED, Fault.UNPLUGGED)) {
            SendQueue queue = new SendQueue(shop.store, publisher);
            var batch = queue.take(shop.storeId, 3, new SendQueue.Allowed(true, false), shop.time);
            move(mug, -1);
            String wanted = Long.toString(shop.level(mug).available());
            switch (fault) {
                case REFUSED ->
                        queue.answered(batch, List.of(new Answer.Refused("N", "")), shop.time);
                case TOO_MANY ->
                        queue.answered(
                                batch,
                                List.of(new Answer.Later("N", "", Duration.ZERO)),
                                shop.time);
                default -> queue.waitAgain(batch, Duration.ZERO);
            }
            assertThat(waiting()).singleElement().satisfies(c -> assertEquals(wanted, c.after()));
            later(60);
        }
    }
}
