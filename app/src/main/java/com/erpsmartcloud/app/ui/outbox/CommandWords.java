package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.CommandKind;

import java.time.Instant;

/// The words of commands.
final class CommandWords {

    /// A state as icon, word and colour.
    record Look(Tone tone, String icon, Text word) {}

    private CommandWords() {}

    static String of(CommandKind kind) {
        return switch (kind) {
            case PUBLISH_STOCK -> "outbox.kind.stock";
            case CHANGE_PRICE -> "outbox.kind.price";
        };
    }

    static String icon(CommandKind kind) {
        return switch (kind) {
            case PUBLISH_STOCK -> "bi-box-seam";
            case CHANGE_PRICE -> "bi-tag";
        };
    }

    static String of(OutboxTab tab) {
        return switch (tab) {
            case WAITING -> "outbox.tab.waiting";
            case SENT -> "outbox.tab.sent";
            case REFUSED -> "outbox.tab.refused";
            case CANCELLED -> "outbox.tab.cancelled";
            case NOT_UNDERSTOOD -> "outbox.tab.not-understood";
        };
    }

    static String nothingIn(OutboxTab tab) {
        return switch (tab) {
            case WAITING -> "outbox.empty.waiting";
            case SENT -> "outbox.empty.sent";
            case REFUSED -> "outbox.empty.refused";
            case CANCELLED -> "outbox.empty.cancelled";
            case NOT_UNDERSTOOD -> "outbox.empty.not-understood";
        };
    }

    static String of(Resource resource) {
        return switch (resource) {
            case ORDERS -> "stores.orders";
            case LISTINGS -> "stores.listings";
            case STOCK -> "stores.stock";
            case PRICES -> "stores.prices";
        };
    }

    /// @param cut whether there is no network
    static Look look(Command command, boolean cut, Instant now, Texts texts) {
        return switch (command.state()) {
            case WAITING -> {
                if (cut) {
                    yield new Look(Tone.NEUTRAL, "bi-clock", Text.of("outbox.state.network"));
                }
                yield command.dueAt().isAfter(now)
                        ? new Look(
                                Tone.NEUTRAL,
                                "bi-clock",
                                Text.of("outbox.state.due", texts.formats().time(command.dueAt())))
                        : new Look(Tone.NEUTRAL, "bi-clock", Text.of("outbox.state.turn"));
            }
            case SENDING ->
                    new Look(Tone.ACCENT, "bi-arrow-repeat", Text.of("outbox.state.sending"));
            case UNCERTAIN ->
                    new Look(Tone.WARNING, "bi-question-circle", Text.of("outbox.state.uncertain"));
            case DONE -> new Look(Tone.SUCCESS, "bi-check-circle", Text.of("outbox.state.done"));
            case REFUSED -> new Look(Tone.DANGER, "bi-x-circle", Text.of("outbox.state.refused"));
            case CANCELLED ->
                    switch (command.answerCode()) {
                        case "OVERTAKEN" ->
                                new Look(
                                        Tone.NEUTRAL,
                                        "bi-skip-forward",
                                        Text.of("outbox.state.overtaken"));
                        case "NOT_SELLABLE" ->
                                new Look(
                                        Tone.NEUTRAL,
                                        "bi-slash-circle",
                                        Text.of("outbox.state.not-sellable"));
                        default ->
                                new Look(
                                        Tone.NEUTRAL,
                                        "bi-arrow-counterclockwise",
                                        Text.of("outbox.state.cancelled"));
                    };
        };
    }

    /// The old figure, or a word where it is not known.
    static String before(Command command, Texts texts) {
        return command.before().isEmpty() ? texts.get("outbox.unknown") : command.before();
    }
}
