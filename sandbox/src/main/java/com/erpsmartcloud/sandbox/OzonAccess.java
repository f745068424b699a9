package com.erpsmartcloud.sandbox;

import java.net.URI;
import java.util.Map;

/// What a client of the marketplace needs.
///
/// @param apiKey a secret of this folder's world, the same at every start
public record OzonAccess(URI baseUrl, String clientId, String apiKey) {

    static OzonAccess of(Map<String, Object> access) {
        return new OzonAccess(
                URI.create(String.valueOf(access.get("baseUrl"))),
                String.valueOf(access.get("clientId")),
                String.valueOf(access.get("apiKey")));
    }

    @Override
    public String toString() {
        return "OzonAccess[baseUrl=" + baseUrl + ", clientId=" + clientId + "]";
    }
}
