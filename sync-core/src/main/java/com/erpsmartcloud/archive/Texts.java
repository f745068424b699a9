package com.erpsmartcloud.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/// What an export says to people, by key, in their language. A language is one more file of texts.
final class Texts {

    private final Properties texts;
    private final Locale locale;

    private Texts(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /// English where there are no texts in that language yet; never the computer's own language,
    /// which may be neither.
    static Texts in(Locale language) {
        return load(language)
                .or(() -> load(Locale.ENGLISH))
                .orElseThrow(() -> new IllegalStateException("the English texts are missing"));
    }

    /// @throws IllegalArgumentException if there is no such text
    String text(String key, Object... values) {
        return find(key, values)
                .orElseThrow(() -> new IllegalArgumentException("no text for " + key));
    }

    Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, locale).format(values));
    }

    private static Optional<Texts> load(Locale language) {
        String name = "texts_" + language.getLanguage() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            return Optional.of(new Texts(texts, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
