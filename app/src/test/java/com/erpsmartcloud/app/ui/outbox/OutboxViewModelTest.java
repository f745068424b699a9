package com.erpsmartcloud.app.ui.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.CommandState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class OutboxViewModelTest {

    @TempDir private Path folder;
    private SampleShop shop;
    private final FakeLink link = new FakeLink();
    private final StatusModel status = new StatusModel();
    private OutboxViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        model =
                new OutboxViewModel(
                        new OutboxPorts(shop.outbox(), shop.quarantine(), link, "Marta"),
                        new BackgroundJobs(Runnable::run, Runnable::run),
                        status);
        model.load();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatWaitsIsListedAndCounted() {
        assertThat(commands()).isNotEmpty().allMatch(it -> it.state() == CommandState.WAITING);
        assertThat(model.stateProperty().get().orElseThrow().count(OutboxTab.WAITING))
                .isEqualTo(commands().size());
        assertThat(model.stateProperty().get().orElseThrow().oldest()).isPresent();
    }

    @Test
    void aCommandTakenBackMovesToItsOwnView() {
        Command first = commands().getFirst();
        model.choose(Optional.of(first));
        model.takeBack(first);
        assertThat(said()).isEqualTo(Text.of("outbox.said.taken-back", first.title()));
        assertThat(model.chosenProperty().get().orElseThrow().state())
                .isEqualTo(CommandState.CANCELLED);
        model.show(OutboxTab.CANCELLED);
        assertThat(commands()).extracting(Command::id).contains(first.id());
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void aCommandIsTakenBackOnce() {
        Command first = commands().getFirst();
        model.takeBack(first);
        model.takeBack(first);
        assertThat(said()).isEqualTo(Text.of("outbox.said.too-late", first.title()));
    }

    @Test
    void aRefusedCommandIsSentAgainAtOnce() {
        Command first = shop.refuse(commands().getFirst().id());
        model.show(OutboxTab.REFUSED);
        assertThat(commands()).extracting(Command::id).containsExactly(first.id());
        model.sendAgain(first);
        assertThat(said()).isEqualTo(Text.of("outbox.said.again", first.title()));
        assertThat(link.tried).isEqualTo(1);
        assertThat(commands()).isEmpty();
    }

    @Test
    void aCutNetworkIsToldWithItsTime() {
        link.cut = Optional.of(SampleShop.NOW);
        model.refresh();
        assertThat(model.stateProperty().get().orElseThrow().cutSince()).contains(SampleShop.NOW);
        model.tryNow();
        assertThat(link.tried).isEqualTo(1);
    }

    @Test
    void aLateAnswerAboutAnEarlierCommandDoesNotComeBackAfterAnotherTabWasChosen() {
        Deque<Runnable> background = new ArrayDeque<>();
        OutboxViewModel slow =
                new OutboxViewModel(
                        new OutboxPorts(shop.outbox(), shop.quarantine(), link, "Marta"),
                        new BackgroundJobs(background::add, Runnable::run),
                        status);
        slow.choose(Optional.of(commands().getFirst()));
        slow.refresh();
        slow.show(OutboxTab.SENT);
        while (!background.isEmpty()) {
            background.pop().run();
        }
        assertThat(slow.chosenProperty().get()).isEmpty();
    }

    private Text said() {
        return status.saidProperty().get().orElseThrow().what();
    }

    private List<Command> commands() {
        return model.commands().rowsProperty().get().orElseThrow().stream()
                .map(slot -> slot.row().orElseThrow())
                .toList();
    }
}
