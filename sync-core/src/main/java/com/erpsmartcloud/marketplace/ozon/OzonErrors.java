package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.RetryAfter;
import com.erpsmartcloud.net.HttpReply;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What a refusal of Ozon means: by HTTP status first, by its text second.
///
/// Source: "Error envelope" of the contract. The pairing of status and text is partly inferred
/// there, so a bad key is recognised by its text under any status.
final class OzonErrors {

    private static final Duration NO_RETRY_AFTER = Duration.ofSeconds(1);

    private OzonErrors() {}

    /// @param body `{"code": …, "message": …}`, or whatever came instead
    static ConnectorFailure of(
            OzonMethod method, HttpReply reply, Optional<JsonNode> body, StoreAccess store) {
        int status = reply.status();
        String code = body.map(b -> b.path("code").asString("")).orElse("");
        String message = message(body, store);
        String text = message.toLowerCase(Locale.ROOT);
        if (status == 429) {
            return new ConnectorFailure.Throttled(RetryAfter.of(reply, NO_RETRY_AFTER));
        }
        if (text.startsWith("circle is open") || (status >= 500 && code.equals("14"))) {
            return new ConnectorFailure.Throttled(OzonLimits.CIRCLE_OPEN);
        }
        if (status >= 500) {
            return new ConnectorFailure.Rejected(status, code, message, "");
        }
        if (status == 410 || text.startsWith("obsolete method")) {
            return new ConnectorFailure.MethodRetired(method.path());
        }
        if (status == 401 || text.startsWith("invalid api-key") || text.contains("deactivated")) {
            return new ConnectorFailure.SignInExpired(message);
        }
        if (status == 403) {
            return new ConnectorFailure.NotAllowed(method.path(), message);
        }
        if (status / 100 == 3) {
            return new ConnectorFailure.BadReply("$", "HTTP " + status + ", which leads elsewhere");
        }
        return new ConnectorFailure.Rejected(status, code, message, "");
    }

    private static String message(Optional<JsonNode> body, StoreAccess store) {
        String message =
                body.map(b -> b.path("message").asString(""))
                        .orElse("an answer without the contract's error envelope");
        return LongTexts.cut(store.redact(message), 500);
    }
}
