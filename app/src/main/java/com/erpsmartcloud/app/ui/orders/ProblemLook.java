package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.ProblemKind;

/// How a problem is shown: its name, and the reason in plain words.
///
/// @param nameKey two words
/// @param reason a sentence: what is wrong and what it means
public record ProblemLook(Tone tone, String icon, String nameKey, Text reason) {

    /// @param detail as the store keeps it: an article, `SKU missing-units`, a raw status
    public static ProblemLook of(ProblemKind kind, String detail) {
        return switch (kind) {
            case NO_STOCK ->
                    new ProblemLook(
                            Tone.DANGER,
                            "bi-exclamation-triangle",
                            "problem.no-stock",
                            Text.of("problem.no-stock.reason", sku(detail), missing(detail)));
            case NOT_MAPPED ->
                    new ProblemLook(
                            Tone.WARNING,
                            "bi-link-45deg",
                            "problem.not-mapped",
                            Text.of("problem.not-mapped.reason", detail));
            case NO_WAREHOUSE ->
                    new ProblemLook(
                            Tone.WARNING,
                            "bi-geo-alt",
                            "problem.no-warehouse",
                            Text.of("problem.no-warehouse.reason"));
            case UNKNOWN_STATUS ->
                    new ProblemLook(
                            Tone.DANGER,
                            "bi-question-circle",
                            "problem.unknown-status",
                            Text.of("problem.unknown-status.reason", detail));
            case NOT_ACCEPTED ->
                    new ProblemLook(
                            Tone.DANGER,
                            "bi-x-circle",
                            "problem.not-accepted",
                            Text.of("problem.not-accepted.reason"));
            case CANCEL_REQUESTED ->
                    new ProblemLook(
                            Tone.WARNING,
                            "bi-alarm",
                            "problem.cancel-requested",
                            Text.of("problem.cancel-requested.reason"));
            case DISPUTE ->
                    new ProblemLook(
                            Tone.WARNING,
                            "bi-chat-left-text",
                            "problem.dispute",
                            Text.of("problem.dispute.reason"));
        };
    }

    StatusPill pill(Texts texts) {
        String word = texts.get(nameKey);
        return new StatusPill(tone, icon, word, texts.get("problem.said", word));
    }

    /// The SKU a problem of stock is about.
    public static String sku(String detail) {
        int space = detail.lastIndexOf(' ');
        return space < 0 ? detail : detail.substring(0, space);
    }

    /// Units missing in a problem of stock.
    public static long missing(String detail) {
        String last = detail.substring(detail.lastIndexOf(' ') + 1);
        return last.matches("\\d{1,18}") ? Long.parseLong(last) : 1;
    }
}
