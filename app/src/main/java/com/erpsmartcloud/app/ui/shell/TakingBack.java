package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.undo.UndoOutcome;
import com.erpsmartcloud.undo.UndoStep;

/// Ctrl+Z and Ctrl+Y over the acts of a company, answered in the status line. UI thread only.
public final class TakingBack {

    private final Acts acts;
    private final Jobs jobs;
    private final StatusModel status;
    private boolean turning;

    public TakingBack(Acts acts, Jobs jobs, StatusModel status) {
        this.acts = acts;
        this.jobs = jobs;
        this.status = status;
    }

    public void undo() {
        turn(acts::undo, Way.UNDO);
    }

    public void redo() {
        turn(acts::redo, Way.REDO);
    }

    private enum Way {
        UNDO,
        REDO
    }

    @FunctionalInterface
    private interface Turn {
        UndoOutcome run() throws Exception;
    }

    /// One at a time: a key held down must not take back more than what was read.
    private void turn(Turn turn, Way way) {
        if (turning) {
            return;
        }
        turning = true;
        jobs.start(
                _ -> turn.run(),
                outcome -> {
                    turning = false;
                    say(outcome, way);
                },
                _ -> {
                    turning = false;
                    status.say(Text.of(way == Way.UNDO ? "undo.failed" : "redo.failed"));
                });
    }

    private void say(UndoOutcome outcome, Way way) {
        switch (outcome) {
            case UndoOutcome.Done(UndoStep step) -> {
                switch (way) {
                    case UNDO -> status.sayTakenBack(Text.of("undo.done", words(step)));
                    case REDO -> status.sayDone(Text.of("redo.done", words(step)));
                }
            }
            case UndoOutcome.Answered(UndoStep step) ->
                    status.sayTakenBack(Text.of("undo.answered", words(step)));
            case UndoOutcome.NothingLeft() ->
                    status.say(Text.of(way == Way.UNDO ? "undo.nothing" : "redo.nothing"));
            case UndoOutcome.Refused(UndoStep step, UndoOutcome.Reason reason) ->
                    status.say(Text.of(refusal(reason, way), words(step)));
        }
    }

    /// The act in the user's language, such as "stock of MUG".
    private static Text words(UndoStep step) {
        return Text.of("undo." + step.action(), step.subject());
    }

    private static String refusal(UndoOutcome.Reason reason, Way way) {
        return switch (way) {
            case UNDO ->
                    switch (reason) {
                        case CHANGED_SINCE -> "undo.refused.changed";
                        case GONE -> "undo.refused.gone";
                        case BELOW_ZERO -> "undo.refused.below-zero";
                    };
            case REDO ->
                    switch (reason) {
                        case CHANGED_SINCE -> "redo.refused.changed";
                        case GONE -> "redo.refused.gone";
                        case BELOW_ZERO -> "redo.refused.below-zero";
                    };
        };
    }
}
