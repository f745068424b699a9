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

    public StoreAccess {
        credentials = Map.copyOf(credentials);
    }

    /// Secrets stay out of logs.
    @Override
    public String toString() {
        return "StoreAccess[" + storeId + ", " + marketplace + ", " + baseUrl + "]";
    }
}
