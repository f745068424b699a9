package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final ReadOnlyObjectWrapper<Set<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Set.of());
    private final ReadOnlyObjectWrapper<Optional<Lag>> lag =
            new ReadOnlyObjectWrapper<>(this, "lag", Optional.empty());
    private boolean askedAll;
    private final ReadOnlyObjectWrapper<KeyFacts> facts =
            new ReadOnlyObjectWrapper<>(this, "facts", new KeyFacts.Asking());

    public StoresViewModel(StoresPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
    }

    /// A resource of a store that is being brought in step.
    record Running(UUID store, Resource resource) {}

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

    /// What was asked for by itself and is not done yet.
    ReadOnlyObjectProperty<Set<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The order lags of the chosen store; empty until read.
    ReadOnlyObjectProperty<Optional<Lag>> lagProperty() {
        return lag.getReadOnlyProperty();
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
                    current().ifPresent(this::readLag);
                    askAll(found);
                },
                _ -> status.say(Text.of("stores.said.unread")));
    }

    /// Once for each window: a key that ends soon must be seen before it is looked at.
    private void askAll(List<StoreRow> found) {
        if (askedAll || found.isEmpty()) {
            return;
        }
        askedAll = true;
        List<MarketplaceStore> others =
                found.stream()
                        .filter(row -> !row.store().paused())
                        .filter(row -> !chosen.get().equals(Optional.of(row.id())))
                        .map(StoreRow::store)
                        .toList();
        for (MarketplaceStore store : others) {
            jobs.start(_ -> ports.door().ask(store), _ -> refresh(), _ -> {});
        }
    }

    private void readLag(StoreRow row) {
        jobs.start(
                _ -> Lag.read(ports, row.store()),
                read -> {
                    if (chosen.get().equals(Optional.of(row.id()))) {
                        lag.set(Optional.of(read));
                    }
                },
                _ -> lag.set(Optional.empty()));
    }

    void choose(UUID store) {
        if (chosen.get().equals(Optional.of(store))) {
            return;
        }
        chosen.set(Optional.of(store));
        lag.set(Optional.empty());
        current().ifPresent(this::ask);
        current().ifPresent(this::readLag);
    }

    void syncAll() {
        act(() -> ports.door().syncAll(), Text.of("stores.said.syncing-all"));
    }

    void sync(StoreRow row) {
        act(() -> ports.door().sync(row.id()), Text.of("stores.said.syncing", row.store().name()));
        ask(row);
    }

    /// Brings one resource of a store in step; its column says so meanwhile.
    void sync(StoreRow row, Resource only) {
        Running mark = new Running(row.id(), only);
        if (running.get().contains(mark)) {
            return;
        }
        running.set(with(mark));
        jobs.start(
                progress -> ports.door().sync(row.store(), only, progress),
                trouble -> {
                    running.set(without(mark));
                    status.say(
                            trouble.isEmpty()
                                    ? Text.of("stores.said.synced", row.store().name())
                                    : StoreWords.trouble(trouble));
                    refresh();
                },
                _ -> {
                    running.set(without(mark));
                    status.say(Text.of("stores.error.other"));
                });
    }

    private Set<Running> with(Running mark) {
        Set<Running> more = new HashSet<>(running.get());
        more.add(mark);
        return Set.copyOf(more);
    }

    private Set<Running> without(Running mark) {
        Set<Running> fewer = new HashSet<>(running.get());
        fewer.remove(mark);
        return Set.copyOf(fewer);
    }

    /// Gives a store another name, colour or time zone.
    void look(StoreRow row, Stores.Look look) {
        MarketplaceStore was = row.store();
        act(
                () -> ports.stores().look(ports.actor(), row.id(), look),
                Text.of("stores.said.look", look.name()),
                () -> look(row, new Stores.Look(was.name(), was.colour(), was.zone())));
    }

    /// A form for which of ours the warehouses of a store stand for.
    LeadViewModel lead(StoreRow row) {
        return new LeadViewModel(ports, jobs, row.store(), status::say);
    }

    /// A form to leave a store.
    LeaveViewModel leave(StoreRow row) {
        return new LeaveViewModel(
                row.store(),
                ports.departure(),
                jobs,
                said -> {
                    status.say(said);
                    chosen.set(Optional.empty());
                    lag.set(Optional.empty());
                    refresh();
                });
    }

    Optional<StoreDoor.Allowed> allows(Marketplace marketplace) {
        return ports.door().allows(marketplace);
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

    /// Older orders of a new store wait; new ones still come in.
    void pauseFirst(StoreRow row) {
        act(
                () -> ports.firsts().pause(ports.actor(), row.id()),
                Text.of("stores.first.said.paused", row.store().name()),
                () -> resumeFirst(row));
    }

    void resumeFirst(StoreRow row) {
        act(
                () -> {
                    ports.firsts().resume(ports.actor(), row.id());
                    ports.door().sync(row.id());
                },
                Text.of("stores.first.said.resumed", row.store().name()));
    }

    /// No older orders are wanted.
    void stopFirst(StoreRow row) {
        act(
                () -> {
                    ports.firsts().stop(ports.actor(), row.id());
                    ports.door().sync(row.id());
                },
                Text.of("stores.first.said.stopped", row.store().name()));
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
                found -> {
                    answered(row, new KeyFacts.Known(found));
                    refresh();
                },
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
