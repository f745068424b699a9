package com.erpsmartcloud.app.ui.backups;

import com.erpsmartcloud.app.ui.dialog.Dialogs;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.workspace.Backups;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The backups of this company: take one, prove one, make a company out of one.
public final class BackupsViewModel {

    /// What the last action came to.
    ///
    /// @param good false for a failure
    record Outcome(boolean good, Text title, Text more) {}

    private final Safe safe;
    private final Jobs jobs;
    private final StatusLine status;
    private final Dialogs dialogs;
    private final Map<Path, Boolean> proven = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Backups.Kept>> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", List.of());
    private final ReadOnlyObjectWrapper<Optional<Outcome>> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    public BackupsViewModel(Safe safe, Jobs jobs, StatusLine status, Dialogs dialogs) {
        this.safe = safe;
        this.jobs = jobs;
        this.status = status;
        this.dialogs = dialogs;
    }

    /// Newest first.
    ReadOnlyObjectProperty<List<Backups.Kept>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Whether an action runs; one at a time, each reads a whole company.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// @return whether a backup was found good since the window opened; empty if not looked at
    Optional<Boolean> proven(Path backup) {
        return Optional.ofNullable(proven.get(backup));
    }

    void refresh() {
        jobs.start(_ -> safe.kept(), kept::set, _ -> status.say(Text.of("backups.unread")));
    }

    void take() {
        begin(
                _ -> safe.take(),
                taken -> {
                    // Every backup is opened and read before it counts.
                    proven.put(taken, true);
                    return new Outcome(
                            true, Text.of("backups.taken"), Text.of("backups.taken.more"));
                },
                Text.of("backups.take.failed"));
    }

    void check(Backups.Kept backup) {
        begin(
                _ -> safe.check(backup.file()),
                problems -> {
                    proven.put(backup.file(), problems.isEmpty());
                    return problems.isEmpty()
                            ? new Outcome(
                                    true, Text.of("backups.good"), Text.of("backups.good.more"))
                            : new Outcome(
                                    false,
                                    Text.of("backups.bad"),
                                    Text.of("backups.bad.more", String.join("; ", problems)));
                },
                Text.of("backups.bad"));
    }

    /// Asks where, then makes a company there; the one in use is not touched.
    ///
    /// @param name suggested for the new folder
    void restore(Backups.Kept backup, String name) {
        dialogs.whereToSave(Text.of("backups.where"), name)
                .ifPresent(folder ->
                        begin(
                                _ -> {
                                    safe.restore(backup.file(), folder);
                                    return folder;
                                },
                                made ->
                                        new Outcome(
                                                true,
                                                Text.of("backups.restored"),
                                                Text.of("backups.restored.more", made.toString())),
                                Text.of("backups.restore.failed")));
    }

    private interface Told<T> {
        Outcome of(T result);
    }

    private <T> void begin(Jobs.Work<T> work, Told<T> told, Text failed) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        outcome.set(Optional.empty());
        jobs.start(
                work,
                result -> {
                    busy.set(false);
                    outcome.set(Optional.of(told.of(result)));
                    refresh();
                },
                failure -> {
                    busy.set(false);
                    Text why = Text.of("backups.why", String.valueOf(failure.getMessage()));
                    outcome.set(Optional.of(new Outcome(false, failed, why)));
                    refresh();
                });
    }
}
