package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.screen.Loaded;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.screen.Section;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

class ShellViewModelTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Screens screens =
            new Screens(SampleShell.screens(() -> Loaded.quiet(new StackPane())));
    private int reads;
    private final ShellViewModel model =
            new ShellViewModel(
                    () -> {
                        reads++;
                        return SampleShell.state(SampleShell.wellSynced());
                    },
                    screens,
                    new BackgroundJobs(background::add, Runnable::run));

    @Test
    void changesDuringAReadMakeOneMoreRead() {
        model.refresh();
        model.refresh();
        model.refresh();
        assertThat(background).hasSize(1);
        background.pop().run();
        background.pop().run();
        assertThat(background).isEmpty();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void aClosedSectionShowsTheSumOfItsCounts() {
        assertThat(model.count(Section.CONNECT)).isZero();
        model.refresh();
        background.pop().run();
        assertThat(model.count("orders")).isEqualTo(128);
        assertThat(model.count("today")).isZero();
        assertThat(model.count(Section.CONNECT)).isEqualTo(8);
        model.fold(Section.CONNECT);
        assertThat(model.isClosed(Section.CONNECT)).isTrue();
        model.fold(Section.CONNECT);
        assertThat(model.isClosed(Section.CONNECT)).isFalse();
    }

    @Test
    void backAndForwardWalkThePlacesVisited() {
        model.go(new Place("today"));
        model.go(new Place("orders", "late"));
        model.go(new Place("stock"));
        model.back();
        assertThat(model.placeProperty().get()).contains(new Place("orders", "late"));
        model.back();
        model.back();
        assertThat(model.placeProperty().get()).contains(new Place("today"));
        model.forward();
        assertThat(model.placeProperty().get()).contains(new Place("orders", "late"));
        model.go(new Place("stores"));
        model.forward();
        assertThat(model.placeProperty().get()).contains(new Place("stores"));
    }

    @Test
    void aScreenThatIsNotThereIsNotGoneTo() {
        model.go(new Place("nowhere"));
        assertThat(model.placeProperty().get()).isEqualTo(Optional.empty());
    }
}
