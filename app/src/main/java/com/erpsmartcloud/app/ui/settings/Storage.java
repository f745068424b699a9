package com.erpsmartcloud.app.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What lies in a company's folder and how much room it takes.
public record Storage(Path root) {

    private enum Kind {
        DATABASE("settings.storage.database", true),
        BACKUPS("settings.storage.backups", true),
        KEYS("settings.storage.keys", true),
        ASIDE("settings.storage.aside", true),
        OTHER("settings.storage.other", false);

        private final String nameKey;
        private final boolean sealed;

        Kind(String nameKey, boolean sealed) {
            this.nameKey = nameKey;
            this.sealed = sealed;
        }
    }

    /// Walks the folder; called off the UI thread.
    ///
    /// @return every kind there is anything of
    List<StoragePlace> places() throws IOException {
        Map<Kind, Long> sizes = new EnumMap<>(Kind.class);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.merge(kind(root.relativize(file)), size(file), Long::sum);
            }
        }
        return sizes.entrySet().stream()
                .map(entry ->
                        new StoragePlace(
                                entry.getKey().nameKey, entry.getValue(), entry.getKey().sealed))
                .toList();
    }

    /// How much room all of it takes; called off the UI thread.
    public long bytes() throws IOException {
        return places().stream().mapToLong(StoragePlace::bytes).sum();
    }

    private static Kind kind(Path within) {
        String first = within.getName(0).toString().toLowerCase(Locale.ROOT);
        if (first.equals("backups")) {
            return Kind.BACKUPS;
        }
        if (first.startsWith("set-aside-")) {
            return Kind.ASIDE;
        }
        if (first.startsWith("keys")) {
            return Kind.KEYS;
        }
        return first.endsWith(".db") ? Kind.DATABASE : Kind.OTHER;
    }

    /// A file that goes away while it is counted takes no room.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
