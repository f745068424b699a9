package com.erpsmartcloud.vault.file;

import com.erpsmartcloud.crypto.Hkdf;
import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.file.EncryptedFileException.Reason;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/// The first 4,096 bytes of every encrypted file, outside the database's view.
///
/// Twice the same 92 bytes, at 0 and at 2,048, so that one damaged byte does not cost the file:
/// magic (8), version (4), sector size (4), key id (16), salt (32), key check (24), CRC-32 (4), all
/// big-endian. The salt gives each file keys of its own: equal sectors of two files differ.
///
/// @param keyId tells which key is needed, without telling the key
/// @param check proves the key
record FileHeader(byte[] keyId, byte[] salt, byte[] check) {

    static final int BYTES = 4_096;

    private static final byte[] MAGIC = "ERPXTS\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int KEY_ID = 16;
    private static final int SALT = 32;
    private static final int CHECK = 24;
    private static final int LENGTH = MAGIC.length + 8 + KEY_ID + SALT + CHECK + 4;
    private static final int[] COPIES = {0, BYTES / 2};
    private static final SecureRandom RANDOM = new SecureRandom();

    static FileHeader fresh(SecretKeyBytes folderKey) {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new FileHeader(keyId(folderKey), salt, check(folderKey, salt));
    }

    /// @param block the first 4,096 bytes of the file
    static FileHeader read(byte[] block, String file) throws EncryptedFileException {
        boolean ours = false;
        for (int at : COPIES) {
            if (!Arrays.equals(block, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
                continue;
            }
            ours = true;
            Optional<FileHeader> copy = copyAt(block, at, file);
            if (copy.isPresent()) {
                return copy.get();
            }
        }
        throw ours
                ? new EncryptedFileException(
                        Reason.DAMAGED_HEADER, file, "Both copies of the file's header are damaged")
                : new EncryptedFileException(
                        Reason.NOT_OURS, file, "The file is not an encrypted company file");
    }

    private static Optional<FileHeader> copyAt(byte[] block, int at, String file)
            throws EncryptedFileException {
        ByteBuffer in = ByteBuffer.wrap(block, at, LENGTH).slice();
        if (in.getInt(LENGTH - 4) != crc(in)) {
            return Optional.empty();
        }
        in.position(MAGIC.length);
        if (in.getInt() != VERSION || in.getInt() != Sectors.BYTES) {
            throw new EncryptedFileException(
                    Reason.NEWER_FORMAT, file, "A newer program wrote the file");
        }
        byte[] keyId = new byte[KEY_ID];
        byte[] salt = new byte[SALT];
        byte[] check = new byte[CHECK];
        in.get(keyId).get(salt).get(check);
        return Optional.of(new FileHeader(keyId, salt, check));
    }

    byte[] toBlock() {
        byte[] block = new byte[BYTES];
        for (int at : COPIES) {
            ByteBuffer out = ByteBuffer.wrap(block, at, LENGTH).slice();
            out.put(MAGIC).putInt(VERSION).putInt(Sectors.BYTES).put(keyId).put(salt).put(check);
            out.putInt(crc(out));
        }
        return block;
    }

    boolean opensWith(SecretKeyBytes folderKey) {
        return Arrays.equals(keyId, keyId(folderKey))
                && MessageDigest.isEqual(check, check(folderKey, salt));
    }

    SecretKeyBytes fileKey(SecretKeyBytes folderKey) {
        return Hkdf.derive(folderKey, salt, "erp-file/v1", 64);
    }

    private static byte[] keyId(SecretKeyBytes folderKey) {
        return Hkdf.derive(folderKey, "erp-file-key-id/v1", KEY_ID).copy();
    }

    private static byte[] check(SecretKeyBytes folderKey, byte[] salt) {
        return Hkdf.derive(folderKey, salt, "erp-file-check/v1", CHECK).copy();
    }

    private static int crc(ByteBuffer header) {
        CRC32 crc = new CRC32();
        crc.update(header.array(), header.arrayOffset(), LENGTH - 4);
        return (int) crc.getValue();
    }
}
