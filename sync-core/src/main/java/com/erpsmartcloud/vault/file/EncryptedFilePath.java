package com.erpsmartcloud.vault.file;

import com.erpsmartcloud.crypto.SecretKeyBytes;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// The file system `erp:` under H2: files that are XTS-AES-256 on the disk.
///
/// Other file systems of H2 can stand below it, as in `erp:async:/folder/company`. Public with a
/// public constructor because H2 makes each path by reflection; everything else goes through
/// [EncryptedFiles].
public final class EncryptedFilePath extends FilePathWrapper {

    /// For H2; use [EncryptedFiles#url].
    public EncryptedFilePath() {}

    @Override
    public String getScheme() {
        return EncryptedFiles.SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = onDisk();
        // Before the file is made: one without a key must not even be there, empty.
        SecretKeyBytes key = EncryptedFiles.keyFor(file);
        boolean mayBeNew =
                !mode.equals("r") && (!getBase().exists() || EncryptedFiles.isTemporary(file));
        FileChannel disk = getBase().open(mode);
        Optional<Path> sums = mode.equals("r") ? Optional.empty() : EncryptedFiles.claimSums(file);
        try {
            return EncryptedChannel.open(disk, file.toString(), key, mayBeNew, sums);
        } catch (IOException | RuntimeException e) {
            sums.ifPresent(_ -> EncryptedFiles.release(file));
            disk.close();
            throw e;
        }
    }

    @Override
    public InputStream newInputStream() throws IOException {
        return Channels.newInputStream(open("r"));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        return newFileChannelOutputStream(open("rw"), append);
    }

    @Override
    public long size() {
        return Sectors.logicalSize(getBase().size());
    }

    private Path onDisk() {
        FilePath innermost = this;
        while (innermost instanceof FilePathWrapper wrapper) {
            innermost = wrapper.unwrap();
        }
        return Path.of(innermost.name);
    }
}
