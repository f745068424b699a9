package com.erpsmartcloud.marketplace.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Domain rule C.3b, rules 2 and 3.
class BoundTest {

    private static final Instant T0 = Instant.ofEpochSecond(1_000);

    private static Instant at(long seconds) {
        return T0.plusSeconds(seconds);
    }

    @Test
    void whileAWriteIsOnItsWayTheLargerFigureCounts() {
        assertThat(Bound.of(10, T0).send(4, 0, at(1)).upper()).isEqualTo(10);
        assertThat(Bound.of(4, T0).send(10, 0, at(1)).upper()).isEqualTo(10);
    }

    @Test
    void withoutAnEstimateEverythingShownMayHaveBeenSoldUnseen() {
        assertThat(Bound.of(4, T0).send(10, Bound.WHOLE, at(1)).upper()).isEqualTo(14);
        assertThat(Bound.of(4, T0).send(10, 1, at(1)).upper()).isEqualTo(11);
    }

    @Test
    void salesBeforeTheAnswerComeOffWhatIsUnseenAndAnImportEndsIt() {
        Bound answered = Bound.of(4, T0).send(10, Bound.WHOLE, at(1)).answered(at(2));
        assertThat(answered.upper()).isEqualTo(14);
        Bound sold = answered.sold(3, at(1));
        assertThat(sold.upper()).isEqualTo(11);
        assertThat(sold.imported(at(2))).isEqualTo(sold);
        assertThat(sold.imported(at(3)).upper()).isEqualTo(10);
    }

    @Test
    void aSaleAfterTheAnswerComesOffTheFigure() {
        assertThat(Bound.of(10, T0).sold(3, at(5)).shown()).isEqualTo(7);
    }

    @Test
    void whatTheOldFigureCannotHaveSoldCameFromTheNewOne() {
        Bound away = Bound.of(0, T0).send(8, Bound.WHOLE, at(1)).sold(2, at(3));
        assertThat(away.upper()).isEqualTo(6);
        assertThat(away.answered(at(4)).upper()).isEqualTo(6);
        assertThat(away.answered(at(4)).imported(at(5)).shown()).isEqualTo(6);
    }

    @Test
    void aLostAnswerCountsAsTheLargerUntilItIsReadBack() {
        Bound lost = Bound.of(10, T0).send(2, Bound.WHOLE, at(1));
        assertThat(lost.upper()).isEqualTo(12);
        Bound read = lost.read(2, at(5), at(6));
        assertThat(read.shown()).isEqualTo(2);
        assertThat(read.upper()).isEqualTo(12);
        assertThat(read.imported(at(7)).upper()).isEqualTo(2);
    }

    @Test
    void aCancellationMayPutUnitsBack() {
        assertThat(Bound.of(3, T0).released(2, at(1)).upper()).isEqualTo(5);
        assertThat(Bound.of(3, at(9)).released(2, at(1)).imported(at(10)).upper()).isEqualTo(3);
    }

    @Test
    void unitsPutBackBeforeAWriteMayHaveBeenSoldAgainUnseen() {
        Bound written = Bound.of(0, T0).send(1, Bound.WHOLE, at(5)).answered(at(6));
        Bound heard = written.released(1, at(2));
        assertThat(heard.upper()).isEqualTo(2);
        assertThat(heard.sold(1, at(3)).upper()).isEqualTo(1);
    }

    @Test
    void aResaleThatComesInBeforeTheCancellationIsPaidBackByIt() {
        Bound unknown = Bound.unknown().read(0, at(1), at(1));
        Bound heard = unknown.sold(1, at(3)).released(1, at(2));
        assertThat(heard.imported(at(9)).upper()).isZero();
    }

    @Test
    void aCancellationBesideAWriteCountsOnTopOfIt() {
        Bound beside = Bound.of(3, T0).send(5, 0, at(1)).released(2, at(1)).answered(at(2));
        assertThat(beside.upper()).isEqualTo(7);
        assertThat(beside.imported(at(9)).upper()).isEqualTo(7);
        assertThat(beside.read(5, at(3), at(4)).imported(at(9)).upper()).isEqualTo(5);
    }

    @Test
    void unitsPutBackAndSoldAgainAreNotCountedTwice() {
        Bound sold = Bound.of(0, T0).sold(1, at(5));
        assertThat(sold.upper()).isZero();
        assertThat(sold.released(1, at(4)).upper()).isZero();
    }

    @Test
    void anUnknownChannelMayShowAnything() {
        assertThat(Bound.unknown().upper()).isEqualTo(Bound.WHOLE);
        assertThat(Bound.unknown().read(3, at(1), at(2)).imported(at(3)).upper()).isEqualTo(3);
    }
}
