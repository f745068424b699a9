package com.erpsmartcloud.vault;

import com.erpsmartcloud.vault.VaultProblem.KeysDamaged;
import com.erpsmartcloud.vault.VaultProblem.KeysMissing;
import com.erpsmartcloud.vault.VaultProblem.NewerFormat;
import com.erpsmartcloud.vault.VaultProblem.Unwritable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two key files of a folder: either opens the company, and each repairs the other.
final class KeyFiles {

    private final Path folder;
    private final Path first;
    private final Path second;

    KeyFiles(Path folder) {
        this.folder = folder;
        first = folder.resolve(VaultFiles.KEYS);
        second = folder.resolve(VaultFiles.KEYS_COPY);
    }

    Path file() {
        return first;
    }

    boolean exist() {
        return Files.exists(first) || Files.exists(second);
    }

    /// @param keys of the first file that is whole
    /// @param notices what had to be repaired
    record Found(KeyFile keys, List<Notice> notices) {}

    Found read() throws VaultException {
        Copy one = copy(first);
        Copy two = copy(second);
        Optional<KeyFile> keys = one.keys().or(two::keys);
        if (keys.isEmpty()) {
            Optional<Path> backup = VaultFiles.newestBackup(folder);
            throw new VaultException(
                    exist() ? new KeysDamaged(first, backup) : new KeysMissing(first, backup));
        }
        List<Notice> notices = new ArrayList<>();
        byte[] text = KeyFileText.write(keys.get());
        one.damage().ifPresent(damage -> notices.add(repair(first, text, damage)));
        two.damage().ifPresent(damage -> notices.add(repair(second, text, damage)));
        return new Found(keys.get(), notices);
    }

    /// @param damage nothing when the file is whole
    private record Copy(Optional<KeyFile> keys, Optional<Notice> damage) {}

    private static Copy copy(Path file) throws VaultException {
        try {
            Optional<KeyFile> keys = KeyFileText.read(Files.readAllBytes(file));
            return new Copy(
                    keys,
                    keys.isPresent() ? Optional.empty() : Optional.of(Notice.KEY_FILE_WAS_DAMAGED));
        } catch (NoSuchFileException _) {
            return new Copy(Optional.empty(), Optional.of(Notice.KEY_FILE_WAS_MISSING));
        } catch (IOException _) {
            return new Copy(Optional.empty(), Optional.of(Notice.KEY_FILE_WAS_DAMAGED));
        } catch (KeyFileText.NewerFormatException _) {
            throw new VaultException(new NewerFormat(file));
        }
    }

    private static Notice repair(Path file, byte[] text, Notice damage) {
        try {
            AtomicFile.replace(file, text);
            return damage;
        } catch (IOException _) {
            return Notice.KEY_FILE_NOT_REPAIRED;
        }
    }

    /// Writes both, one after the other: at any moment at least one is whole.
    void write(KeyFile keys) throws VaultException {
        byte[] text = KeyFileText.write(keys);
        for (Path file : List.of(first, second)) {
            try {
                AtomicFile.replace(file, text);
            } catch (IOException e) {
                throw new VaultException(new Unwritable(file, String.valueOf(e.getMessage())));
            }
        }
    }
}
