package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.RetryAfter;
import com.erpsmartcloud.net.HttpReply;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a refusal of Shopee means: by its code and, because two codes are overloaded, by its
/// message. The HTTP status counts only where there is no envelope.
///
/// Source: "Errors" of the contract. Codes may carry a module (`product.error_param`); the part
/// after the last dot counts. Their typing errors are part of the contract.
final class ShopeeErrors {

    private static final int TEXT = 500;
    private static final Duration NO_RETRY_AFTER = Duration.ofSeconds(5);

    /// The day of the daily quota begins at midnight there.
    private static final ZoneOffset QUOTA_ZONE = ZoneOffset.ofHours(8);

    private static final Set<String> TOKEN_ENDED =
            Set.of("invalid_acceess_token", "invalid_access_token");

    /// The seller, or whoever owns the app, has to come.
    private static final Set<String> SIGN_IN =
            Set.of(
                    "error_sign",
                    "invalid_partner_id",
                    "shop_no_linked",
                    "partner_shop_no_link",
                    "merchant_no_linked",
                    "error_partner_key_expired",
                    "error_shop_refresh_token",
                    "error_merchant_refresh_token",
                    "refresh_token_expired",
                    "shop_access_expired",
                    "merchant_access_expired",
                    "invalid_code",
                    "invalid_shop_id",
                    "invalid_main_acount_id");

    /// The account's state or the app's kind forbids it.
    private static final Set<String> NOT_ALLOWED =
            Set.of(
                    "error_api_permission",
                    "error_api_call_restricted",
                    "shop_banned",
                    "partner_frozen",
                    "user_banned",
                    "error_kyc_auth",
                    "error_ashop_api_permission",
                    "source_ip_undeclared");

    private static final Set<String> TRANSIENT =
            Set.of(
                    "error_server",
                    "error_inner",
                    "error_network",
                    "error_system_busy",
                    "error_config",
                    "error_other");

    private ShopeeErrors() {}

    /// The error of an envelope, taken apart.
    ///
    /// @param code as it came
    /// @param name the part after the module
    record Said(String code, String name, String message, String requestId) {

        boolean isNone() {
            return name.isEmpty();
        }

        /// A signature outside the five minutes in which it counts.
        boolean isStaleTimestamp() {
            String text = message.toLowerCase(Locale.ROOT);
            return (name.equals("error_param") || name.equals("error_sign"))
                    && text.contains("timestamp")
                    && (text.contains("expire") || text.contains("invalid"));
        }
    }

    static Said said(JsonNode envelope, StoreAccess store) {
        String code = LongTexts.cut(envelope.path("error").asString("").strip(), TEXT);
        String name = code.substring(code.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        // Some pages print a dash where a success has nothing.
        boolean dash = name.equals("-") && envelope.path("response").isObject();
        return new Said(
                dash ? "" : code,
                dash ? "" : name,
                LongTexts.cut(store.redact(envelope.path("message").asString("")), TEXT),
                LongTexts.cut(envelope.path("request_id").asString(""), 100));
    }

    /// @param asOf Shopee's time of the answer
    static ConnectorFailure of(ShopeeMethod method, HttpReply reply, Said said, Instant asOf) {
        String name = said.name();
        String text = said.message().toLowerCase(Locale.ROOT);
        if (reply.status() == 429 || name.equals("error_rate_limit")) {
            return new ConnectorFailure.Throttled(RetryAfter.of(reply, NO_RETRY_AFTER));
        }
        if (name.equals("error_limit")) {
            return new ConnectorFailure.Throttled(untilQuota(asOf));
        }
        if (isTransient(name, text)) {
            return rejected(Math.max(500, reply.status()), said);
        }
        if (TOKEN_ENDED.contains(name)
                || (name.equals("error_auth") && text.contains("invalid access_token"))) {
            return method.isOpen()
                    ? new ConnectorFailure.SignInExpired(words(said))
                    : new ConnectorFailure.TokenEnded(words(said));
        }
        if (NOT_ALLOWED.contains(name)
                || (name.equals("error_auth") && text.contains("no permission"))) {
            // A renewal that is refused so will be refused again.
            return method == ShopeeMethod.TOKEN_RENEW
                    ? new ConnectorFailure.SignInExpired(words(said))
                    : new ConnectorFailure.NotAllowed(method.path(), words(said));
        }
        if (SIGN_IN.contains(name)
                || (name.equals("error_auth")
                        && (text.contains("partner_id") || text.contains("shopid")))) {
            return said.isStaleTimestamp()
                    ? rejected(reply.status(), said)
                    : new ConnectorFailure.SignInExpired(words(said));
        }
        if (name.equals("api_suspended")) {
            return new ConnectorFailure.MethodRetired(method.path());
        }
        return rejected(reply.status(), said);
    }

    /// An answer without an envelope: a gateway's, or a proxy's.
    static ConnectorFailure ofStatus(HttpReply reply) {
        return switch (reply.status()) {
            case 429 -> new ConnectorFailure.Throttled(RetryAfter.of(reply, NO_RETRY_AFTER));
            default ->
                    reply.status() / 100 == 3
                            ? new ConnectorFailure.BadReply(
                                    "$", "HTTP " + reply.status() + ", which leads elsewhere")
                            : new ConnectorFailure.Rejected(
                                    reply.status(),
                                    "",
                                    "an answer without the contract's envelope",
                                    "");
        };
    }

    static ConnectorException signIn(String message) {
        return new ConnectorException(new ConnectorFailure.SignInExpired(message));
    }

    /// `error_data` and `error_auth` mean several things; only their message tells.
    private static boolean isTransient(String name, String text) {
        return TRANSIENT.contains(name)
                || (name.equals("error_auth") && text.contains("system error"))
                || (name.equals("error_data")
                        && (text.contains("parse data failed") || text.startsWith("query")));
    }

    /// A server's fault that comes with HTTP 200 counts as a 500: a read may be repeated, a write
    /// has to be read back.
    private static ConnectorFailure rejected(int status, Said said) {
        return new ConnectorFailure.Rejected(status, said.code(), said.message(), said.requestId());
    }

    private static String words(Said said) {
        return Optional.of(said.message())
                .filter(text -> !text.isEmpty())
                .map(text -> said.code() + ": " + text)
                .orElse(said.code());
    }

    private static Duration untilQuota(Instant asOf) {
        return Duration.between(
                asOf,
                asOf.atOffset(QUOTA_ZONE)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(QUOTA_ZONE));
    }
}
