package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.VisibleState;

/// How the one state a person sees is shown: colour, icon, word.
record StateLook(Tone tone, String icon, String wordKey) {

    static StateLook of(VisibleState state) {
        return switch (state) {
            case UNPAID -> new StateLook(Tone.NEUTRAL, "bi-hourglass-split", "order.state.unpaid");
            case ON_HOLD -> new StateLook(Tone.WARNING, "bi-pause-circle", "order.state.on-hold");
            case TO_PROCESS ->
                    new StateLook(Tone.ACCENT, "bi-circle-half", "order.state.to-process");
            case TO_SHIP -> new StateLook(Tone.ACCENT, "bi-truck", "order.state.to-ship");
            case SHIPPED -> new StateLook(Tone.NEUTRAL, "bi-truck", "order.state.shipped");
            case DELIVERED ->
                    new StateLook(Tone.SUCCESS, "bi-check-circle", "order.state.delivered");
            case COMPLETED -> new StateLook(Tone.SUCCESS, "bi-check2", "order.state.completed");
            case CANCEL_REQUESTED ->
                    new StateLook(Tone.WARNING, "bi-alarm", "order.state.cancel-requested");
            case CANCELLED -> new StateLook(Tone.NEUTRAL, "bi-x-circle", "order.state.cancelled");
            case RETURN ->
                    new StateLook(Tone.WARNING, "bi-arrow-return-left", "order.state.return");
            case PROBLEM -> new StateLook(Tone.DANGER, "bi-question-circle", "order.state.problem");
            case REPLACED -> new StateLook(Tone.NEUTRAL, "bi-scissors", "order.state.replaced");
        };
    }

    StatusPill pill(Texts texts) {
        String word = texts.get(wordKey);
        return new StatusPill(tone, icon, word, texts.get("order.state.said", word));
    }
}
