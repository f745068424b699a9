package com.erpsmartcloud.app.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class AheadTest {

    private final Deque<Runnable> pauses = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private boolean untouched = true;

    private final Ahead ahead =
            new Ahead(
                    new BackgroundJobs(Runnable::run, Runnable::run),
                    pauses::add,
                    () -> untouched,
                    List.of(() -> done.add("orders"), () -> done.add("stock")));

    @Test
    void doesOneThingAfterEachPauseAndThenEnds() {
        ahead.begin();
        assertThat(done).as("the first screen is shown in peace").isEmpty();
        pause();
        assertThat(done).containsExactly("orders");
        pause();
        assertThat(done).containsExactly("orders", "stock");
        assertThat(ahead.ended()).isNotDone();
        pause();
        assertThat(ahead.ended()).isDone();
        assertThat(pauses).as("nothing goes on at rest").isEmpty();
    }

    @Test
    void waitsWhileTheWindowIsUsed() {
        ahead.begin();
        untouched = false;
        pause();
        pause();
        assertThat(done).isEmpty();
        untouched = true;
        pause();
        assertThat(done).containsExactly("orders");
    }

    @Test
    void doesNothingForAWindowThatHasGone() {
        ahead.begin();
        ahead.end();
        pause();
        assertThat(done).isEmpty();
        assertThat(pauses).isEmpty();
    }

    private void pause() {
        pauses.remove().run();
    }
}
