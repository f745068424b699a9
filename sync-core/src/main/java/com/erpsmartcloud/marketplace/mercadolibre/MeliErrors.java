package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.RetryAfter;
import com.erpsmartcloud.net.HttpReply;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/// What a refusal of Mercado Libre means: by its HTTP status, and by its word where a status means
/// two things.
///
/// Source: "Error envelopes" of the contract: four shapes, whose `error`, `message` and
/// `error_description` mean the same, or no JSON at all.
final class MeliErrors {

    private static final int TEXT = 500;
    private static final Duration NO_RETRY_AFTER = Duration.ofSeconds(5);

    /// A blocked application; a new token would not help it.
    private static final String BLOCKED = "unauthorized_scopes";

    private MeliErrors() {}

    /// @param code its own code, empty without an envelope
    record Said(String code, String message) {

        static final Said NOTHING = new Said("", "an answer without the contract's envelope");
    }

    static Said said(Optional<JsonNode> body, StoreAccess store) {
        JsonNode json = body.filter(JsonNode::isObject).orElse(null);
        if (json == null) {
            return Said.NOTHING;
        }
        String code = json.path("error").asString("").strip();
        String message = json.path("message").asString("").strip();
        String described = json.path("error_description").asString("").strip();
        if (code.isEmpty() && message.isEmpty() && described.isEmpty()) {
            return Said.NOTHING;
        }
        return new Said(
                LongTexts.cut(store.redact(code), TEXT),
                LongTexts.cut(store.redact(described.isEmpty() ? message : described), TEXT)
                        + cause(json, store));
    }

    /// The first of the causes, which says which field is meant.
    private static String cause(JsonNode json, StoreAccess store) {
        JsonNode first = json.path("cause").path(0);
        String code = first.isString() ? first.stringValue() : first.path("code").asString("");
        return code.isEmpty() ? "" : " (" + LongTexts.cut(store.redact(code), 100) + ")";
    }

    /// The status an envelope claims that came with success; 0 if it is none.
    static int statusInside(JsonNode json) {
        if (!json.isObject() || json.has("id") || json.path("error").asString("").isEmpty()) {
            return 0;
        }
        JsonNode status = json.has("status") ? json.path("status") : json.path("code");
        return status.isInt() && status.intValue() >= 400 ? status.intValue() : 500;
    }

    /// @param status of the answer, or the one its envelope claims
    static ConnectorFailure of(MeliMethod method, HttpReply reply, int status, Said said) {
        boolean signingIn = method == MeliMethod.TOKEN;
        if (status == 429) {
            return new ConnectorFailure.Throttled(RetryAfter.of(reply, NO_RETRY_AFTER));
        }
        // A grant that is refused once will be refused again; a gateway's word is no refusal.
        if (signingIn && status / 100 == 4 && !said.code().isEmpty()) {
            return new ConnectorFailure.SignInExpired(words(said));
        }
        if (status == 401 && !signingIn) {
            return (said.code() + said.message()).contains(BLOCKED)
                    ? new ConnectorFailure.NotAllowed(method.path(), words(said))
                    : new ConnectorFailure.TokenEnded(words(said));
        }
        if (status == 403 && !signingIn) {
            return new ConnectorFailure.NotAllowed(method.path(), words(said));
        }
        if (status / 100 == 3) {
            return new ConnectorFailure.BadReply("$", "HTTP " + status + ", which leads elsewhere");
        }
        return new ConnectorFailure.Rejected(status, said.code(), said.message(), "");
    }

    static ConnectorException signIn(String message) {
        return new ConnectorException(new ConnectorFailure.SignInExpired(message));
    }

    private static String words(Said said) {
        return said.code().isEmpty() || said.message().isEmpty()
                ? said.code() + said.message()
                : said.code() + ": " + said.message();
    }
}
