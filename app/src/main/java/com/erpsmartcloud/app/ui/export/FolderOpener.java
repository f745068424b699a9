package com.erpsmartcloud.app.ui.export;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows a folder in the system's own file manager.
public final class FolderOpener {

    private static final Logger LOG = LoggerFactory.getLogger(FolderOpener.class);

    private FolderOpener() {}

    /// @return empty where there is no display to show it on
    public static Optional<Consumer<Path>> ofThisSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return Optional.of(folder -> start("explorer", folder));
        }
        if (system.contains("mac")) {
            return Optional.of(folder -> start("open", folder));
        }
        boolean display =
                System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return display ? Optional.of(folder -> start("xdg-open", folder)) : Optional.empty();
    }

    private static void start(String program, Path folder) {
        try {
            new ProcessBuilder(program, folder.toString()).start();
        } catch (IOException e) {
            LOG.warn("{} could not show the folder", program, e);
        }
    }
}
