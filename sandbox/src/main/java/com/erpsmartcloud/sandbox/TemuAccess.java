package com.erpsmartcloud.sandbox;

import java.net.URI;
import java.util.Map;

/// What a client of the marketplace needs.
///
/// @param baseUrl before `/openapi/router`
/// @param appSecret signs every call; a secret of this folder's world, the same at every start
/// @param accessToken what the seller would copy from the seller centre
public record TemuAccess(URI baseUrl, String appKey, String appSecret, String accessToken) {

    static TemuAccess of(Map<String, Object> access) {
        return new TemuAccess(
                URI.create(text(access, "baseUrl")),
                text(access, "appKey"),
                text(access, "appSecret"),
                text(access, "accessToken"));
    }

    @Override
    public String toString() {
        return "TemuAccess[baseUrl=" + baseUrl + ", appKey=" + appKey + "]";
    }

    private static String text(Map<String, Object> access, String name) {
        return String.valueOf(access.get(name));
    }
}
