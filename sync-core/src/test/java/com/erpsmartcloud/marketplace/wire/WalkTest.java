package com.erpsmartcloud.marketplace.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.marketplace.PageToken;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {

    @Test
    void aTokenBringsTheWalkBackWhateverTheCursorHolds() throws Exception {
        Walk walk = Walk.start("ALL").to("a\"b:c\\\n\u20ac", "$");
        assertThat(Walk.at(walk.token(), "OTHER")).isEqualTo(walk);
    }

    @Test
    void theFirstTokenStartsTheFirstStage() {
        assertThat(Walk.at(PageToken.FIRST, "ALL")).isEqualTo(Walk.start("ALL"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 100})
    void aCircleOfAnyLengthIsFoundWithinAFewRounds(int length) {
        assertThatThrownBy(
                        () -> {
                            Walk walk = Walk.start("ALL");
                            for (int i = 0; i < 6 * length + 10; i++) {
                                walk = walk.to("c" + i % length, "$.cursor");
                            }
                        })
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("$.cursor");
    }

    @Test
    void aLongStraightWalkIsNotTakenForACircle() throws Exception {
        Walk walk = Walk.start("ALL");
        for (int i = 0; i < 10_000; i++) {
            walk = walk.to("c" + i, "$.cursor");
        }
        assertThat(walk.page()).isEqualTo(10_000);
    }

    @Test
    void noCursorIsNoWayOn() {
        assertThatThrownBy(() -> Walk.start("ALL").to("", "$.cursor"))
                .isInstanceOf(MalformedException.class);
    }
}
