package com.erpsmartcloud.vault.file;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.file.EncryptedFileException.Reason;

import org.h2.store.fs.FilePath;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which key encrypts the files of which folder, and the door to them for H2.
///
/// Register the folder's key, open the database with [#url], close it, unregister. Safe for use by
/// several threads.
public final class EncryptedFiles {

    /// The scheme of H2 addresses: `jdbc:h2:erp:…`.
    public static final String SCHEME = "erp";

    /// Settings that belong to the encryption and must stand in every address.
    ///
    /// `MAX_MEMORY_ROWS`: H2 2.4.240 spills a large sort or result into a file that it opens under
    /// the bare name `h2tmp…` in the system's temporary folder, past every registered file system,
    /// readable by anyone (`MVTempResult`). So results stay in memory; read large ones in pages.
    /// `TRACE_LEVEL_FILE`: no trace file, its statements would hold data.
    public static final String SETTINGS = ";TRACE_LEVEL_FILE=0;MAX_MEMORY_ROWS=2147483647";

    private static final String TEMPORARY = ".temp.db";
    private static final Map<Path, SecretKeyBytes> KEYS = new ConcurrentHashMap<>();
    private static final SecretKeyBytes UNTIL_EXIT = SecretKeyBytes.random(64);

    /// Files whose sectors are watched, and where the sums of each are kept.
    private static final Map<Path, Path> WATCHED = new ConcurrentHashMap<>();

    /// Watched files that are open: only the first opening watches, another one has another lock.
    private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

    static {
        FilePath.register(new EncryptedFilePath());
    }

    private EncryptedFiles() {}

    /// Lets the files of `folder` and the folders below it be opened with `key`.
    ///
    /// @param folder must exist
    /// @param key at least 32 bytes; copied, the caller closes its own
    /// @throws IllegalStateException if the folder has a key already
    public static void register(Path folder, SecretKeyBytes key) throws IOException {
        if (key.length() < 32) {
            throw new IllegalArgumentException("The key of a folder needs at least 32 bytes");
        }
        SecretKeyBytes ours = key.duplicate();
        if (KEYS.putIfAbsent(folder.toRealPath(), ours) != null) {
            ours.close();
            throw new IllegalStateException("The folder is open already: " + folder);
        }
    }

    /// Watches the sectors of a file from its next opening on: what the disk has turned is refused
    /// when it is read, with [Reason#DAMAGED_SECTOR].
    ///
    /// @param file a database, with its `.mv.db`
    /// @param sums where the sums of its sectors are kept while it is closed
    public static void watch(Path file, Path sums) {
        WATCHED.put(canonical(file), sums);
    }

    /// Ends what [#watch] began. Close the database first.
    public static void unwatch(Path file) {
        WATCHED.remove(canonical(file));
    }

    static Optional<Path> claimSums(Path file) {
        Path place = canonical(file);
        return Optional.ofNullable(WATCHED.get(place)).filter(_ -> IN_USE.add(place));
    }

    static void release(Path file) {
        IN_USE.remove(canonical(file));
    }

    /// Zeroes the key; files still open fail from now on with [Reason#NO_KEY]. Close the database
    /// first. A folder that is not registered is left alone.
    public static void unregister(Path folder) {
        SecretKeyBytes key = KEYS.remove(canonical(folder));
        if (key != null) {
            key.close();
        }
    }

    /// @param database the file without its `.mv.db`
    /// @return the address of the database, with [#SETTINGS]; add others behind it
    public static String url(Path database) {
        return "jdbc:h2:" + h2Path(database) + SETTINGS;
    }

    /// Below the encryption stands H2's `retry:`, which opens the file again when an interrupt of a
    /// reading thread has closed it: without it one interrupt closes the database for everybody.
    ///
    /// @param database the file without its `.mv.db`
    /// @return what stands behind `jdbc:h2:`; [#SETTINGS] must follow
    public static String h2Path(Path database) {
        String path = canonical(database).toString().replace('\\', '/');
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "H2 cannot open a database below a folder with a semicolon: " + path);
        }
        return SCHEME + ":retry:" + path;
    }

    /// Reads an encrypted file in clear, for a backup. The database must not be writing meanwhile.
    ///
    /// @throws EncryptedFileException when it cannot be decrypted
    public static InputStream read(Path file) throws IOException {
        return FilePath.get(SCHEME + ":" + file).newInputStream();
    }

    /// Writes an encrypted file, over one that is there, for a restore.
    public static OutputStream write(Path file) throws IOException {
        return FilePath.get(SCHEME + ":" + file).newOutputStream(false);
    }

    /// The database's temporary files outside of every registered folder get a key of this process:
    /// nobody reads them after it. Any other file there is refused, a key lost at exit would lose
    /// it.
    static SecretKeyBytes keyFor(Path file) throws EncryptedFileException {
        Path place = canonical(file);
        for (Path folder = place.getParent(); folder != null; folder = folder.getParent()) {
            SecretKeyBytes key = KEYS.get(folder);
            if (key != null) {
                return key;
            }
        }
        if (isTemporary(file)) {
            return UNTIL_EXIT;
        }
        throw new EncryptedFileException(
                Reason.NO_KEY, file.toString(), "No key is registered for the folder of the file");
    }

    static boolean isTemporary(Path file) {
        return Optional.ofNullable(file.getFileName())
                .map(Path::toString)
                .filter(name -> name.endsWith(TEMPORARY))
                .isPresent();
    }

    /// The real path of the nearest folder that exists, so that links and `..` lead to one key.
    private static Path canonical(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path known = absolute; known != null; known = known.getParent()) {
            try {
                return known.toRealPath().resolve(known.relativize(absolute)).normalize();
            } catch (IOException _) {
                // Not there yet: the folder above may be.
            }
        }
        return absolute;
    }
}
