package com.erpsmartcloud.vault;

import com.erpsmartcloud.crypto.SecretKeyBytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// The code the owner prints and keeps: 160 random bits as 8 groups of 4 characters, and a ninth
/// group that catches mistyping.
///
/// Never logged: its text comes out of [#display] alone.
public final class RecoveryCode implements AutoCloseable {

    static final int BYTES = 20;
    static final int GROUPS = 9;
    static final int GROUP = 4;

    private final SecretKeyBytes bytes;

    private RecoveryCode(SecretKeyBytes bytes) {
        this.bytes = bytes;
    }

    static RecoveryCode random() {
        return new RecoveryCode(SecretKeyBytes.random(BYTES));
    }

    /// Reads what was typed, however it was spaced, dashed or capitalised.
    public static TypedCode parse(CharSequence typed) {
        return new TypedCodeReader(typed).read();
    }

    static RecoveryCode of(int[] values) {
        return new RecoveryCode(SecretKeyBytes.owning(CrockfordBase32.decode(values)));
    }

    /// @return 9 groups of 4 characters with dashes between them
    public String display() {
        String all = bytes.use(CrockfordBase32::encode) + check();
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < all.length(); at += GROUP) {
            groups.add(all.substring(at, at + GROUP));
        }
        return String.join("-", groups);
    }

    SecretKeyBytes secret() {
        return bytes;
    }

    private String check() {
        return bytes.use(code -> {
            StringBuilder group = new StringBuilder();
            for (int value : checkOf(code)) {
                group.append(CrockfordBase32.ALPHABET.charAt(value));
            }
            return group.toString();
        });
    }

    /// The first 20 bits of a SHA-256 over the code.
    static int[] checkOf(byte[] code) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("erp-recovery-check/v1".getBytes(StandardCharsets.US_ASCII));
            byte[] hash = sha256.digest(code);
            int bits = (hash[0] & 0xff) << 12 | (hash[1] & 0xff) << 4 | (hash[2] & 0xff) >>> 4;
            return new int[] {bits >>> 15, bits >>> 10 & 31, bits >>> 5 & 31, bits & 31};
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        bytes.close();
    }

    @Override
    public String toString() {
        return "RecoveryCode[not shown]";
    }
}
