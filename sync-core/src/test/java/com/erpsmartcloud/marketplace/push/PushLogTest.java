package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.push.PushLog.Question;
import com.erpsmartcloud.marketplace.push.PushLog.View;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Every figure that was sent is found again, with its reason.
@SuppressWarnings("NullAway.Init") // set before each test
class PushLogTest extends OutboxCase {

    private PushLog log;

    @BeforeEach
    void log() {
        log = new PushLog(shop.store);
    }

    private void rule(String name, long percent, long max) {
        new RuleEdit(shop.store, publisher::plan)
                .add(
                        "owner",
                        new RuleEdit.Draft(
                                name,
                                1,
                                new ChannelFormula(
                                        BigDecimal.valueOf(percent),
                                        0,
                                        BigDecimal.ZERO,
                                        RoundTo.FLOOR,
                                        0,
                                        OptionalLong.of(max),
                                        OptionalLong.empty()),
                                List.of(RuleCover.ALL),
                                Set.of(),
                                false));
    }

    @Test
    void whatWasSentSaysWhatCausedItAndHowTheFigureCameAbout() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        later(60);
        rule("half", 50, 4);
        send();
        later(60);
        move(mug, -8);
        List<Push> all = log.page(Question.ALL, 0, 10);
        assertThat(all).extracting(Push::after).containsExactly("1", "4", "10");
        assertThat(all).extracting(Push::before).startsWith("4", "10");
        assertThat(all).extracting(Push::cause).startsWith("stock.adjust", "rule.add");
        WrittenSteps half = all.get(1).why().orElseThrow();
        assertEquals("half", half.rule());
        assertEquals(10, half.steps().available());
        assertEquals(5, half.steps().rounded());
        assertEquals(4, half.steps().capped());
        assertEquals(4, half.units());
        assertEquals(CommandState.DONE, all.get(1).state());
        assertEquals(CommandState.WAITING, all.getFirst().state());
        assertThat(all.getFirst().isOverdue(shop.time.plus(Duration.ofMinutes(3)))).isFalse();
        assertThat(all.get(1).isOverdue(shop.time.plus(Duration.ofMinutes(3)))).isFalse();
    }

    @Test
    void whatLeftAndIsNotAnsweredIsOverdueAfterTwoMinutes() {
        shop.product("MUG", 10);
        market.faults.add(ModelMarketplace.Fault.LOST_WITHOUT_EFFECT);
        assertThrows(ConnectorException.class, this::send);
        Push push = log.page(Question.ALL, 0, 10).getFirst();
        assertEquals(CommandState.UNCERTAIN, push.state());
        assertThat(push.isOverdue(shop.time.plus(Duration.ofMinutes(1)))).isFalse();
        assertThat(push.isOverdue(shop.time.plus(Duration.ofMinutes(3)))).isTrue();
    }

    @Test
    void theLogIsFoundByViewStoreAndBeginningOfTheArticle() throws Exception {
        shop.product("MUG_1", 10);
        shop.product("MUGX1", 10);
        send();
        later(60);
        shop.product("BOX", 3);
        assertEquals(3, log.count(Question.ALL));
        assertThat(log.page(Question.ALL.find("mug_"), 0, 10))
                .extracting(Push::article)
                .containsExactly("MUG_1");
        assertThat(log.page(Question.ALL.with(View.OPEN), 0, 10))
                .extracting(Push::article)
                .containsExactly("BOX");
        assertThat(log.counts(Question.ALL.find("mug")))
                .containsEntry(View.ALL, 2L)
                .containsEntry(View.ANSWERED, 2L)
                .containsEntry(View.OPEN, 0L)
                .containsEntry(View.REFUSED, 0L);
        assertEquals(0, log.count(Question.ALL.of(Optional.of(UUID.randomUUID()))));
        assertEquals(3, log.count(Question.ALL.of(Optional.of(shop.storeId))));
        assertThat(log.page(Question.ALL, 1, 1)).hasSize(1);
    }

    @Test
    void answeredLinesGoAfterNinetyDaysAndOpenOnesStay() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        move(mug, -1);
        later(Duration.ofDays(89).toSeconds());
        assertEquals(0, log.forget(shop.time));
        later(Duration.ofDays(2).toSeconds());
        send();
        assertThat(log.page(Question.ALL, 0, 10))
                .as("the sender lets old lines go by itself")
                .extracting(Push::after)
                .containsExactly("9");
        assertEquals(0, log.forget(shop.time));
        assertThat(log.page(Question.ALL, 0, 10)).extracting(Push::after).containsExactly("9");
    }
}
