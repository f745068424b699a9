package com.erpsmartcloud.app.ui.why;

import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.CommandState;
import com.erpsmartcloud.marketplace.push.Push;

import java.time.Instant;

/// Figures that were sent, in the seller's words.
public final class PushWords {

    private PushWords() {}

    /// What made the figure change.
    ///
    /// @param cause the act, as the audit log names it
    public static String cause(String cause) {
        int dot = cause.indexOf('.');
        String area = dot < 0 ? cause : cause.substring(0, dot);
        String act = cause.substring(dot + 1);
        return switch (area) {
            case "orders", "order", "buyer" -> "push.cause.order";
            case "rule" -> "push.cause.rule";
            case "undo", "redo" -> "push.cause.undo";
            case "stocktake" -> "push.cause.count";
            case "transfer" -> "push.cause.transfer";
            case "promotion" -> "push.cause.promotion";
            case "preorder" -> "push.cause.preorder";
            case "mapping", "listings", "link", "product" -> "push.cause.listing";
            case "store" -> "push.cause.store";
            case "stock" ->
                    switch (act) {
                        case "read", "shown" -> "push.cause.differs";
                        case "seen" -> "push.cause.share";
                        default -> "push.cause.stock";
                    };
            case "outbox" -> "push.cause.differs";
            case "drift" -> "push.cause.drift";
            case "leash" -> "push.cause.leash";
            case "" -> "push.cause.unknown";
            default -> "push.cause.other";
        };
    }

    public static StatusPill pill(Push push, Instant now, Texts texts) {
        if (push.isOverdue(now)) {
            return pill(Tone.DANGER, "bi-alarm", "push.overdue", texts);
        }
        return switch (push.state()) {
            case WAITING -> pill(Tone.NEUTRAL, "bi-clock", "push.waits", texts);
            case SENDING -> pill(Tone.ACCENT, "bi-arrow-repeat", "push.sending", texts);
            case UNCERTAIN -> pill(Tone.WARNING, "bi-question-circle", "push.uncertain", texts);
            case DONE -> pill(Tone.SUCCESS, "bi-check-circle", "push.done", texts);
            case REFUSED -> pill(Tone.DANGER, "bi-x-circle", "push.refused", texts);
            case CANCELLED -> pill(Tone.NEUTRAL, "bi-slash-circle", "push.cancelled", texts);
        };
    }

    private static StatusPill pill(Tone tone, String icon, String key, Texts texts) {
        String word = texts.get(key);
        return new StatusPill(tone, icon, word, word);
    }

    /// What the marketplace said, in one sentence.
    public static String answer(Push push, Texts texts) {
        return push.state() == CommandState.REFUSED
                ? texts.get("push.said", push.answerCode(), push.answerText())
                : texts.get(
                        switch (push.state()) {
                            case WAITING -> "push.waits";
                            case SENDING -> "push.sending";
                            case UNCERTAIN -> "push.uncertain";
                            case DONE -> "push.done";
                            case REFUSED -> "push.refused";
                            case CANCELLED -> "push.cancelled";
                        });
    }
}
