package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.net.HttpReply;
import com.erpsmartcloud.net.NetFailure;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// What a refusal of Ozon means: by HTTP status first, by its text second.
///
/// Source: "Error envelope" of the contract. The pairing of status and text is partly inferred
/// there, so a bad key is recognised by its text under any status.
final class OzonErrors {

    private static final Duration NO_RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(1);

    private OzonErrors() {}

    static ConnectorFailure of(NetFailure failure) {
        return switch (failure) {
            case NetFailure.NotSent _ -> new ConnectorFailure.Unreachable(false);
            case NetFailure.AnswerLost _ -> new ConnectorFailure.Unreachable(true);
            case NetFailure.TooBig(long limit) ->
                    new ConnectorFailure.BadReply(
                            "$", "an answer of more than " + limit + " bytes");
            case NetFailure.UnsafeAddress(String host) -> new ConnectorFailure.UnsafeAddress(host);
            case NetFailure.Blocked(String host) -> new ConnectorFailure.HostBlocked(host);
            case NetFailure.BadCertificate(String host) ->
                    new ConnectorFailure.BadCertificate(host);
        };
    }

    /// @param body `{"code": …, "message": …}`, or whatever came instead
    static ConnectorFailure of(
            OzonMethod method, HttpReply reply, Optional<JsonNode> body, StoreAccess store) {
        int status = reply.status();
        String code = body.map(b -> b.path("code").asString("")).orElse("");
        String message = message(body, store);
        String text = message.toLowerCase(Locale.ROOT);
        if (status == 429) {
            return new ConnectorFailure.Throttled(retryAfter(reply));
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

    /// Seconds, or a date; a figure that makes no sense counts as none.
    private static Duration retryAfter(HttpReply reply) {
        Optional<String> header = reply.header("Retry-After").map(String::strip);
        if (header.isEmpty()) {
            return NO_RETRY_AFTER;
        }
        Duration wait = parse(header.get(), reply.answeredAt()).orElse(NO_RETRY_AFTER);
        return wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait;
    }

    private static Optional<Duration> parse(String header, Instant answeredAt) {
        if (header.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        return date(header)
                .map(at -> Duration.between(answeredAt, at))
                .filter(d -> !d.isNegative());
    }

    /// A date as HTTP headers write it.
    static Optional<Instant> date(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
