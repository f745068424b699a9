package com.erpsmartcloud.privacy.consent;

import com.erpsmartcloud.privacy.Digest;
import com.erpsmartcloud.privacy.Languages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The bundled words of every question, in five languages.
public final class ConsentNotices {

    private final String language;
    private final Properties texts;

    private ConsentNotices(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /// @param wanted a language without texts gets English
    public static ConsentNotices in(Locale wanted) {
        return of(Languages.nearest(wanted));
    }

    static ConsentNotices of(String language) {
        String name = "notices_" + language.replace('-', '_') + ".properties";
        try (InputStream in =
                Objects.requireNonNull(ConsentNotices.class.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new ConsentNotices(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ConsentNotice of(Purpose purpose) {
        String version = text("version");
        String text = text(purpose.name());
        String hash = Digest.sha256(version + "\n" + language + "\n" + purpose + "\n" + text);
        return new ConsentNotice(purpose, text, new Notice(version, hash, language));
    }

    private String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
