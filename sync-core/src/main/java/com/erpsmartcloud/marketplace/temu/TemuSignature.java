package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.RequestSigner;
import com.erpsmartcloud.marketplace.StoreAccess;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// The body of a request with the parameters every call carries, and its signature.
///
/// Source: "Signature (API calls)" of the contract. Nested values are signed as the very text that
/// is posted. How the gateway signs a top-level text with quotes in it is not known, so none is
/// sent.
final class TemuSignature {

    static final String APP_KEY = "appKey";
    static final String APP_SECRET = "appSecret";

    private static final String NOT_SENDABLE = ".*[\"\\\\\\p{Cntrl}].*";

    private final RequestSigner signer;

    TemuSignature(RequestSigner signer) {
        this.signer = signer;
    }

    /// @param business the method's own parameters; stays as it is
    /// @param token access token, or the code that is traded for one
    /// @param at Temu's time: it accepts five minutes on either side
    ObjectNode signed(
            StoreAccess store, TemuMethod method, ObjectNode business, String token, Instant at)
            throws ConnectorException {
        ObjectNode body = business.deepCopy();
        body.put("app_key", store.credential(APP_KEY))
                .put("access_token", token)
                .put("data_type", "JSON")
                .put("timestamp", at.getEpochSecond())
                .put("type", method.type());
        return body.put("sign", signer.sign(store, text(body)));
    }

    /// What is signed, without the secret around it: names in byte order, each followed by its
    /// value.
    static String text(ObjectNode body) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> each : sendable(body).entrySet()) {
            text.append(each.getKey()).append(value(each.getValue()));
        }
        return text.toString();
    }

    private static Map<String, JsonNode> sendable(ObjectNode body) {
        Map<String, JsonNode> sendable = new TreeMap<>();
        body.properties()
                .forEach(each -> {
                    if (!each.getKey().equals("sign") && !each.getValue().isNull()) {
                        sendable.put(each.getKey(), each.getValue());
                    }
                });
        return sendable;
    }

    private static String value(JsonNode value) {
        if (!value.isString()) {
            return value.toString();
        }
        String text = value.stringValue();
        if (!isSendable(text)) {
            throw new IllegalArgumentException("a text that cannot be signed");
        }
        return text;
    }

    /// Whether a text may stand at the top of a request.
    static boolean isSendable(String text) {
        return !text.isEmpty() && !text.matches(NOT_SENDABLE);
    }
}
