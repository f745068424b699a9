package com.erpsmartcloud.vault.backup;

import com.erpsmartcloud.crypto.SealBrokenException;
import com.erpsmartcloud.crypto.SealedInputStream;
import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.LockedKeys;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a backup. Every byte that comes out was proven; that nothing is missing is proven when
/// [#read] or [#verify] returns without a [SealBrokenException].
public final class BackupReader {

    private final Path file;
    private final WorkspaceKey key;

    private BackupReader(Path file, WorkspaceKey key) {
        this.file = file;
        this.key = key;
    }

    /// What stands in clear, not proven yet.
    public static BackupHeader header(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return BackupHeader.readFrom(in);
        }
    }

    /// The wrapped keys inside: open them with the password or the recovery code, then [#open] the
    /// backup with what comes out.
    public static LockedKeys keys(Path file) throws IOException, VaultException {
        return LockedKeys.parse(header(file).keys(), file);
    }

    /// @param key stays open, the caller closes it
    public static BackupReader open(Path file, WorkspaceKey key) {
        return new BackupReader(file, key);
    }

    /// Reads everything and keeps nothing.
    ///
    /// @return the names of the entries
    public List<String> verify() throws IOException {
        List<String> names = new ArrayList<>();
        read((name, content) -> {
            names.add(name);
            content.transferTo(OutputStream.nullOutputStream());
        });
        return names;
    }

    /// Hands each entry to `visitor` in the order they were written, and proves the end. What the
    /// visitor leaves unread is skipped. Until this returns, treat what came out as unfinished.
    ///
    /// @throws SealBrokenException when the backup is damaged, cut off or of another key
    public void read(Visitor visitor) throws IOException {
        try (InputStream disk = new BufferedInputStream(Files.newInputStream(file), 1 << 17);
                SecretKeyBytes backupKey = key.purposeKey(Purpose.BACKUP, 32)) {
            BackupHeader header = BackupHeader.readFrom(disk);
            try (DataInputStream in =
                    new DataInputStream(new SealedInputStream(disk, backupKey, header.toBytes()))) {
                int mark = in.read();
                while (mark == 1) {
                    byte[] name = new byte[in.readUnsignedShort()];
                    in.readFully(name);
                    EntryStream content = new EntryStream(in);
                    visitor.entry(new String(name, StandardCharsets.UTF_8), content);
                    content.skipRest();
                    mark = in.read();
                }
                if (mark != 0 || in.read() >= 0) {
                    throw new SealBrokenException("The backup does not end as it should: " + file);
                }
            }
        }
    }

    /// Takes one entry.
    @FunctionalInterface
    public interface Visitor {
        /// @param content valid until this returns
        void entry(String name, InputStream content) throws IOException;
    }

    /// The pieces of one entry as one stream.
    private static final class EntryStream extends InputStream {

        private final DataInputStream in;
        private int left;
        private boolean ended;

        EntryStream(DataInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                left = in.readInt();
                ended = left == 0;
            }
            if (ended) {
                return -1;
            }
            int part = in.read(bytes, offset, Math.min(length, left));
            if (part < 0) {
                throw new SealBrokenException("An entry of the backup is cut off");
            }
            left -= part;
            return part;
        }

        void skipRest() throws IOException {
            transferTo(OutputStream.nullOutputStream());
        }
    }
}
