package com.erpsmartcloud.app.cli;

import java.util.ArrayList;
import java.util.List;

/// The words after the program's name.
///
/// @param words in the order given, quotes removed
public record Arguments(List<String> words) {

    public Arguments {
        words = List.copyOf(words);
    }

    /// The words the process was started with, or, when there are none, those in one line of text:
    /// Maven can pass no more than that.
    ///
    /// Blanks part the words; single or double quotes keep blanks and the other quote. A backslash
    /// stands for itself, as Windows paths are full of them.
    ///
    /// An unclosed quote reaches to the end.
    public static Arguments of(String[] process, String line) {
        return new Arguments(process.length > 0 ? List.of(process) : split(line));
    }

    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean open = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                open = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (open) {
                    words.add(word.toString());
                    word.setLength(0);
                    open = false;
                }
            } else {
                word.append(c);
                open = true;
            }
        }
        if (open) {
            words.add(word.toString());
        }
        return words;
    }
}
