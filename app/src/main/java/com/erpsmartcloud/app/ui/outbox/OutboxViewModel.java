package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.push.Command;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What waits to be sent, what was answered, and what a person can do about each.
public final class OutboxViewModel {

    private final OutboxPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final RowsModel<Command> commands;
    private final RowsModel<Quarantine.Kept> notUnderstood;
    private final ReadOnlyObjectWrapper<OutboxTab> tab =
            new ReadOnlyObjectWrapper<>(this, "tab", OutboxTab.WAITING);
    private final ReadOnlyObjectWrapper<Optional<OutboxState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quarantine.Kept>> poisoned =
            new ReadOnlyObjectWrapper<>(this, "poisoned", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> raw =
            new ReadOnlyObjectWrapper<>(this, "raw", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Command>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());

    public OutboxViewModel(OutboxPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.commands = new RowsModel<>(jobs);
        this.notUnderstood = new RowsModel<>(jobs);
    }

    RowsModel<Command> commands() {
        return commands;
    }

    RowsModel<Quarantine.Kept> notUnderstood() {
        return notUnderstood;
    }

    ReadOnlyObjectProperty<OutboxTab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /// Empty until first read.
    ReadOnlyObjectProperty<Optional<OutboxState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The command in the panel.
    ReadOnlyObjectProperty<Optional<Command>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Every command of the tab that is shown; none for rows that were not understood.
    PageSource<Command> all() {
        return tab.get()
                .view()
                .<PageSource<Command>>map(view -> new CommandPages(ports.outbox(), view))
                .orElse((_, _) -> Page.empty());
    }

    void load() {
        tab.get()
                .view()
                .ifPresent(view -> commands.show(view, new CommandPages(ports.outbox(), view)));
        notUnderstood.show(poison());
        readState();
    }

    /// The row that was not understood and is looked at.
    ReadOnlyObjectProperty<Optional<Quarantine.Kept>> poisonedProperty() {
        return poisoned.getReadOnlyProperty();
    }

    /// What came from the marketplace, once asked for.
    ReadOnlyObjectProperty<Optional<String>> rawProperty() {
        return raw.getReadOnlyProperty();
    }

    void look(Optional<Quarantine.Kept> row) {
        raw.set(Optional.empty());
        poisoned.set(row);
    }

    /// Shows the row as it came; recorded, because it may name a buyer.
    void readRaw(Quarantine.Kept row) {
        jobs.start(
                _ -> ports.quarantine().raw(ports.actor(), row),
                found -> {
                    if (poisoned.get().equals(Optional.of(row))) {
                        raw.set(found);
                    }
                },
                _ -> status.say(Text.of("outbox.said.failed")));
    }

    void saved(Path file) {
        status.say(Text.of("outbox.said.saved", String.valueOf(file.getFileName())));
    }

    void notSaved() {
        status.say(Text.of("outbox.said.failed"));
    }

    /// Asks the marketplace for the row once more.
    void readAgain(Quarantine.Kept row) {
        jobs.start(
                progress -> {
                    ports.link().readAgain(row, progress::cancelled);
                    return ports.quarantine().all().stream().noneMatch(each -> same(each, row));
                },
                understood -> {
                    status.say(
                            Text.of(
                                    understood
                                            ? "outbox.said.understood"
                                            : "outbox.said.not-understood",
                                    row.externalId()));
                    if (understood) {
                        look(Optional.empty());
                    }
                    refresh();
                },
                _ -> status.say(Text.of("outbox.said.unreached")));
    }

    private static boolean same(Quarantine.Kept one, Quarantine.Kept other) {
        return one.store().equals(other.store())
                && one.resource() == other.resource()
                && one.externalId().equals(other.externalId());
    }

    /// Reads again what is shown, in place.
    void refresh() {
        commands.refresh();
        notUnderstood.refresh();
        readState();
        chosen.get().ifPresent(this::reread);
    }

    void show(OutboxTab next) {
        if (next != tab.get()) {
            tab.set(next);
            chosen.set(Optional.empty());
            look(Optional.empty());
            load();
        }
    }

    void choose(Optional<Command> command) {
        chosen.set(command);
    }

    /// Sends at once what waits, as far as there is a network.
    void tryNow() {
        jobs.start(
                _ -> {
                    ports.link().tryNow();
                    return true;
                },
                _ -> status.say(Text.of("outbox.said.trying")),
                _ -> status.say(Text.of("outbox.said.failed")));
    }

    void takeBack(Command command) {
        jobs.start(
                _ -> ports.outbox().cancel(ports.actor(), command.id()),
                waited ->
                        acted(
                                waited
                                        ? Text.of("outbox.said.taken-back", command.title())
                                        : Text.of("outbox.said.too-late", command.title())),
                _ -> status.say(Text.of("outbox.said.failed")));
    }

    void sendAgain(Command command) {
        jobs.start(
                _ -> {
                    boolean again = ports.outbox().retry(ports.actor(), command.id());
                    if (again) {
                        ports.link().tryNow();
                    }
                    return again;
                },
                again ->
                        acted(
                                again
                                        ? Text.of("outbox.said.again", command.title())
                                        : Text.of("outbox.said.not-refused", command.title())),
                _ -> status.say(Text.of("outbox.said.failed")));
    }

    private void acted(Text said) {
        status.say(said);
        refresh();
    }

    private void reread(Command command) {
        jobs.start(
                _ -> ports.outbox().byId(command.id()),
                found -> {
                    // Meanwhile another command or another tab may have been chosen.
                    if (chosen.get().map(Command::id).equals(Optional.of(command.id()))) {
                        chosen.set(found);
                    }
                },
                _ -> {});
    }

    private void readState() {
        jobs.start(_ -> OutboxState.read(ports), read -> state.set(Optional.of(read)), _ -> {});
    }

    PageSource<Quarantine.Kept> poison() {
        return (offset, limit) -> {
            List<Quarantine.Kept> all = ports.quarantine().all();
            return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
        };
    }
}
