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
    /// @param redo present when it was an act taken back
    public record Said(Text what, Optional<Runnable> undo, Optional<Runnable> redo) {

        public Said(Text what, Optional<Runnable> undo) {
            this(what, undo, Optional.empty());
        }
    }

    /// A job that runs now.
    public record Running(Text what, Jobs.Job job, long percent) {}

    private final ReadOnlyObjectWrapper<Optional<Said>> said =
            new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());
    private final ObjectProperty<Optional<Running>> running =
            new SimpleObjectProperty<>(this, "running", Optional.empty());
    private Optional<TakingBack> acts = Optional.empty();

    /// Lets Ctrl+Z and Ctrl+Y reach the acts of the company that is open.
    public void takesBack(TakingBack theActs) {
        acts = Optional.of(theActs);
    }

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
    public void sayDone(Text what) {
        said.set(Optional.of(new Said(what, acts.map(each -> each::undo))));
    }

    /// Says what was taken back, with "Redo" beside it.
    void sayTakenBack(Text what) {
        said.set(Optional.of(new Said(what, Optional.empty(), acts.map(each -> each::redo))));
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

    /// Takes the last action back once; the sentence stays without its link. Where the sentence has
    /// none, the newest act of the company is taken back.
    ///
    /// @return whether there was anything to ask
    public boolean undo() {
        Optional<Said> last = said.get();
        Optional<Runnable> its = last.flatMap(Said::undo);
        if (last.isPresent() && its.isPresent()) {
            said.set(Optional.of(new Said(last.get().what(), Optional.empty())));
            its.get().run();
            return true;
        }
        acts.ifPresent(TakingBack::undo);
        return acts.isPresent();
    }

    /// Does again what was taken back last.
    ///
    /// @return whether there was anything to ask
    public boolean redo() {
        acts.ifPresent(TakingBack::redo);
        return acts.isPresent();
    }

    /// Asks the running job to stop.
    public void stop() {
        running.get().ifPresent(now -> now.job().cancel());
        ended();
    }
}
