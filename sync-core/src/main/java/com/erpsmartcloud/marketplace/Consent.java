package com.erpsmartcloud.marketplace;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// One question to the seller, from the page it is asked on to the address that page leads back to.
///
/// @param redirect where the page leads back to
/// @param state returned unchanged by the page, so that nobody else's answer is taken for ours
/// @param verifier proves at the exchange that we asked, where the marketplace supports it (PKCE)
public record Consent(URI redirect, String state, String verifier) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST_ANSWER = 8_000;

    public static Consent begin(URI redirect) {
        return new Consent(redirect, random(), random());
    }

    /// What came back.
    public sealed interface Answer {

        /// The seller agreed.
        ///
        /// @param parameters by name, `code` among them
        record Agreed(Map<String, String> parameters) implements Answer {

            public Agreed {
                parameters = Map.copyOf(parameters);
            }

            /// A code opens a store.
            @Override
            public String toString() {
                return "Agreed[hidden]";
            }
        }

        /// The seller or the marketplace said no.
        ///
        /// @param reason the marketplace's own word
        record Declined(String reason) implements Answer {}

        /// It answers another question than this one: ask again.
        record NotOurs() implements Answer {}

        /// No address with a code in it.
        record Unreadable() implements Answer {}
    }

    /// Reads the address the page led back to, or what the seller pasted of it.
    ///
    /// An address has to bring our state back; a marketplace that drops it cannot be told from an
    /// attacker.
    public Answer answer(String address) {
        String text = address.strip();
        int query = text.indexOf('?');
        if (text.length() > LONGEST_ANSWER || query < 0) {
            return new Answer.Unreadable();
        }
        Map<String, String> parameters = parameters(text.substring(query + 1));
        if (!isOurs(parameters.getOrDefault("state", ""))) {
            return parameters.containsKey("code") || parameters.containsKey("error")
                    ? new Answer.NotOurs()
                    : new Answer.Unreadable();
        }
        String code = parameters.getOrDefault("code", "");
        if (code.isEmpty()) {
            return parameters.containsKey("error")
                    ? new Answer.Declined(parameters.getOrDefault("error", ""))
                    : new Answer.Unreadable();
        }
        return new Answer.Agreed(parameters);
    }

    private boolean isOurs(String theirs) {
        return MessageDigest.isEqual(
                state.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int fragment = query.indexOf('#');
        for (String pair : (fragment < 0 ? query : query.substring(0, fragment)).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// State and verifier stay out of logs.
    @Override
    public String toString() {
        return "Consent[" + redirect + "]";
    }
}
