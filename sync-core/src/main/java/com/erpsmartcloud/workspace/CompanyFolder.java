package com.erpsmartcloud.workspace;

import com.erpsmartcloud.vault.VaultFiles;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the parts of a company lie.
///
/// @param root the company's own folder
public record CompanyFolder(Path root) {

    public CompanyFolder {
        root = root.toAbsolutePath().normalize();
    }

    /// The database without its `.mv.db`.
    public Path database() {
        return root.resolve("company");
    }

    Path databaseFile() {
        return root.resolve("company.mv.db");
    }

    public Path backups() {
        return root.resolve(VaultFiles.BACKUPS);
    }

    /// State of the demo company's own marketplaces.
    public Path sandbox() {
        return root.resolve("sandbox");
    }

    Path lock() {
        return root.resolve("company.lock");
    }

    /// Whether a company lies here, whole or damaged: its folder is never taken for a new one.
    public boolean isTaken() {
        return Files.exists(databaseFile())
                || Files.exists(root.resolve(VaultFiles.KEYS))
                || Files.exists(root.resolve(VaultFiles.KEYS_COPY));
    }
}
