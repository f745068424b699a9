package com.erpsmartcloud.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Seals small values with AES-256-GCM: 12-byte random nonce, cipher text, 16-byte tag.
///
/// One key seals at most 2^32 values in this way (NIST SP 800-38D, 8.3); for streams see
/// [SealedOutputStream].
public final class AesGcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /// @param key 32 bytes
    /// @param associated what the value belongs to; not stored, must be given again to open it
    public static byte[] seal(SecretKeyBytes key, byte[] plain, byte[] associated) {
        byte[] sealed = new byte[NONCE_BYTES + plain.length + TAG_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce);
            cipher.updateAAD(associated);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /// @return the value, which the caller clears if it is secret
    public static byte[] open(SecretKeyBytes key, byte[] sealed, byte[] associated)
            throws SealBrokenException {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new SealBrokenException("Too short to be sealed: " + sealed.length + " bytes");
        }
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce);
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException _) {
            throw new SealBrokenException("The seal does not fit the key, the place or the bytes");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    static Cipher cipher(int mode, SecretKeyBytes key, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        return cipher;
    }
}
