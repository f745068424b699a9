package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Languages;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes and signs feeds as the vendor would, with a key of this test's own.
final class TestFeed {

    static final KeyPair KEYS = keys();

    private final Map<String, Object> payload = new LinkedHashMap<>();
    private final List<Object> versions = new ArrayList<>();
    private final List<Object> notices = new ArrayList<>();

    TestFeed(long serial, Instant issued) {
        payload.put("format", FeedVerifier.FORMAT);
        payload.put("serial", serial);
        payload.put("issued", issued.toString());
        payload.put("versions", versions);
        payload.put("notices", notices);
    }

    TestFeed version(
            String name, Instant published, Instant effective, Change change, String... texts) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (String language : Languages.ALL) {
            List<Object> paragraphs = new ArrayList<>();
            for (int i = 0; i < texts.length; i++) {
                paragraphs.add(
                        Map.of("id", "p" + i, "clause", "1", "text", texts[i] + " " + language));
            }
            words.put(language, paragraphs);
        }
        versions.add(
                Map.of(
                        "version",
                        name,
                        "published",
                        published.toString(),
                        "effective",
                        effective.toString(),
                        "change",
                        change.name(),
                        "texts",
                        words));
        return this;
    }

    TestFeed notice(String id, Instant published, String title) {
        Map<String, String> words =
                Map.of("title", title, "what", "w", "when", "n", "whose", "x", "todo", "t");
        notices.add(
                Map.of(
                        "id",
                        id,
                        "kind",
                        "BREACH",
                        "published",
                        published.toString(),
                        "texts",
                        Map.of("en", words)));
        return this;
    }

    TestFeed put(String name, Object value) {
        payload.put(name, value);
        return this;
    }

    String payload() {
        return JsonMapper.shared().writeValueAsString(payload);
    }

    byte[] signed() {
        return signed(payload(), KEYS.getPrivate());
    }

    static byte[] signed(String payload, PrivateKey key) {
        return envelope(payload, signature(FeedVerifier.CONTEXT + payload, key));
    }

    static byte[] envelope(String payload, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        return JsonMapper.shared()
                .writeValueAsBytes(
                        Map.of(
                                "payload",
                                base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8)),
                                "signature",
                                base64.encodeToString(signature)));
    }

    static byte[] signature(String text, PrivateKey key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
