package com.erpsmartcloud.app.ui.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;

class RegularlyTest {

    private final Deque<Runnable> pauses = new ArrayDeque<>();
    private int done;

    @Test
    void goesOnUntilItIsStopped() {
        Regularly regularly = new Regularly(pauses::add, () -> done++);
        regularly.start();
        pauses.remove().run();
        pauses.remove().run();
        assertThat(done).isEqualTo(2);
        regularly.stop();
        pauses.remove().run();
        assertThat(done).isEqualTo(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void goesOnAfterAFault() {
        Regularly regularly =
                new Regularly(
                        pauses::add,
                        () -> {
                            throw new IllegalStateException("once");
                        });
        regularly.start();
        assertThatThrownBy(() -> pauses.remove().run()).hasMessage("once");
        assertThat(pauses).hasSize(1);
    }
}
