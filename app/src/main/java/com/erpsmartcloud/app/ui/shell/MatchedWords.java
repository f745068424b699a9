package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.control.Labels;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A finding's words with what was typed in bold.
///
/// @param parts what is bold, in order, none touching another
record MatchedWords(String words, List<Part> parts) {

    /// @param from where a match begins
    /// @param to behind its last character
    record Part(int from, int to) {}

    MatchedWords {
        parts = List.copyOf(parts);
    }

    /// @param typed as in the search field; any case matches, all of it or each of its words
    static MatchedWords of(String words, String typed, Locale locale) {
        String text = typed.strip();
        List<Part> whole = find(words, text, locale);
        if (!whole.isEmpty() || text.indexOf(' ') < 0) {
            return new MatchedWords(words, whole);
        }
        List<Part> parts = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            parts.addAll(find(words, word, locale));
        }
        return new MatchedWords(words, apart(parts));
    }

    private static List<Part> find(String words, String typed, Locale locale) {
        if (typed.isEmpty()) {
            return List.of();
        }
        String wanted = typed.toLowerCase(locale);
        // Lower case may be longer than what was typed, so each place is tried by itself.
        for (int i = 0; i + typed.length() <= words.length(); i++) {
            if (words.substring(i, i + typed.length()).toLowerCase(locale).equals(wanted)) {
                return List.of(new Part(i, i + typed.length()));
            }
        }
        return List.of();
    }

    private static List<Part> apart(List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(Part::from));
        List<Part> apart = new ArrayList<>();
        for (Part part : sorted) {
            if (!apart.isEmpty() && part.from() <= apart.getLast().to()) {
                Part last = apart.removeLast();
                apart.add(new Part(last.from(), Math.max(last.to(), part.to())));
            } else {
                apart.add(part);
            }
        }
        return apart;
    }

    /// @param classes style classes of every piece
    HBox node(String... classes) {
        HBox line = new HBox();
        line.setMinWidth(0);
        line.setAlignment(Pos.CENTER_LEFT);
        int at = 0;
        for (Part part : parts) {
            add(line, words.substring(at, part.from()), classes);
            Label bold = Labels.whole(words.substring(part.from(), part.to()), classes);
            bold.getStyleClass().add("t-bold");
            line.getChildren().add(bold);
            at = part.to();
        }
        if (at < words.length()) {
            // What follows the last match gives way, the match itself never.
            line.getChildren().add(Labels.of(words.substring(at), classes));
        }
        return line;
    }

    private static void add(HBox line, String words, String... classes) {
        if (!words.isEmpty()) {
            line.getChildren().add(Labels.whole(words, classes));
        }
    }
}
