package com.erpsmartcloud.vault.backup;

import com.erpsmartcloud.crypto.SealedOutputStream;
import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.AtomicFile;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes a backup: one file that opens anywhere with the company's password or recovery code.
///
/// Behind the [BackupHeader] follows one sealed stream: for each entry a 1, its name (length in two
/// bytes, UTF-8), its content in pieces (length in four bytes, bytes; length 0 ends it), and after
/// the last entry a 0.
public final class BackupWriter {

    private static final int PIECE = 65_536;

    private final BackupHeader header;
    private final WorkspaceKey key;

    /// @param header with the `keys.json` that unwraps `key`
    /// @param key stays open, the caller closes it
    public BackupWriter(BackupHeader header, WorkspaceKey key) {
        this.header = header;
        this.key = key;
    }

    /// Writes all entries into a temporary file beside `target`, reads it back to its end to prove
    /// it, and only then moves it to its place. On any failure `target` stays as it was.
    ///
    /// @throws IOException also when an entry cannot be read, or the disk is full
    public void write(Path target, List<BackupEntry> entries) throws IOException {
        AtomicFile.replace(
                target,
                out -> writeTo(out, entries),
                finished -> BackupReader.open(finished, key).verify());
    }

    private void writeTo(OutputStream target, List<BackupEntry> entries) throws IOException {
        header.writeTo(target);
        try (SecretKeyBytes backupKey = key.purposeKey(Purpose.BACKUP, 32)) {
            // Not closed: that would close the file, which is still to be synced.
            OutputStream file = new BufferedOutputStream(new Unclosed(target), 1 << 17);
            SealedOutputStream sealed = new SealedOutputStream(file, backupKey, header.toBytes());
            try (DataOutputStream out = new DataOutputStream(sealed)) {
                Set<String> names = new HashSet<>();
                for (BackupEntry entry : entries) {
                    if (!names.add(entry.name())) {
                        throw new IllegalArgumentException("Twice in a backup: " + entry.name());
                    }
                    writeEntry(out, entry);
                }
                out.writeByte(0);
                sealed.finish();
            }
        }
    }

    private static void writeEntry(DataOutputStream out, BackupEntry entry) throws IOException {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        if (name.length == 0 || name.length > 255) {
            throw new IllegalArgumentException("Not a name for an entry: " + entry.name());
        }
        out.writeByte(1);
        out.writeShort(name.length);
        out.write(name);
        byte[] piece = new byte[PIECE];
        try (InputStream in = entry.content().open()) {
            for (int n = in.readNBytes(piece, 0, PIECE);
                    n > 0;
                    n = in.readNBytes(piece, 0, PIECE)) {
                out.writeInt(n);
                out.write(piece, 0, n);
            }
        }
        out.writeInt(0);
    }

    /// Passes everything on but the closing.
    private static final class Unclosed extends OutputStream {

        private final OutputStream target;

        Unclosed(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            target.write(bytes, offset, length);
        }
    }
}
