package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.stock.StockWords;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StocktakeOutcome;
import com.erpsmartcloud.inventory.StocktakeReader;
import com.erpsmartcloud.inventory.StocktakeRow;
import com.erpsmartcloud.inventory.StocktakeState;

import java.util.Optional;

/// Stocktakes in the seller's words.
final class StocktakeWords {

    private StocktakeWords() {}

    static String of(StocktakeReader.Tab tab) {
        return switch (tab) {
            case ALL -> "stocktake.tab.all";
            case UNCOUNTED -> "stocktake.tab.uncounted";
            case DIFFERING -> "stocktake.tab.differing";
            case RECOUNT -> "stocktake.tab.recount";
        };
    }

    static String nothingIn(StocktakeReader.Tab tab) {
        return switch (tab) {
            case ALL -> "stocktake.empty.all";
            case UNCOUNTED -> "stocktake.empty.uncounted";
            case DIFFERING -> "stocktake.empty.differing";
            case RECOUNT -> "stocktake.empty.recount";
        };
    }

    static String of(StocktakeState state) {
        return switch (state) {
            case COUNTING -> "stocktake.state.counting";
            case REVIEW -> "stocktake.state.review";
            case POSTED -> "stocktake.state.posted";
            case CANCELLED -> "stocktake.state.cancelled";
        };
    }

    static StatusPill pill(Texts texts, StocktakeState state) {
        String word = texts.get(of(state));
        return switch (state) {
            case COUNTING -> new StatusPill(Tone.ACCENT, "bi-clipboard-check", word, word);
            case REVIEW -> new StatusPill(Tone.WARNING, "bi-eye", word, word);
            case POSTED -> new StatusPill(Tone.SUCCESS, "bi-check-circle", word, word);
            case CANCELLED -> new StatusPill(Tone.NEUTRAL, "bi-x-circle", word, word);
        };
    }

    /// What is counted: everything, a bin, or products by name.
    static String scope(Texts texts, StocktakeRow row) {
        String what =
                row.bin().isPresent()
                        ? texts.get("stocktake.scope.bin", row.binCode())
                        : row.only().isEmpty()
                                ? texts.get("stocktake.scope.all")
                                : texts.get("stocktake.scope.only", row.only());
        return row.blind() ? texts.get("stocktake.scope.blind", what) : what;
    }

    /// Why nothing happened and what to do; empty if it did.
    static Optional<Text> refusal(StocktakeOutcome outcome) {
        return switch (outcome) {
            case StocktakeOutcome.Done _, StocktakeOutcome.Posted _ -> Optional.empty();
            case StocktakeOutcome.Refused(String sku, var why) ->
                    StockWords.refusal(why).map(words -> Text.of("stocktake.refused", sku, words));
            case StocktakeOutcome.Nothing _ -> Optional.of(Text.of("stocktake.refused.nothing"));
            case StocktakeOutcome.Over _ -> Optional.of(Text.of("stocktake.refused.over"));
            case StocktakeOutcome.Unknown(String code) ->
                    Optional.of(Text.of("stocktake.refused.unknown", code));
        };
    }
}
