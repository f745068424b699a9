package com.erpsmartcloud.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The checksum of the manifests, 64 small hexadecimal digits.
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void update(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
    }

    /// Ends it.
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
