package com.erpsmartcloud.app.ui.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The acts that can be taken back, found in the sources. Where the name of an act is handed on,
/// every name of an act in that file counts.
final class UndoableActs {

    private static final Path CORE = Path.of("../sync-core/src/main/java/com/erpsmartcloud");
    private static final Pattern NAMED = Pattern.compile("\\.undoable\\(\\s*\"([^\"]+)\"");
    private static final Pattern HANDED_ON = Pattern.compile("\\.undoable\\(\\s*[a-z]");
    private static final Pattern ACT = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"");

    private UndoableActs() {}

    static Set<String> all() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CORE)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> acts.addAll(in(file)));
        }
        return acts;
    }

    private static Set<String> in(Path file) {
        try {
            String source = Files.readString(file);
            Pattern names = HANDED_ON.matcher(source).find() ? ACT : NAMED;
            Set<String> acts = new TreeSet<>();
            Matcher found = names.matcher(source);
            while (found.find()) {
                acts.add(found.group(1));
            }
            return acts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
