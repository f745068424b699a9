package com.erpsmartcloud.sandbox;

import java.net.URI;
import java.util.Map;

/// What a client of the marketplace needs.
///
/// @param authUrl the page on which the seller lets an application in
/// @param redirectUri the one that is registered with the application
/// @param accessToken the latest, which may have run out
/// @param refreshToken the latest; works once
public record MercadoLibreAccess(
        URI baseUrl,
        URI authUrl,
        String clientId,
        String clientSecret,
        URI redirectUri,
        String accessToken,
        String refreshToken,
        long userId) {

    static MercadoLibreAccess of(Map<String, Object> access) {
        return new MercadoLibreAccess(
                URI.create(text(access, "baseUrl")),
                URI.create(text(access, "authUrl")),
                text(access, "clientId"),
                text(access, "clientSecret"),
                URI.create(text(access, "redirectUri")),
                text(access, "accessToken"),
                text(access, "refreshToken"),
                Long.parseLong(text(access, "userId")));
    }

    private static String text(Map<String, Object> access, String name) {
        return String.valueOf(access.get(name));
    }

    @Override
    public String toString() {
        return "MercadoLibreAccess[baseUrl=" + baseUrl + ", userId=" + userId + "]";
    }
}
