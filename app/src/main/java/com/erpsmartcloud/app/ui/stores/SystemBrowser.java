package com.erpsmartcloud.app.ui.stores;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The browser the person uses, opened by the system's own command.
final class SystemBrowser {

    private static final Logger LOG = LoggerFactory.getLogger(SystemBrowser.class);

    private SystemBrowser() {}

    /// @return false if there is none; then the address can still be copied
    static boolean open(URI page) {
        if (!"https".equals(page.getScheme()) && !"http".equals(page.getScheme())) {
            return false;
        }
        try {
            new ProcessBuilder(command(page.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            LOG.info("no browser could be opened: {}", e.getMessage());
            return false;
        }
    }

    private static List<String> command(String page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", page);
    }
}
