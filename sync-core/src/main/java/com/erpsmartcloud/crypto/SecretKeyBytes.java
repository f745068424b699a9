package com.erpsmartcloud.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Function;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Key material that is overwritten with zeros when it is closed and never shows itself in a text.
///
/// Copies that the JDK's own ciphers keep inside (expanded round keys) are out of reach and live
/// until the garbage collector takes them. Safe for use by several threads.
public final class SecretKeyBytes implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private volatile boolean closed;

    private SecretKeyBytes(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("A key needs at least one byte");
        }
        this.bytes = bytes;
    }

    /// @param length in bytes, at least 1
    public static SecretKeyBytes random(int length) {
        byte[] fresh = new byte[length];
        RANDOM.nextBytes(fresh);
        return new SecretKeyBytes(fresh);
    }

    /// Takes a copy; the caller still owns, and clears, its own array.
    public static SecretKeyBytes copyOf(byte[] bytes) {
        return new SecretKeyBytes(bytes.clone());
    }

    /// Takes the array itself: the caller must not use it afterwards.
    public static SecretKeyBytes owning(byte[] bytes) {
        return new SecretKeyBytes(bytes);
    }

    public int length() {
        return bytes.length;
    }

    /// Lends the bytes to `work` and clears the lent copy when it returns.
    ///
    /// @throws IllegalStateException if the key was closed
    public <T> T use(Function<byte[], T> work) {
        byte[] lent = copy();
        try {
            return work.apply(lent);
        } finally {
            Arrays.fill(lent, (byte) 0);
        }
    }

    /// @return a copy that the caller clears
    /// @throws IllegalStateException if the key was closed
    public synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("The key was closed");
        }
        return bytes.clone();
    }

    /// A second holder of the same key with a life of its own.
    public SecretKeyBytes duplicate() {
        return new SecretKeyBytes(copy());
    }

    /// Compares without telling by its duration where the difference is.
    public boolean matches(byte[] other) {
        return use(mine -> MessageDigest.isEqual(mine, other));
    }

    public boolean isClosed() {
        return closed;
    }

    /// Overwrites the bytes; closing again does nothing.
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "SecretKeyBytes[" + bytes.length + " bytes, not shown]";
    }

    SecretKey aes() {
        return use(lent -> new SecretKeySpec(lent, "AES"));
    }
}
