package com.erpsmartcloud.app.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.util.Subscription;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class SignalTest {

    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void manyFiringsBeforeTheScreenComesRoundAreOne() {
        Signal signal = new Signal(ui::add);
        Subscription listening = signal.listen(() -> heard.add("changed"));
        signal.fire();
        signal.fire();
        assertThat(ui).hasSize(1);
        ui.pop().run();
        signal.fire();
        ui.pop().run();
        assertThat(heard).containsExactly("changed", "changed");
        listening.unsubscribe();
        signal.fire();
        ui.pop().run();
        assertThat(heard).hasSize(2);
    }
}
