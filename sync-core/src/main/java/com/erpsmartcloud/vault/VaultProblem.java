package com.erpsmartcloud.vault;

import java.nio.file.Path;
import java.util.Optional;

/// Why the keys of a company cannot be used.
public sealed interface VaultProblem {

    /// There is no `keys.json` and no copy of it.
    record KeysMissing(Path file, Optional<Path> newestBackup) implements VaultProblem {}

    /// `keys.json` and its copy are both unreadable.
    record KeysDamaged(Path file, Optional<Path> newestBackup) implements VaultProblem {}

    record NewerFormat(Path file) implements VaultProblem {}

    /// The folder has keys; new ones would lose its data.
    record KeysExist(Path file) implements VaultProblem {}

    /// The slot is the last one, without it nobody could ever open the company.
    record LastSlot(SlotKind slot) implements VaultProblem {}

    /// This system has no keyring, or it refused.
    record KeyringUnavailable(String reason) implements VaultProblem {}

    /// The disk did not take or give the file.
    record Unwritable(Path file, String reason) implements VaultProblem {}

    /// For logs and the command line; a screen chooses its own text by the kind.
    default String sentence() {
        return switch (this) {
            case KeysMissing(Path file, Optional<Path> backup) ->
                    "The key file is missing: " + file + helpFrom(backup);
            case KeysDamaged(Path file, Optional<Path> backup) ->
                    "The key file and its copy are damaged: " + file + helpFrom(backup);
            case NewerFormat(Path file) ->
                    "A newer version of the program wrote the key file: " + file;
            case KeysExist(Path file) -> "There is a company in this folder already: " + file;
            case LastSlot(SlotKind slot) ->
                    "Without " + slot + " nobody could open the company any more";
            case KeyringUnavailable(String reason) ->
                    "The operating system's keyring cannot be used: " + reason;
            case Unwritable(Path file, String reason) ->
                    "The key file cannot be read or written: " + file + " (" + reason + ")";
        };
    }

    private static String helpFrom(Optional<Path> backup) {
        return backup.map(path ->
                        ". The newest backup holds a good copy, restore from it: "
                                + path.getFileName())
                .orElse(". There is no backup beside it");
    }
}
