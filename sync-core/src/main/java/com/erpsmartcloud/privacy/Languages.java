package com.erpsmartcloud.privacy;

import java.util.List;
import java.util.Locale;

/// The languages in which everything of the privacy centre exists.
public final class Languages {

    /// Language tags, English first.
    public static final List<String> ALL = List.of("en", "es", "pt-BR", "ru", "zh-CN");

    private Languages() {}

    /// @return one of [#ALL]; English where there is none of that language
    public static String nearest(Locale wanted) {
        return ALL.stream()
                .filter(tag ->
                        Locale.forLanguageTag(tag).getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse("en");
    }
}
