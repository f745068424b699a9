package com.erpsmartcloud.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// The format both sealed streams share.
///
/// Magic (4) and salt (32), then chunks of 65,536 bytes and their tag, the last one shorter or
/// equal. Each stream has a key of its own, HKDF(key, salt), so the nonce can be the chunk's number
/// and a mark on the last chunk: left out, doubled, swapped or cut chunks do not open (the STREAM
/// construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
final class SealedChunks {

    static final int CHUNK_BYTES = 65_536;
    static final int PREFIX_BYTES = 36;
    static final int SALT_BYTES = 32;
    static final byte[] MAGIC = "ESS1".getBytes(StandardCharsets.US_ASCII);

    private final SecretKey key;
    private final byte[] associated;
    private final Cipher cipher;
    private int next;

    /// @param header bound to every chunk; not stored in the stream
    SealedChunks(SecretKeyBytes key, byte[] salt, byte[] header) {
        try (SecretKeyBytes own = Hkdf.derive(key, salt, "sealed-stream/v1", 32)) {
            this.key = own.aes();
            this.associated = MessageDigest.getInstance("SHA-256").digest(header);
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (NoSuchAlgorithmException | NoSuchPaddingException e) {
            throw new IllegalStateException("Every Java has AES-GCM and SHA-256", e);
        }
    }

    long number() {
        return Integer.toUnsignedLong(next);
    }

    int seal(byte[] plain, int length, Last last, byte[] target) {
        try {
            start(Cipher.ENCRYPT_MODE, last);
            return cipher.doFinal(plain, 0, length, target, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused a chunk", e);
        }
    }

    int open(byte[] sealed, int length, Last last, byte[] target) throws SealBrokenException {
        try {
            if (length >= AesGcm.TAG_BYTES) {
                start(Cipher.DECRYPT_MODE, last);
                return cipher.doFinal(sealed, 0, length, target, 0);
            }
        } catch (AEADBadTagException _) {
            // Said below, as for a chunk that is too short to have a tag.
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused a chunk", e);
        }
        throw new SealBrokenException(
                "Sealed stream: chunk "
                        + (number() - 1)
                        + " is damaged, missing or not from here, or the key is another");
    }

    private void start(int mode, Last last) throws GeneralSecurityException {
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        ByteBuffer.wrap(nonce).putInt(7, next).put(11, (byte) last.ordinal());
        if (next == -1) {
            throw new IllegalStateException("A sealed stream ends after 256 TiB");
        }
        next++;
        cipher.init(mode, key, new GCMParameterSpec(AesGcm.TAG_BYTES * 8, nonce));
        cipher.updateAAD(associated);
    }

    /// Whether more chunks follow; its ordinal is in the nonce.
    enum Last {
        NO,
        YES
    }
}
