package com.erpsmartcloud.app.company;

import com.erpsmartcloud.workspace.CompanyFolder;

import java.nio.file.Path;
import java.util.Locale;

/// Where companies lie on this computer unless a command says otherwise.
public final class Places {

    private Places() {}

    public static CompanyFolder own() {
        return new CompanyFolder(home().resolve("company"));
    }

    public static CompanyFolder demo() {
        return new CompanyFolder(home().resolve("demo"));
    }

    /// How the window was left: size, theme, language. Of this computer, never merged.
    public static Path window() {
        return home().resolve("window.properties");
    }

    /// Which companies were opened on this computer, and where they lie.
    public static Path companies() {
        return home().resolve("companies.properties");
    }

    private static Path home() {
        String chosen = System.getProperty("erp.home", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        Path user = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return user.resolve("AppData").resolve("Local").resolve("ErpSmartCloud");
        }
        if (system.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("ErpSmartCloud");
        }
        return user.resolve(".local").resolve("share").resolve("erp-smart-cloud");
    }
}
