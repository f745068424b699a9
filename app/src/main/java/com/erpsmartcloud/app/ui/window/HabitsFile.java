package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.screen.Section;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Density;
import com.erpsmartcloud.app.ui.theme.Theme;
import com.erpsmartcloud.app.ui.theme.Zoom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps [Habits] in a small file of words beside the companies. What it cannot read is as on the
/// first day: a window that does not open for a broken wish would be worse.
public final class HabitsFile {

    private static final Logger LOG = LoggerFactory.getLogger(HabitsFile.class);

    private final Path file;

    public HabitsFile(Path file) {
        this.file = file;
    }

    /// @return what was kept last; [Habits#FIRST] for each part that is missing or damaged
    public synchronized Habits read() {
        Properties words = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                words.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the window's habits cannot be read: {}", e.getMessage());
            }
        }
        Habits first = Habits.FIRST;
        return new Habits(
                named(Theme.class, words, "theme").orElse(first.theme()),
                named(Language.class, words, "language"),
                named(Density.class, words, "density").orElse(first.density()),
                number(words, "zoom")
                        .filter(Zoom.STEPS::contains)
                        .map(Zoom::new)
                        .orElse(first.zoom()),
                number(words, "width").orElse(first.width()),
                number(words, "height").orElse(first.height()),
                Boolean.parseBoolean(words.getProperty("maximized")),
                !"false".equals(words.getProperty("open")),
                closed(words),
                ChosenWords.columns(words),
                ChosenWords.keys(words));
    }

    /// Replaces the file whole, so that a program killed on the way leaves the old one.
    public synchronized void write(Habits habits) throws IOException {
        Properties words = new Properties();
        words.setProperty("theme", habits.theme().name());
        habits.language().ifPresent(language -> words.setProperty("language", language.name()));
        words.setProperty("density", habits.density().name());
        words.setProperty("zoom", String.valueOf(habits.zoom().percent()));
        words.setProperty("width", String.valueOf(habits.width()));
        words.setProperty("height", String.valueOf(habits.height()));
        words.setProperty("maximized", String.valueOf(habits.maximized()));
        words.setProperty("open", String.valueOf(habits.navigationOpen()));
        words.setProperty(
                "closed",
                habits.closed().stream()
                        .map(Section::name)
                        .sorted()
                        .collect(Collectors.joining(" ")));
        ChosenWords.write(habits, words);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(next)) {
            words.store(out, null);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Set<Section> closed(Properties words) {
        return Arrays.stream(words.getProperty("closed", "").split(" "))
                .flatMap(name -> constant(Section.class, name).stream())
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> Optional<E> named(
            Class<E> type, Properties words, String key) {
        return constant(type, words.getProperty(key, ""));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static Optional<Integer> number(Properties words, String key) {
        String text = words.getProperty(key, "");
        return text.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
