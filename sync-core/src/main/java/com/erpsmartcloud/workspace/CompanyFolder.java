package com.erpsmartcloud.workspace;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.vault.VaultFiles;

import java.io.IOException;
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

    /// What the sectors of the database should be, while it is closed.
    Path sums() {
        return root.resolve("company.sums");
    }

    private Path beginning() {
        return root.resolve("company.new");
    }

    /// Says that a company is being made here, before anything of it is: whoever is killed on the
    /// way has lost nothing, and begins again.
    public void begin() throws IOException {
        Files.createDirectories(root);
        Files.write(beginning(), new byte[0]);
    }

    /// Whether making the company was broken off before it had kept anything.
    boolean isUnfinished() {
        return Files.exists(beginning()) && !Store.hasKept(root);
    }

    /// Takes away what there is of a database that was never finished.
    void clearUnfinished() throws IOException {
        Files.deleteIfExists(databaseFile());
        Files.deleteIfExists(sums());
    }

    void finished() throws IOException {
        Files.deleteIfExists(beginning());
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
