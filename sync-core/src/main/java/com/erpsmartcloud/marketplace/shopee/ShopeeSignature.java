package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.RequestSigner;
import com.erpsmartcloud.marketplace.StoreAccess;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The query of a request with the parameters every call carries.
///
/// Source: "Request signature" of the contract. Neither verb nor body nor the method's own
/// parameters are signed.
final class ShopeeSignature {

    static final String PARTNER_ID = "partnerId";
    static final String PARTNER_KEY = "partnerKey";
    static final String SHOP_ID = "shopId";

    private final RequestSigner signer;

    ShopeeSignature(RequestSigner signer) {
        this.signer = signer;
    }

    /// @param at Shopee's time: it accepts signatures for five minutes
    /// @return parameters by name, in the order they are written
    Map<String, String> common(StoreAccess store, ShopeeMethod method, Instant at)
            throws ConnectorException {
        String partner = number(store, PARTNER_ID);
        String second = Long.toString(at.getEpochSecond());
        Map<String, String> common = new LinkedHashMap<>();
        common.put("partner_id", partner);
        common.put("timestamp", second);
        String base = partner + method.path() + second;
        if (!method.isOpen()) {
            String token = ShopeeTokens.required(store).access();
            String shop = number(store, SHOP_ID);
            common.put("access_token", token);
            common.put("shop_id", shop);
            base += token + shop;
        }
        common.put("sign", signer.sign(store, base));
        return common;
    }

    /// A number of Shopee's, as the credentials hold it.
    static String number(StoreAccess store, String name) throws ConnectorException {
        String digits = store.credential(name);
        if (!digits.matches("\\d{1,18}")) {
            throw ShopeeErrors.signIn(name + " is no number");
        }
        return digits;
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
