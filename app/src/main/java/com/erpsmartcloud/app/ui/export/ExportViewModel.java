package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.dialog.Dialogs;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.ExportException;
import com.erpsmartcloud.archive.ExportReport;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Writes everything into one file: ready, running, finished and verified, or failed with a reason.
public final class ExportViewModel {

    private final Archive archive;
    private final Jobs jobs;
    private final StatusLine status;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<Optional<ExportState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> verdict =
            new ReadOnlyObjectWrapper<>(this, "verdict", Optional.empty());
    private final ReadOnlyBooleanWrapper verifying = new ReadOnlyBooleanWrapper(this, "verifying");
    private Optional<Jobs.Job> job = Optional.empty();

    public ExportViewModel(Archive archive, Jobs jobs, StatusLine status, Dialogs dialogs) {
        this.archive = archive;
        this.jobs = jobs;
        this.status = status;
        this.dialogs = dialogs;
    }

    /// Empty until a place for the file was found.
    ReadOnlyObjectProperty<Optional<ExportState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What verifying again found.
    ReadOnlyObjectProperty<Optional<Text>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty verifyingProperty() {
        return verifying.getReadOnlyProperty();
    }

    boolean canOpen() {
        return archive.canOpen();
    }

    /// Gets ready, unless an export runs or its result is still to be looked at.
    void prepare() {
        boolean free = state.get().map(ExportState.Ready.class::isInstance).orElse(true);
        if (free) {
            suggest();
        }
    }

    /// Lets the user choose another place.
    void elsewhere() {
        if (now() instanceof ExportState.Ready(Path target)) {
            dialogs.whereToSave(Text.of("export.where"), String.valueOf(target.getFileName()))
                    .ifPresent(chosen -> become(new ExportState.Ready(chosen)));
        }
    }

    /// Begins, from ready or after a failure.
    ///
    /// @param language of the README inside
    void start(Locale language) {
        state.get()
                .ifPresent(now -> {
                    switch (now) {
                        case ExportState.Ready(Path target) -> write(target, language);
                        case ExportState.Failed(Path target, _) -> write(target, language);
                        case ExportState.Running _, ExportState.Finished _ -> {
                            // Nothing to begin.
                        }
                    }
                });
    }

    /// Asks the running export to stop; what it wrote is removed.
    void stop() {
        if (now() instanceof ExportState.Running(Path target, _, _)) {
            job.ifPresent(Jobs.Job::cancel);
            status.ended();
            become(new ExportState.Failed(target, Text.of("export.failed.cancelled")));
        }
    }

    /// Back to the start, for another export.
    void done() {
        verdict.set(Optional.empty());
        suggest();
    }

    /// Reads the finished file again and recomputes every checksum.
    void verifyAgain() {
        if (verifying.get() || !(now() instanceof ExportState.Finished(ExportReport r))) {
            return;
        }
        verifying.set(true);
        verdict.set(Optional.empty());
        jobs.start(
                progress -> archive.verify(r.file(), watched(progress)),
                found -> {
                    verifying.set(false);
                    verdict.set(Optional.of(ExportWords.of(found)));
                },
                _ -> {
                    verifying.set(false);
                    verdict.set(Optional.of(Text.of("export.verified.unreadable")));
                });
    }

    void openFolder() {
        if (now() instanceof ExportState.Finished(ExportReport report)) {
            Path file = report.file().toAbsolutePath();
            Path folder = Optional.ofNullable(file.getParent()).orElse(file);
            jobs.start(
                    _ -> {
                        archive.open(folder);
                        return true;
                    },
                    _ -> {},
                    _ -> status.say(Text.of("export.not-opened", folder.toString())));
        }
    }

    private @Nullable ExportState now() {
        return state.get().orElse(null);
    }

    private void suggest() {
        jobs.start(
                _ -> archive.suggested(),
                target -> become(new ExportState.Ready(target)),
                _ -> status.say(Text.of("export.failed.no-folder")));
    }

    private void write(Path target, Locale language) {
        verdict.set(Optional.empty());
        Text writing = Text.of(ExportWords.of(ArchiveProgress.Step.WRITING));
        become(new ExportState.Running(target, writing, 0));
        Jobs.Job started =
                jobs.start(
                        progress -> archive.write(target, language, watched(progress)),
                        report -> {
                            status.ended();
                            become(new ExportState.Finished(report));
                            status.say(
                                    Text.of(
                                            "export.said.finished",
                                            String.valueOf(report.file().getFileName())));
                        },
                        failure -> {
                            status.ended();
                            become(new ExportState.Failed(target, why(failure)));
                        });
        if (now() instanceof ExportState.Running) {
            job = Optional.of(started);
            status.running(Text.of("export.said.running"), started);
            started.onProgress(step -> {
                if (now() instanceof ExportState.Running) {
                    become(
                            new ExportState.Running(
                                    target, Text.of(step.messageKey()), step.percent()));
                }
            });
        }
    }

    private static Text why(Exception failure) {
        return failure instanceof ExportException known
                ? ExportWords.of(known.failure())
                : Text.of("export.failed.read");
    }

    private void become(ExportState next) {
        state.set(Optional.of(next));
    }

    private static ArchiveProgress watched(Jobs.Progress progress) {
        return new ArchiveProgress() {
            @Override
            public void report(Step step, String file, long done, long total) {
                progress.report(done, total, ExportWords.of(step));
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
