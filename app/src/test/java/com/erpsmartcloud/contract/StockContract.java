package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.contract.MarketplaceUnderTest.Call;
import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockTarget.Wish;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Figures that are written arrive, and nobody guesses when it is not known whether they did.
interface StockContract extends Benched {

    @Test
    default void everyFigureIsReadAsTheMarketplaceHasIt() throws Exception {
        for (String article : marketplace().free().keySet().stream().limit(20).toList()) {
            assertThat(bench().freeAsRead(article))
                    .as(article)
                    .isEqualTo(marketplace().free().get(article));
        }
    }

    @Test
    default void whatTheMarketplaceHoldsItselfIsNeverWritten() throws Exception {
        Wish wish = bench().wish(17);
        for (String place : bench().heldPlaces()) {
            assertThat(bench().write(new Wish(wish.listingExternalId(), wish.article(), place, 3)))
                    .as(place)
                    .singleElement()
                    .isInstanceOf(Answer.Refused.class);
        }
    }

    @Test
    default void whatIsWrittenIsReadBack() throws Exception {
        Wish wish = bench().wish(17);
        assertThat(bench().write(wish)).containsExactly(new Answer.Accepted());
        StockFact read = bench().stockOf(wish);
        assertThat(read.free()).isEqualTo(17);
        assertThat(read.reserved()).isNotNegative();
    }

    @Test
    default void aRefusedRowIsNamedAndItsNeighboursAreDone() throws Exception {
        List<Wish> wishes = bench().wishes(2, 23);
        Wish unknown = new Wish("", "no-such-article", wishes.getFirst().warehouseExternalId(), 5);
        List<Answer> answers = bench().write(wishes.get(0), unknown, wishes.get(1));
        assertThat(answers.get(0)).isEqualTo(new Answer.Accepted());
        assertThat(answers.get(1)).isInstanceOf(Answer.Refused.class);
        assertThat(answers.get(2)).isEqualTo(new Answer.Accepted());
        assertThat(bench().stockOf(wishes.get(1)).free()).isEqualTo(23);
    }

    @Test
    default void theSamePlaceTooSoonIsAskedForLater() throws Exception {
        Wish wish = bench().wish(17);
        bench().write(wish);
        assertThat(bench().write(wish).getFirst()).isInstanceOf(Answer.Later.class);
        clock().of(bench().connector().limits().stockPairPause().plusSeconds(1));
        assertThat(bench().write(wish)).containsExactly(new Answer.Accepted());
    }

    @Test
    default void aLostAnswerMayHaveTakenEffectAndReadingBackTells() throws Exception {
        Wish wish = bench().wish(31);
        marketplace().make(Trouble.LOST_ANSWER, Call.STOCK_WRITE, 1);
        assertThat(Bench.failure(() -> bench().write(wish))).isEqualTo(new Unreachable(true));
        assertThat(bench().stockOf(wish).free()).isEqualTo(31);
    }

    @Test
    default void aLostRequestLooksTheSameAndReadingBackTells() throws Exception {
        Wish wish = bench().wish(31);
        long before = bench().stockOf(wish).free();
        marketplace().make(Trouble.LOST_REQUEST, Call.STOCK_WRITE, 1);
        assertThat(Bench.failure(() -> bench().write(wish))).isEqualTo(new Unreachable(true));
        assertThat(bench().stockOf(wish).free()).isEqualTo(before).isNotEqualTo(31);
        assertThat(bench().write(wish)).containsExactly(new Answer.Accepted());
    }

    @Test
    default void anAnswerCutInTheMiddleMayHaveTakenEffect() throws Exception {
        Wish wish = bench().wish(31);
        marketplace().make(Trouble.CUT_ANSWER, Call.STOCK_WRITE, 1);
        assertThat(Bench.failure(() -> bench().write(wish))).isEqualTo(new Unreachable(true));
        assertThat(bench().stockOf(wish).free()).isEqualTo(31);
    }

    /// The first call may still find a kept connection and learn of its end only while sending:
    /// then nobody knows. From there on there is no connection to send anything over.
    @Test
    default void anUnpluggedMarketplaceTookNothing() throws Exception {
        Wish wish = bench().wish(31);
        marketplace().unplug();
        assertThat(Bench.failure(() -> bench().write(wish))).isInstanceOf(Unreachable.class);
        assertThat(Bench.failure(() -> bench().write(wish))).isEqualTo(new Unreachable(false));
    }
}
