package com.erpsmartcloud.marketplace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Signs with a secret that is kept with the store: MD5 over secret, text, secret in UTF-8, in
/// upper-case hex.
///
/// MD5 is what the marketplace checks (Temu: "Signature" of the contract); nothing of ours relies
/// on it.
public final class Md5Signer implements RequestSigner {

    private static final String MD5 = "MD5";

    private final String secretName;

    /// @param secretName the credential that is the secret
    public Md5Signer(String secretName) {
        this.secretName = secretName;
    }

    @Override
    public String sign(StoreAccess store, String text) throws ConnectorException {
        String secret = store.credential(secretName);
        byte[] base = (secret + text + secret).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance(MD5).digest(base));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MD5, e);
        }
    }
}
