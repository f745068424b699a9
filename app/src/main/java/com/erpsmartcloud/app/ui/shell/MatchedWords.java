package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Labels;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;

import java.util.Locale;

/// A finding's words with what was typed in bold.
///
/// @param from where the match begins, -1 if it is not within these words
/// @param to behind its last character
record MatchedWords(String words, int from, int to) {

    /// @param typed as in the search field; any case matches
    static MatchedWords of(String words, String typed, Locale locale) {
        if (typed.isEmpty()) {
            return new MatchedWords(words, -1, -1);
        }
        String wanted = typed.toLowerCase(locale);
        // Lower case may be longer than what was typed, so each place is tried by itself.
        for (int i = 0; i + typed.length() <= words.length(); i++) {
            if (words.substring(i, i + typed.length()).toLowerCase(locale).equals(wanted)) {
                return new MatchedWords(words, i, i + typed.length());
            }
        }
        return new MatchedWords(words, -1, -1);
    }

    /// @param classes style classes of every piece
    HBox node(String... classes) {
        HBox line = new HBox();
        line.setAlignment(Pos.BASELINE_LEFT);
        if (from < 0) {
            line.getChildren().add(Labels.whole(words, classes));
            return line;
        }
        line.getChildren()
                .addAll(
                        Labels.whole(words.substring(0, from), classes),
                        Labels.whole(words.substring(from, to), classes),
                        Labels.whole(words.substring(to), classes));
        line.getChildren().get(1).getStyleClass().add("t-bold");
        return line;
    }
}
