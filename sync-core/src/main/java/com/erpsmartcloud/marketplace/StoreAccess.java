package com.erpsmartcloud.marketplace;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/// One store and what opens it. Arrives with each call: one seller has many stores.
///
/// @param storeId our id of the store; the governor counts calls per store
/// @param baseUrl the marketplace's API, or the sandbox
/// @param credentials what the marketplace asks for, by its own names (Ozon: `clientId`, `apiKey`)
public record StoreAccess(
        UUID storeId, Marketplace marketplace, URI baseUrl, Map<String, String> credentials) {

    /// Shorter values are account numbers; blacking them out would hide other figures of a text.
    private static final int SHORTEST_SECRET = 12;

    public StoreAccess {
        credentials = Map.copyOf(credentials);
    }

    /// A text from outside, with every credential in it blacked out: a marketplace may quote a key
    /// in its complaint.
    public String redact(String text) {
        String clean = text;
        for (String secret : credentials.values()) {
            if (secret.length() >= SHORTEST_SECRET) {
                clean = clean.replace(secret, "***");
            }
        }
        return clean;
    }

    /// Secrets stay out of logs.
    @Override
    public String toString() {
        return "StoreAccess[" + storeId + ", " + marketplace + ", " + baseUrl + "]";
    }
}
