package com.erpsmartcloud.workspace;

import com.erpsmartcloud.crypto.AesGcm;
import com.erpsmartcloud.crypto.SealBrokenException;
import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.marketplace.Sealer;

import java.nio.charset.StandardCharsets;

/// Seals store credentials with the company's key for tokens.
final class TokenSealer implements Sealer {

    private final SecretKeyBytes key;

    TokenSealer(SecretKeyBytes key) {
        this.key = key;
    }

    @Override
    public byte[] seal(byte[] clear, String context) {
        return AesGcm.seal(key, clear, context.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] open(byte[] sealed, String context) {
        try {
            return AesGcm.open(key, sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (SealBrokenException e) {
            throw new IllegalArgumentException(
                    "these credentials were not sealed for " + context, e);
        }
    }
}
