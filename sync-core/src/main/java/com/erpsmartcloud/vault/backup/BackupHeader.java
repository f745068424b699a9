package com.erpsmartcloud.vault.backup;

import com.erpsmartcloud.crypto.SealBrokenException;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/// What stands in clear at the beginning of a backup: enough to ask for the password, nothing of
/// the business. All of it is bound to the sealed part.
///
/// Magic (8), format (4), workspace (16), seconds (8), length (4) and content of `keys.json`;
/// big-endian.
///
/// @param keys the `keys.json` of that day, still wrapped
public record BackupHeader(UUID workspaceId, Instant taken, byte[] keys) {

    private static final byte[] MAGIC = "ERPBACK\n".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int LARGEST_KEYS = 1 << 20;

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeInt(FORMAT);
            out.writeLong(workspaceId.getMostSignificantBits());
            out.writeLong(workspaceId.getLeastSignificantBits());
            out.writeLong(taken.getEpochSecond());
            out.writeInt(keys.length);
            out.write(keys);
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(toBytes());
    }

    /// Leaves `source` where the sealed part begins.
    static BackupHeader readFrom(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new SealBrokenException("Not a backup of this program");
        }
        try {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new SealBrokenException("A newer program wrote the backup, format " + format);
            }
            UUID workspace = new UUID(in.readLong(), in.readLong());
            Instant taken = Instant.ofEpochSecond(in.readLong());
            int length = in.readInt();
            if (length < 0 || length > LARGEST_KEYS) {
                throw new SealBrokenException("The header of the backup is damaged");
            }
            byte[] keys = in.readNBytes(length);
            if (keys.length < length) {
                throw new EOFException();
            }
            return new BackupHeader(workspace, taken, keys);
        } catch (EOFException | DateTimeException _) {
            throw new SealBrokenException("The header of the backup is damaged or cut off");
        }
    }
}
