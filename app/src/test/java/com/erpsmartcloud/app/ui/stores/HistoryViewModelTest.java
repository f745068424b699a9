package com.erpsmartcloud.app.ui.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.marketplace.ConnectorFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

class HistoryViewModelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 14);

    @TempDir private Path folder;
    private SampleShop shop;
    private final FakeDoor door = new FakeDoor();
    private final StatusModel status = new StatusModel();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private HistoryViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        model =
                new HistoryViewModel(
                        shop.stores.byId(shop.storeId).orElseThrow(),
                        door,
                        new BackgroundJobs(background::add, Runnable::run),
                        status,
                        TODAY,
                        ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theDaysChosenAreFetchedAndCounted() {
        model.choose(30);
        model.start();
        assertThat(model.stateProperty().get()).isEqualTo(new HistoryViewModel.State.Running(0));
        background.pop().run();
        assertThat(door.asked).containsExactly("history 2026-06-14 2026-07-14");
        assertThat(model.stateProperty().get())
                .isEqualTo(new HistoryViewModel.State.Finished(new StoreDoor.History(60, 12)));
        assertThat(status.saidProperty().get().orElseThrow().what())
                .isEqualTo(Text.of("stores.history.said", "Север RU", 12L));
    }

    @Test
    void daysInTheWrongOrderAreRefusedInWords() {
        model.firstProperty().set(TODAY);
        model.lastProperty().set(TODAY.minusDays(1));
        model.start();
        assertThat(model.wrongProperty().get()).contains(Text.of("stores.history.wrong"));
        assertThat(background).isEmpty();
        model.lastProperty().set(TODAY);
        model.start();
        assertThat(model.wrongProperty().get()).isEmpty();
        assertThat(background).hasSize(1);
    }

    @Test
    void aStoppedFetchStaysStoppedWhateverItsAnswer() {
        model.start();
        model.stop();
        background.pop().run();
        assertThat(model.stateProperty().get()).isInstanceOf(HistoryViewModel.State.Stopped.class);
        assertThat(status.saidProperty().get()).isEmpty();
    }

    @Test
    void withoutNetworkTheReasonIsSaidAndItCanBeTriedAgain() {
        door.failure = Optional.of(new ConnectorFailure.Unreachable(false));
        model.start();
        background.pop().run();
        assertThat(model.stateProperty().get())
                .isEqualTo(new HistoryViewModel.State.Failed(Text.of("stores.error.unreachable")));
        model.start();
        assertThat(background).hasSize(1);
    }
}
