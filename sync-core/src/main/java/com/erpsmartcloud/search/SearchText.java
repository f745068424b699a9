package com.erpsmartcloud.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Texts as the index holds them: without case, accents and punctuation, cut into words. Chinese
/// has no spaces, so two characters next to each other make a word.
final class SearchText {

    static final int LONGEST = 40;
    private static final int MOST_WORDS = 60;
    private static final int ENDING = 16;

    private SearchText() {}

    static List<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        String plain = plain(text);
        int[] points = plain.codePoints().toArray();
        for (int i = 0; i < points.length && words.size() < MOST_WORDS; i++) {
            if (Character.isIdeographic(points[i])) {
                end(word, words);
                boolean two = i + 1 < points.length && Character.isIdeographic(points[i + 1]);
                boolean after = i > 0 && Character.isIdeographic(points[i - 1]);
                if (two || !after) {
                    words.add(new String(points, i, two ? 2 : 1));
                }
            } else if (Character.isLetterOrDigit(points[i])) {
                word.appendCodePoint(points[i]);
            } else {
                end(word, words);
            }
        }
        end(word, words);
        return new ArrayList<>(words);
    }

    /// A code in one piece: `ART-00012` is found by `art00012`.
    static String code(String text) {
        StringBuilder code = new StringBuilder();
        plain(text).codePoints().filter(Character::isLetterOrDigit).forEach(code::appendCodePoint);
        return cut(code.toString(), LONGEST);
    }

    /// The last characters of a number, the last one first.
    static String ending(String number) {
        StringBuilder reversed = new StringBuilder(code(lastOf(number))).reverse();
        return cut(reversed.toString(), ENDING);
    }

    private static String lastOf(String number) {
        return number.length() > LONGEST ? number.substring(number.length() - LONGEST) : number;
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static void end(StringBuilder word, Set<String> words) {
        if (!word.isEmpty()) {
            words.add(cut(word.toString(), LONGEST));
            word.setLength(0);
        }
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
