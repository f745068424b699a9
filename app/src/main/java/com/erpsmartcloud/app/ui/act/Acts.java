package com.erpsmartcloud.app.ui.act;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.undo.Undo;
import com.erpsmartcloud.undo.UndoOutcome;

/// Says what a person did, and takes it back from the status line. UI thread only.
public final class Acts {

    private final Undo undo;
    private final String actor;
    private final Jobs jobs;
    private final StatusLine status;

    /// @param actor who acts, as the audit log names them
    public Acts(Undo undo, String actor, Jobs jobs, StatusLine status) {
        this.undo = undo;
        this.actor = actor;
        this.jobs = jobs;
        this.status = status;
    }

    public String actor() {
        return actor;
    }

    /// @param after run now, and again once the act was taken back
    public void done(Text what, Runnable after) {
        status.say(what, () -> takeBack(after));
        after.run();
    }

    /// Says something that nothing follows from.
    public void say(Text what) {
        status.say(what);
    }

    private void takeBack(Runnable after) {
        jobs.start(
                _ -> undo.undo(actor),
                outcome -> {
                    status.say(
                            switch (outcome) {
                                case UndoOutcome.Done done ->
                                        Text.of("act.undone", done.step().subject());
                                case UndoOutcome.Answered sent ->
                                        Text.of("undo.answered", sent.step().subject());
                                case UndoOutcome.NothingLeft _ -> Text.of("act.nothing-left");
                                case UndoOutcome.Refused _ -> Text.of("act.changed-since");
                            });
                    after.run();
                },
                _ -> status.say(Text.of("act.failed")));
    }
}
