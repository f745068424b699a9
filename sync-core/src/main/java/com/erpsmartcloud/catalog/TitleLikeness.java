package com.erpsmartcloud.catalog;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How much two titles say the same: shared pairs of neighbouring letters of their words, twice,
/// over all of both (Dice's coefficient), so that word order, case and small spelling differences
/// hardly count. Works for letters and for Chinese signs alike.
///
/// Source: L. R. Dice, Measures of the Amount of Ecologic Association Between Species, Ecology 26,
/// 1945.
final class TitleLikeness {

    private static final int WHOLE = 100;

    private TitleLikeness() {}

    /// @return 0 to 100
    static int percent(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return Math.toIntExact(2 * WHOLE * shared / (a.size() + b.size()));
    }

    /// The words of a title that can be looked for, the longest first: they tell most.
    static List<String> words(String title, int most) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : folded(title).split(" ")) {
            if (word.length() > 1 || word.codePoints().anyMatch(Character::isIdeographic)) {
                words.add(word);
            }
        }
        return words.stream()
                .sorted((x, y) -> Integer.compare(y.length(), x.length()))
                .limit(most)
                .toList();
    }

    private static Set<String> pairs(String title) {
        Set<String> pairs = new HashSet<>();
        for (String word : folded(title).split(" ")) {
            if (word.length() == 1) {
                pairs.add(word);
            }
            for (int i = 0; i + 2 <= word.length(); i++) {
                pairs.add(word.substring(i, i + 2));
            }
        }
        pairs.remove("");
        return pairs;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
