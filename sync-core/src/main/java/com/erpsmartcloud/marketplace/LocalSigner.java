package com.erpsmartcloud.marketplace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs with a secret that is kept with the store: HMAC-SHA256 over UTF-8, in lower-case hex.
public final class LocalSigner implements RequestSigner {

    private static final String HMAC = "HmacSHA256";

    private final String secretName;

    /// @param secretName the credential that is the key; its characters are the key's bytes, even
    ///   where they look like hex
    public LocalSigner(String secretName) {
        this.secretName = secretName;
    }

    @Override
    public String sign(StoreAccess store, String text) throws ConnectorException {
        byte[] secret = store.credential(secretName).getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
