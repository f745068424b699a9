package com.erpsmartcloud.app.ui.text;

import com.ibm.icu.text.MessageFormat;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Every sentence of the window, in the language now chosen. Patterns are ICU's, so that each
/// language has its own plural forms: `{0, plural, one {# order} other {# orders}}`.
public final class Texts {

    private static final Pattern HYPHEN = Pattern.compile("(?<![\\p{L}\\d])-(?=\\d)");
    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final ReadOnlyObjectWrapper<Language> language;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();
    private ResourceBundle bundle;
    private Formats formats;

    public Texts(Language first) {
        language = new ReadOnlyObjectWrapper<>(this, "language", first);
        bundle = load(first);
        formats = new Formats(this, first.locale(), ZoneId.systemDefault());
    }

    public ReadOnlyObjectProperty<Language> languageProperty() {
        return language.getReadOnlyProperty();
    }

    public Language language() {
        return language.get();
    }

    /// Changes the language; listeners of [#languageProperty()] then build their texts again.
    public void speak(Language next) {
        bundle = load(next);
        parsed.clear();
        formats = new Formats(this, next.locale(), formats.zone());
        language.set(next);
    }

    /// For FXML's `%keys`; only sentences without placeholders.
    public ResourceBundle bundle() {
        return bundle;
    }

    public Formats formats() {
        return formats;
    }

    /// @return the sentence; the key itself if it is missing, which a test and the log tell of
    public String get(String key, Object... args) {
        if (!bundle.containsKey(key)) {
            LOG.warn("no text for key {} in {}", key, language.get());
            return key;
        }
        if (args.length == 0) {
            return bundle.getString(key);
        }
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i] instanceof Text text ? get(text) : args[i];
        }
        MessageFormat format = parsed.computeIfAbsent(key, this::parse);
        synchronized (format) {
            String said = format.format(words);
            return isNegative(args) ? HYPHEN.matcher(said).replaceAll(Formats.MINUS_SIGN) : said;
        }
    }

    public String get(Text text) {
        return get(text.key(), text.args().toArray());
    }

    /// The library writes a hyphen before a number; figures beside it have a minus sign.
    private static boolean isNegative(Object... args) {
        return Arrays.stream(args)
                .anyMatch(arg -> arg instanceof Number && String.valueOf(arg).startsWith("-"));
    }

    private MessageFormat parse(String key) {
        return new MessageFormat(bundle.getString(key), language.get().locale());
    }

    /// Not `ResourceBundle.getBundle`: it answers English with the language of the machine, because
    /// the base bundle counts as "nothing found" there.
    private static ResourceBundle load(Language language) {
        try (InputStream in = Texts.class.getResourceAsStream(language.file())) {
            if (in == null) {
                throw new IllegalStateException("no texts for " + language);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
