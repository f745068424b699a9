package com.erpsmartcloud.crypto;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.security.SecureRandom;

/// A key from a password, slow on purpose: Argon2id, version 0x13 (RFC 9106).
public final class Argon2id {

    public static final int SALT_BYTES = 16;
    public static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Argon2id() {}

    public static byte[] freshSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /// Takes a quarter of a second and `cost.memoryKib()` of heap. The caller clears `password`.
    ///
    /// @return 32 bytes
    public static SecretKeyBytes derive(byte[] password, byte[] salt, Argon2Cost cost) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("The salt needs 16 bytes, not " + salt.length);
        }
        Argon2Parameters.Builder parameters =
                parameters(cost.memoryKib(), cost.passes(), cost.lanes()).withSalt(salt);
        return SecretKeyBytes.owning(generate(parameters, password));
    }

    static Argon2Parameters.Builder parameters(int memoryKib, int passes, int lanes) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes);
    }

    static byte[] generate(Argon2Parameters.Builder parameters, byte[] password) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters.build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(password, key);
        return key;
    }
}
