package com.erpsmartcloud.app.ui.transfers;

import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.stock.StockWords;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.TransferOutcome;
import com.erpsmartcloud.inventory.TransferReader;
import com.erpsmartcloud.inventory.TransferState;

import java.util.Optional;

/// Transfers in the seller's words.
final class TransferWords {

    private TransferWords() {}

    static String of(TransferReader.Tab tab) {
        return switch (tab) {
            case ALL -> "transfers.tab.all";
            case DRAFT -> "transfers.tab.draft";
            case ON_THE_WAY -> "transfers.tab.way";
            case DONE -> "transfers.tab.done";
        };
    }

    static String nothingIn(TransferReader.Tab tab) {
        return switch (tab) {
            case ALL -> "transfers.empty.all";
            case DRAFT -> "transfers.empty.draft";
            case ON_THE_WAY -> "transfers.empty.way";
            case DONE -> "transfers.empty.done";
        };
    }

    static String of(TransferState state) {
        return switch (state) {
            case DRAFT -> "transfers.state.draft";
            case SENT -> "transfers.state.sent";
            case PARTLY_RECEIVED -> "transfers.state.partly";
            case RECEIVED -> "transfers.state.received";
            case DIFFERENCE -> "transfers.state.difference";
        };
    }

    static StatusPill pill(Texts texts, TransferState state) {
        String word = texts.get(of(state));
        return switch (state) {
            case DRAFT -> new StatusPill(Tone.NEUTRAL, "bi-pencil", word, word);
            case SENT -> new StatusPill(Tone.ACCENT, "bi-truck", word, word);
            case PARTLY_RECEIVED -> new StatusPill(Tone.ACCENT, "bi-circle-half", word, word);
            case RECEIVED -> new StatusPill(Tone.SUCCESS, "bi-check-circle", word, word);
            case DIFFERENCE -> new StatusPill(Tone.WARNING, "bi-exclamation-triangle", word, word);
        };
    }

    /// Why nothing happened and what to do; empty if it did.
    static Optional<Text> refusal(TransferOutcome outcome) {
        return switch (outcome) {
            case TransferOutcome.Done _ -> Optional.empty();
            case TransferOutcome.Refused(String sku, var why) ->
                    StockWords.refusal(why).map(words -> Text.of("transfers.refused", sku, words));
            case TransferOutcome.Empty _ -> Optional.of(Text.of("transfers.refused.empty"));
            case TransferOutcome.Unknown(String code) ->
                    Optional.of(Text.of("transfers.refused.unknown", code));
            case TransferOutcome.NotNow(TransferState state) ->
                    Optional.of(Text.of("transfers.refused.not-now", Text.of(of(state))));
        };
    }
}
