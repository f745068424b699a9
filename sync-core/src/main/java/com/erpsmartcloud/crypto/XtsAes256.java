package com.erpsmartcloud.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// XTS-AES-256 of IEEE 1619-2018 for runs of whole sectors: two independent 256-bit keys, the
/// sector's number as tweak, no ciphertext stealing.
///
/// It keeps secrets, it does not notice changes: a sector that was altered decrypts to garbage. The
/// cipher sees a whole run at once, so that the JDK's vector instructions work on many blocks;
/// after the first call nothing is allocated. Not for use by several threads at a time.
public final class XtsAes256 implements AutoCloseable {

    public static final int KEY_BYTES = 64;

    private static final int BLOCK = 16;
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int sectorBytes;
    private final int runSectors;
    private final Cipher encryptor;
    private final Cipher decryptor;
    private final Cipher tweakCipher;
    private final byte[] numbers;
    private final byte[] firstTweaks;
    private final byte[] tweaks;
    private final byte[] work;

    /// @param key 64 bytes: data key, then tweak key
    /// @param sectorBytes a multiple of 16
    /// @param runSectors how many sectors go through the cipher at once; memory is twice that
    /// @throws IllegalArgumentException if both halves of the key are equal, as NIST SP 800-38E and
    ///   FIPS 140 forbid
    public XtsAes256(SecretKeyBytes key, int sectorBytes, int runSectors) {
        if (key.length() != KEY_BYTES || sectorBytes <= 0 || sectorBytes % BLOCK != 0) {
            throw new IllegalArgumentException(
                    "XTS-AES-256 needs 64 key bytes and sectors of whole blocks, not "
                            + key.length()
                            + " and "
                            + sectorBytes);
        }
        this.sectorBytes = sectorBytes;
        this.runSectors = runSectors;
        numbers = new byte[runSectors * BLOCK];
        firstTweaks = new byte[runSectors * BLOCK];
        tweaks = new byte[runSectors * sectorBytes];
        work = new byte[runSectors * sectorBytes];
        byte[] both = key.copy();
        byte[] first = Arrays.copyOf(both, KEY_BYTES / 2);
        byte[] second = Arrays.copyOfRange(both, KEY_BYTES / 2, KEY_BYTES);
        try {
            if (MessageDigest.isEqual(first, second)) {
                throw new IllegalArgumentException("XTS needs two different keys");
            }
            SecretKey data = new SecretKeySpec(first, "AES");
            encryptor = cipher(Cipher.ENCRYPT_MODE, data);
            decryptor = cipher(Cipher.DECRYPT_MODE, data);
            tweakCipher = cipher(Cipher.ENCRYPT_MODE, new SecretKeySpec(second, "AES"));
        } finally {
            Arrays.fill(both, (byte) 0);
            Arrays.fill(first, (byte) 0);
            Arrays.fill(second, (byte) 0);
        }
    }

    private static Cipher cipher(int mode, SecretKey key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(mode, key);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES", e);
        }
    }

    /// Encrypts in place.
    ///
    /// @param firstSector the number of the sector at `offset`, counted from 0
    /// @param length in bytes, whole sectors
    public void encrypt(long firstSector, byte[] data, int offset, int length) {
        transform(encryptor, firstSector, data, offset, length);
    }

    /// Decrypts in place; see [#encrypt].
    public void decrypt(long firstSector, byte[] data, int offset, int length) {
        transform(decryptor, firstSector, data, offset, length);
    }

    private void transform(Cipher cipher, long firstSector, byte[] data, int offset, int length) {
        if (length % sectorBytes != 0) {
            throw new IllegalArgumentException("Not whole sectors: " + length);
        }
        int most = runSectors * sectorBytes;
        for (int done = 0; done < length; done += most) {
            int size = Math.min(most, length - done);
            run(cipher, firstSector + done / sectorBytes, data, offset + done, size);
        }
    }

    private void run(Cipher cipher, long firstSector, byte[] data, int offset, int size) {
        try {
            fillTweaks(firstSector, size / sectorBytes);
            for (int i = 0; i < size; i++) {
                work[i] = (byte) (data[offset + i] ^ tweaks[i]);
            }
            cipher.doFinal(work, 0, size, data, offset);
            for (int i = 0; i < size; i++) {
                data[offset + i] ^= tweaks[i];
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refused whole blocks", e);
        }
    }

    private void fillTweaks(long firstSector, int sectors) throws GeneralSecurityException {
        for (int s = 0; s < sectors; s++) {
            LONG.set(numbers, s * BLOCK, firstSector + s);
        }
        tweakCipher.doFinal(numbers, 0, sectors * BLOCK, firstTweaks, 0);
        for (int s = 0; s < sectors; s++) {
            long low = (long) LONG.get(firstTweaks, s * BLOCK);
            long high = (long) LONG.get(firstTweaks, s * BLOCK + 8);
            int end = (s + 1) * sectorBytes;
            for (int at = s * sectorBytes; at < end; at += BLOCK) {
                LONG.set(tweaks, at, low);
                LONG.set(tweaks, at + 8, high);
                // Times x in GF(2^128); the polynomial is x^128 + x^7 + x^2 + x + 1.
                long carry = (high >> 63) & 0x87;
                high = high << 1 | low >>> 63;
                low = low << 1 ^ carry;
            }
        }
    }

    /// Clears what it can reach: the working buffers, which held plain text and tweaks.
    @Override
    public void close() {
        Arrays.fill(work, (byte) 0);
        Arrays.fill(tweaks, (byte) 0);
        Arrays.fill(firstTweaks, (byte) 0);
    }
}
