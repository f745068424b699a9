package com.erpsmartcloud.sandbox;

import java.net.URI;

/// What a client of the marketplace needs.
///
/// @param apiKey a secret of this folder's world, the same at every start
public record OzonAccess(URI baseUrl, String clientId, String apiKey) {

    @Override
    public String toString() {
        return "OzonAccess[baseUrl=" + baseUrl + ", clientId=" + clientId + "]";
    }
}
