package com.erpsmartcloud.workspace;

import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Keyring;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.VaultFiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Erases a whole company from this computer: its keys first, so that whatever is left of the rest
/// is noise; then its files; then the folder is looked through for what is still there.
public final class CompanyErasure {

    /// Enough of a file to hold any wrapped key.
    private static final int KEY_BYTES = 1 << 20;

    private static final Set<String> OURS =
            Set.of(
                    VaultFiles.KEYS,
                    VaultFiles.KEYS_COPY,
                    VaultFiles.ATTEMPTS,
                    VaultFiles.BACKUPS,
                    "sandbox",
                    "backup-check",
                    "backup-copy.zip",
                    "restoring.mv.db",
                    "images",
                    "labels",
                    "attachments");

    private CompanyErasure() {}

    /// What came of it.
    ///
    /// @param files that were erased
    /// @param left what is still in the folder: files of others, which are never touched, and ours
    ///   that the system would not give up
    public record Erased(int files, List<Path> left) {

        public Erased {
            left = List.copyOf(left);
        }
    }

    /// The company must be closed. After a kill on the way it can be called again.
    ///
    /// @throws com.erpsmartcloud.store.StoreException if a program holds the company
    /// @throws IOException if the keys could not be destroyed; then nothing else was touched
    public static Erased run(CompanyFolder folder, Optional<Keyring> keyring, Now now)
            throws IOException {
        try (CompanyLock _ = CompanyLock.take(folder, "being erased")) {
            forgetKeyring(folder, keyring, now);
            for (String keys : List.of(VaultFiles.KEYS, VaultFiles.KEYS_COPY)) {
                overwrite(folder.root().resolve(keys));
                Files.deleteIfExists(folder.root().resolve(keys));
            }
        }
        int files = 0;
        for (Path ours : ours(folder)) {
            files += erase(ours);
        }
        try (Stream<Path> rest = Files.list(folder.root())) {
            if (rest.findAny().isEmpty()) {
                Files.delete(folder.root());
                return new Erased(files, List.of());
            }
        }
        return new Erased(files, filesBelow(folder.root()));
    }

    private static void forgetKeyring(CompanyFolder folder, Optional<Keyring> keyring, Now now) {
        try {
            String account = Vault.in(folder.root(), now, keyring).workspaceId().toString();
            keyring.ifPresent(k -> k.delete(account));
        } catch (VaultException e) {
            // Destroyed by a try before this one, or unreadable: the keyring's secret alone opens
            // nothing.
        }
    }

    private static List<Path> ours(CompanyFolder folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder.root())) {
            return entries.filter(CompanyErasure::isOurs).toList();
        }
    }

    private static boolean isOurs(Path entry) {
        String name = entry.getFileName().toString();
        return OURS.contains(name)
                || name.startsWith("company.")
                || name.startsWith("keys.")
                || name.startsWith("attempts.")
                || name.startsWith("set-aside-");
    }

    /// Backups and keys that were set aside hold wrapped keys as well.
    private static int erase(Path entry) throws IOException {
        int files = 0;
        for (Path file : filesBelow(entry)) {
            if (file.toString().endsWith(VaultFiles.BACKUP_SUFFIX)
                    || file.getFileName().toString().startsWith("keys")) {
                overwrite(file);
            }
            files += Files.deleteIfExists(file) ? 1 : 0;
        }
        if (Files.isDirectory(entry)) {
            try (Stream<Path> all = Files.walk(entry)) {
                for (Path folder : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(folder);
                }
            }
        }
        return files;
    }

    private static List<Path> filesBelow(Path entry) throws IOException {
        try (Stream<Path> all = Files.walk(entry)) {
            return new ArrayList<>(all.filter(p -> !Files.isDirectory(p)).toList());
        }
    }

    private static void overwrite(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[(int) Math.min(channel.size(), KEY_BYTES)];
            new SecureRandom().nextBytes(noise);
            ByteBuffer left = ByteBuffer.wrap(noise);
            while (left.hasRemaining()) {
                channel.write(left, left.position());
            }
            channel.force(true);
        }
    }
}
