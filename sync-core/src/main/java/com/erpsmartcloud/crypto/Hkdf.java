package com.erpsmartcloud.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// HKDF with SHA-256 (RFC 5869): many independent keys from one.
public final class Hkdf {

    private static final byte[] NO_SALT = {};

    private Hkdf() {}

    /// @param purpose becomes the `info` of RFC 5869; a different purpose is an independent key
    /// @param length in bytes, 1 to 8,160
    public static SecretKeyBytes derive(SecretKeyBytes key, String purpose, int length) {
        return derive(key, NO_SALT, purpose, length);
    }

    /// @param salt not secret; empty is the salt of zeros of RFC 5869
    public static SecretKeyBytes derive(
            SecretKeyBytes key, byte[] salt, String purpose, int length) {
        byte[] info = purpose.getBytes(StandardCharsets.UTF_8);
        return SecretKeyBytes.owning(key.use(lent -> expand(lent, salt, info, length)));
    }

    static byte[] expand(byte[] key, byte[] salt, byte[] info, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .addSalt(salt)
                                    .thenExpand(info, length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java 25 has HKDF-SHA256", e);
        }
    }
}
