package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Fetches a store's orders of a time gone by: which days, how far, stop. Goes on when nobody
/// looks.
final class HistoryViewModel {

    /// How the fetch stands.
    sealed interface State {

        record Ready() implements State {}

        /// @param orders read so far
        record Running(long orders) implements State {}

        record Finished(StoreDoor.History what) implements State {}

        /// @param orders read and kept before it was stopped
        record Stopped(long orders) implements State {}

        record Failed(Text why) implements State {}
    }

    static final int USUAL_DAYS = 90;

    private final MarketplaceStore store;
    private final StoreDoor door;
    private final Jobs jobs;
    private final StatusLine status;
    private final LocalDate today;
    private final ZoneId zone;
    private final ObjectProperty<LocalDate> first;
    private final ObjectProperty<LocalDate> last;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Ready());
    private final ReadOnlyObjectWrapper<Optional<Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());
    private Optional<Jobs.Job> job = Optional.empty();

    /// @param today in the user's zone, in which the days are meant
    HistoryViewModel(
            MarketplaceStore store,
            StoreDoor door,
            Jobs jobs,
            StatusLine status,
            LocalDate today,
            ZoneId zone) {
        this.store = store;
        this.door = door;
        this.jobs = jobs;
        this.status = status;
        this.today = today;
        this.zone = zone;
        this.first = new SimpleObjectProperty<>(this, "first", today.minusDays(USUAL_DAYS));
        this.last = new SimpleObjectProperty<>(this, "last", today);
    }

    MarketplaceStore store() {
        return store;
    }

    /// The first day, inclusive.
    ObjectProperty<LocalDate> firstProperty() {
        return first;
    }

    /// The last day, inclusive.
    ObjectProperty<LocalDate> lastProperty() {
        return last;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What would be right about the days.
    ReadOnlyObjectProperty<Optional<Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// The days up to today, so many of them.
    void choose(int days) {
        first.set(today.minusDays(days));
        last.set(today);
    }

    void start() {
        if (state.get() instanceof State.Running || !check()) {
            return;
        }
        StoreDoor.Days days = new StoreDoor.Days(first.get(), last.get(), zone);
        state.set(new State.Running(0));
        Jobs.Job started =
                jobs.start(
                        progress -> door.history(store, days, progress),
                        read -> {
                            state.set(new State.Finished(read));
                            status.say(
                                    Text.of("stores.history.said", store.name(), read.changed()));
                        },
                        failure -> state.set(new State.Failed(StoreWords.of(failure))));
        job = Optional.of(started);
        started.onProgress(step -> {
            if (state.get() instanceof State.Running) {
                state.set(new State.Running(step.done()));
            }
        });
    }

    /// Asks the fetch to stop after the page it is at; what was read stays.
    void stop() {
        if (state.get() instanceof State.Running(long orders)) {
            job.ifPresent(Jobs.Job::cancel);
            state.set(new State.Stopped(orders));
        }
    }

    private boolean check() {
        boolean right =
                first.get() != null
                        && last.get() != null
                        && !first.get().isAfter(last.get())
                        && !last.get().isAfter(today);
        wrong.set(right ? Optional.empty() : Optional.of(Text.of("stores.history.wrong")));
        return right;
    }
}
