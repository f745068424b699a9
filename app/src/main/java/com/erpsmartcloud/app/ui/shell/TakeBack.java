package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.undo.Undo;
import com.erpsmartcloud.undo.UndoOutcome;

/// Says that an act was done, with the link that takes it back.
///
/// @param actor who acts, as the audit log names them
public record TakeBack(Undo undo, String actor, Jobs jobs, StatusLine status) {

    /// @param what was done just now
    /// @param refresh reads again what the screen shows, once the act is taken back
    public void offer(Text what, Runnable refresh) {
        status.say(what, () -> takeBack(refresh));
    }

    private void takeBack(Runnable refresh) {
        jobs.start(
                _ -> undo.undo(actor),
                outcome -> {
                    status.say(words(outcome));
                    refresh.run();
                },
                _ -> status.say(Text.of("act.failed")));
    }

    private static Text words(UndoOutcome outcome) {
        return switch (outcome) {
            case UndoOutcome.Done done -> Text.of("act.taken-back", done.step().subject());
            case UndoOutcome.NothingLeft _ -> Text.of("act.nothing-left");
            case UndoOutcome.Refused(var step, UndoOutcome.Reason reason) ->
                    switch (reason) {
                        case CHANGED_SINCE -> Text.of("act.changed-since", step.subject());
                        case GONE -> Text.of("act.gone", step.subject());
                        case BELOW_ZERO -> Text.of("act.below-zero", step.subject());
                    };
        };
    }
}
