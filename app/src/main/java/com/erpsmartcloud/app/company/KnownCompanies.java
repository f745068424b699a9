package com.erpsmartcloud.app.company;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The companies opened on this computer, by folder and name, the last one first. A small readable
/// file: what it cannot read is as if it had never been, the companies themselves are untouched.
public final class KnownCompanies {

    /// @param folder absolute
    record Kept(Path folder, String name) {}

    private static final Logger LOG = LoggerFactory.getLogger(KnownCompanies.class);
    private static final int MOST = 20;

    private final Path file;

    public KnownCompanies(Path file) {
        this.file = file;
    }

    /// @return the last opened first
    synchronized List<Kept> all() {
        Properties words = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                words.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("the list of companies cannot be read: {}", e.getMessage());
            }
        }
        List<Kept> kept = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            String folder = words.getProperty(i + ".folder", "");
            if (!folder.isEmpty()) {
                kept.add(new Kept(Path.of(folder), words.getProperty(i + ".name", "")));
            }
        }
        return kept;
    }

    /// Puts a company first.
    synchronized void opened(Path folder, String name) {
        List<Kept> kept = new ArrayList<>();
        Path place = folder.toAbsolutePath().normalize();
        kept.add(new Kept(place, name));
        kept.addAll(others(place));
        keep(kept);
    }

    /// Forgets a company that is no more, its name too.
    synchronized void erased(Path folder) {
        keep(others(folder.toAbsolutePath().normalize()));
    }

    private List<Kept> others(Path place) {
        return all().stream().filter(other -> !other.folder().equals(place)).toList();
    }

    private void keep(List<Kept> kept) {
        try {
            write(kept);
        } catch (IOException e) {
            LOG.warn("the list of companies was not kept: {}", e.getMessage());
        }
    }

    private void write(List<Kept> kept) throws IOException {
        Properties words = new Properties();
        for (int i = 0; i < Math.min(MOST, kept.size()); i++) {
            words.setProperty(i + 1 + ".folder", kept.get(i).folder().toString());
            words.setProperty(i + 1 + ".name", kept.get(i).name());
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(next)) {
            words.store(out, null);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
