package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.net.Http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
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

    /// The tokens that open it; empty where a key without end does.
    public Optional<Tokens> tokens() {
        return Tokens.in(credentials);
    }

    /// The same store with a newer pair of tokens.
    public StoreAccess with(Tokens tokens) {
        return new StoreAccess(storeId, marketplace, baseUrl, tokens.into(credentials));
    }

    /// A credential that a request cannot do without.
    ///
    /// @throws ConnectorException [ConnectorFailure.SignInExpired] if there is none, or it could
    ///   not be sent; the message names it without its value
    public String credential(String name) throws ConnectorException {
        String value = credentials.getOrDefault(name, "").strip();
        if (value.isEmpty() || !Http.isSendable(value)) {
            throw new ConnectorException(
                    new ConnectorFailure.SignInExpired(
                            name + (value.isEmpty() ? " is empty" : " holds odd characters")));
        }
        return value;
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
