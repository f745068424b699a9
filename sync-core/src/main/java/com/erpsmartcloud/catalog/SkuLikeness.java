package com.erpsmartcloud.catalog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// SKUs that may be meant by a marketplace's article: written in capitals or small letters, or
/// without parts at either end that name a store, a country or a series, as in `MUG-BLUE-MX`.
final class SkuLikeness {

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int WHOLE = 100;

    /// What is left of an article after its ends are gone says too little if it is less than half.
    private static final int LEAST = 50;

    private SkuLikeness() {}

    /// @param article has the SKUs within it
    /// @return each SKU looked for, and how much of the article's letters and digits it has: 50 to
    ///   100
    static Map<String, Integer> within(String article) {
        MatchResult[] parts = PART.matcher(article).results().toArray(MatchResult[]::new);
        int letters = letters(parts, 0, parts.length);
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int from = 0; from < parts.length; from++) {
            for (int to = parts.length; to > from; to--) {
                int percent = letters(parts, from, to) * WHOLE / letters;
                if (percent >= LEAST) {
                    String sku = article.substring(parts[from].start(), parts[to - 1].end());
                    found.putIfAbsent(sku, percent);
                    found.putIfAbsent(sku.toUpperCase(Locale.ROOT), percent);
                    found.putIfAbsent(sku.toLowerCase(Locale.ROOT), percent);
                }
            }
        }
        return found;
    }

    private static int letters(MatchResult[] parts, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += parts[i].end() - parts[i].start();
        }
        return letters;
    }
}
