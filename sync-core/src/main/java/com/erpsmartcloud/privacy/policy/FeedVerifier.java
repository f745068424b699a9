package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Digest;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Opens signed feeds. Nothing inside is looked at before the signature holds.
///
/// Form: `{"payload": base64, "signature": base64}`; signed is [#CONTEXT] followed by the payload's
/// bytes, with Ed25519 (RFC 8032). The payload is JSON: `format`, `serial`, `issued`, `versions`,
/// `notices`.
public final class FeedVerifier {

    static final String FORMAT = "erpsmartcloud-privacy-feed/1";

    /// So that a signature made for something else never counts here.
    static final String CONTEXT = FORMAT + "\n";

    static final int MOST_BYTES = 4 * 1024 * 1024;

    /// Public key of the feed, X.509 in base64. Nobody has the private half of this one: until the
    /// vendor puts its own here (`docs/decisions/0011-key-of-the-privacy-feed.md`), no feed is
    /// taken.
    private static final String BUNDLED =
            "MCowBQYDK2VwAyEAXyqW1qv2GcRloC8XIjnkllLl3lLKmAqEPAcU/ZKXSKY=";

    private final PublicKey key;

    public FeedVerifier(PublicKey key) {
        this.key = key;
    }

    public static FeedVerifier bundled() {
        try {
            return new FeedVerifier(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(BUNDLED))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the bundled key is not one", e);
        }
    }

    /// @throws FeedException [FeedFailure.Unreadable] or [FeedFailure.Forged]
    Feed open(byte[] envelope) throws FeedException {
        if (envelope.length > MOST_BYTES) {
            throw PolicyJson.bad("more than " + MOST_BYTES + " bytes");
        }
        JsonNode outer = PolicyJson.tree(envelope);
        byte[] payload = bytes(outer, "payload");
        if (!isSigned(payload, bytes(outer, "signature"))) {
            throw new FeedException(new FeedFailure.Forged());
        }
        JsonNode inner = PolicyJson.tree(payload);
        if (!PolicyJson.text(inner, "format", 60).equals(FORMAT)) {
            throw PolicyJson.bad("format");
        }
        JsonNode serial = inner.path("serial");
        if (!serial.isIntegralNumber() || !serial.canConvertToLong() || serial.asLong() < 1) {
            throw PolicyJson.bad("serial");
        }
        List<PolicyVersion> versions = new ArrayList<>();
        for (JsonNode version : PolicyJson.list(inner, "versions")) {
            versions.add(PolicyJson.version(version));
        }
        List<NoticeFact> notices = new ArrayList<>();
        for (JsonNode notice : PolicyJson.list(inner, "notices")) {
            notices.add(PolicyJson.notice(notice));
        }
        return new Feed(
                serial.asLong(),
                PolicyJson.instant(inner, "issued"),
                Digest.sha256(payload),
                versions,
                notices);
    }

    private boolean isSigned(byte[] payload, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(CONTEXT.getBytes(StandardCharsets.UTF_8));
            check.update(payload);
            return check.verify(signature);
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static byte[] bytes(JsonNode node, String name) throws FeedException {
        try {
            return Base64.getDecoder().decode(PolicyJson.text(node, name, MOST_BYTES));
        } catch (IllegalArgumentException e) {
            throw PolicyJson.bad(name);
        }
    }
}
