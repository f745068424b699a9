package com.erpsmartcloud.search;

import java.util.List;

/// Whether a text is what somebody typed, for the few texts that are in no index: commands,
/// screens, settings.
public final class Likeness {

    private Likeness() {}

    /// Each typed word begins a word of the text, or is one but for one typing error.
    ///
    /// @param typed as typed; a blank text fits everything
    public static boolean fits(String text, String typed) {
        List<String> words = SearchText.words(text);
        return SearchText.words(typed).stream()
                .allMatch(asked -> words.stream().anyMatch(word -> fitsWord(word, asked)));
    }

    private static boolean fitsWord(String word, String asked) {
        return word.startsWith(asked) || Typo.mayHide(asked) && Typo.atMostOne(word, asked);
    }
}
