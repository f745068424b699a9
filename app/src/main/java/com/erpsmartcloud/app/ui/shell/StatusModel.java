package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;

/// What the right end of the status line shows.
public final class StatusModel implements StatusLine {

    /// The last thing done.
    ///
    /// @param undo empty if it cannot be taken back
    public record Said(Text what, Optional<Runnable> undo) {}

    /// A job that runs now.
    public record Running(Text what, Jobs.Job job, long percent) {}

    private final ReadOnlyObjectWrapper<Optional<Said>> said =
            new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());
    private final ObjectProperty<Optional<Running>> running =
            new SimpleObjectProperty<>(this, "running", Optional.empty());

    public ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running;
    }

    @Override
    public void say(Text what) {
        said.set(Optional.of(new Said(what, Optional.empty())));
    }

    @Override
    public void say(Text what, Runnable undo) {
        said.set(Optional.of(new Said(what, Optional.of(undo))));
    }

    @Override
    public void running(Text what, Jobs.Job job) {
        running.set(Optional.of(new Running(what, job, 0)));
        job.onProgress(step -> {
            if (running.get().filter(now -> now.job() == job).isPresent()) {
                running.set(Optional.of(new Running(what, job, step.percent())));
            }
        });
    }

    @Override
    public void ended() {
        running.set(Optional.empty());
    }

    /// Takes the last action back once; the sentence stays without its link.
    public void undo() {
        said.get()
                .ifPresent(last -> {
                    said.set(Optional.of(new Said(last.what(), Optional.empty())));
                    last.undo().ifPresent(Runnable::run);
                });
    }

    /// Asks the running job to stop.
    public void stop() {
        running.get().ifPresent(now -> now.job().cancel());
        ended();
    }
}
