package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The seller's stores and how each stands; one of them in detail.
public final class StoresViewModel {

    private final StoresPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final Map<UUID, HistoryViewModel> histories = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<List<StoreRow>>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UUID>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<KeyFacts> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", new KeyFacts.Asking());

    public StoresViewModel(StoresPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
    }

    /// Empty until first read.
    ReadOnlyObjectProperty<Optional<List<StoreRow>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<UUID>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Of the chosen store.
    ReadOnlyObjectProperty<KeyFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    Optional<StoreRow> current() {
        return rows.get()
                .flatMap(all ->
                        all.stream()
                                .filter(row -> chosen.get().equals(Optional.of(row.id())))
                                .findFirst());
    }

    /// Stores that wait for a person: what a new key or a look would help.
    long needAPerson() {
        return rows.get().stream()
                .flatMap(List::stream)
                .filter(row -> row.trouble().isPresent() && !row.store().paused())
                .count();
    }

    void refresh() {
        jobs.start(
                _ -> StoreRow.read(ports),
                found -> {
                    rows.set(Optional.of(found));
                    if (current().isEmpty()) {
                        found.stream().findFirst().ifPresent(first -> choose(first.id()));
                    }
                },
                _ -> status.say(Text.of("stores.said.unread")));
    }

    void choose(UUID store) {
        if (chosen.get().equals(Optional.of(store))) {
            return;
        }
        chosen.set(Optional.of(store));
        current().ifPresent(this::ask);
    }

    void syncAll() {
        act(() -> ports.door().syncAll(), Text.of("stores.said.syncing-all"));
    }

    void sync(StoreRow row) {
        act(() -> ports.door().sync(row.id()), Text.of("stores.said.syncing", row.store().name()));
        ask(row);
    }

    void pause(StoreRow row) {
        act(
                () -> ports.stores().pause(ports.actor(), row.id()),
                Text.of("stores.said.paused", row.store().name()),
                () -> resume(row));
    }

    void resume(StoreRow row) {
        act(
                () -> ports.stores().resume(ports.actor(), row.id()),
                Text.of("stores.said.resumed", row.store().name()),
                () -> pause(row));
    }

    /// A form for a new store.
    ConnectViewModel connect() {
        return new ConnectViewModel(ports, jobs, Optional.empty(), this::connected);
    }

    /// A form for a new key of a store.
    ConnectViewModel renew(StoreRow row) {
        return new ConnectViewModel(ports, jobs, Optional.of(row.store()), this::connected);
    }

    /// The fetch of a store's older orders; the same one while it runs.
    ///
    /// @param today in the user's zone
    HistoryViewModel history(StoreRow row, LocalDate today, ZoneId zone) {
        HistoryViewModel known = histories.get(row.id());
        if (known != null
                && known.stateProperty().get() instanceof HistoryViewModel.State.Running) {
            return known;
        }
        HistoryViewModel fresh =
                new HistoryViewModel(row.store(), ports.door(), jobs, status, today, zone);
        histories.put(row.id(), fresh);
        return fresh;
    }

    private void connected(UUID store, Text said) {
        status.say(said);
        chosen.set(Optional.of(store));
        refresh();
        current().ifPresent(this::ask);
    }

    private void ask(StoreRow row) {
        facts.set(new KeyFacts.Asking());
        jobs.start(
                _ -> ports.door().ask(row.store()),
                found -> answered(row, new KeyFacts.Known(found)),
                failure -> answered(row, new KeyFacts.Unknown(StoreWords.of(failure))));
    }

    // An answer about a store nobody looks at any more says nothing of the one now chosen.
    private void answered(StoreRow row, KeyFacts answer) {
        if (chosen.get().equals(Optional.of(row.id()))) {
            facts.set(answer);
        }
    }

    private void act(Runnable what, Text said) {
        jobs.start(
                _ -> run(what),
                _ -> {
                    status.say(said);
                    refresh();
                },
                _ -> status.say(Text.of("stores.error.other")));
    }

    private void act(Runnable what, Text said, Runnable undo) {
        jobs.start(
                _ -> run(what),
                _ -> {
                    status.say(said, undo);
                    refresh();
                },
                _ -> status.say(Text.of("stores.error.other")));
    }

    private static boolean run(Runnable what) {
        what.run();
        return true;
    }
}
