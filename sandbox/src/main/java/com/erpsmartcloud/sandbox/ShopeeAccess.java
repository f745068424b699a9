package com.erpsmartcloud.sandbox;

import java.net.URI;
import java.util.Map;

/// What a client of the marketplace needs.
///
/// @param baseUrl before `/api/v2`
/// @param authUrl the consent page
/// @param partnerKey signs every call; a secret of this folder's world, the same at every start
/// @param accessToken of the newest pair at this moment
/// @param refreshToken of the same pair; good once
public record ShopeeAccess(
        URI baseUrl,
        URI authUrl,
        long partnerId,
        String partnerKey,
        long shopId,
        String accessToken,
        String refreshToken) {

    static ShopeeAccess of(Map<String, Object> access) {
        return new ShopeeAccess(
                URI.create(text(access, "baseUrl")),
                URI.create(text(access, "authUrl")),
                Long.parseLong(text(access, "partnerId")),
                text(access, "partnerKey"),
                Long.parseLong(text(access, "shopId")),
                text(access, "accessToken"),
                text(access, "refreshToken"));
    }

    @Override
    public String toString() {
        return "ShopeeAccess[baseUrl=" + baseUrl + ", shopId=" + shopId + "]";
    }

    private static String text(Map<String, Object> access, String name) {
        return String.valueOf(access.get(name));
    }
}
