package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.RetryAfter;
import com.erpsmartcloud.net.HttpReply;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Set;

/// What a refusal of Temu means: by its code. The HTTP status is 200 for almost everything and
/// counts only where there is no envelope.
///
/// Source: "Limits, errors, idempotency" of the contract.
final class TemuErrors {

    private static final int TEXT = 500;

    /// To the next full second at least; Temu names no time.
    private static final Duration NO_RETRY_AFTER = Duration.ofSeconds(2);

    static final String AMOUNT_LATER = "140020008";
    static final String AMOUNT_ELSEWHERE = "140020015";

    private static final String SUCCESS_CODE = "1000000";

    private static final Set<String> STALE_TIMESTAMP = Set.of("3000011", "3000012");

    /// App key, secret or token do not open the store; Temu has no way to renew them.
    private static final Set<String> SIGN_IN =
            Set.of(
                    "3000001",
                    "3000019",
                    "3000020",
                    "3000022",
                    "3000025",
                    "3000026",
                    "3000028",
                    "3000030",
                    "3000031",
                    "3000033",
                    "3000034",
                    "110020002",
                    "110020003");

    /// The token, the app or this computer's address lacks the right, or the seller has not signed
    /// the agreement on data that some countries ask for.
    private static final Set<String> NOT_ALLOWED =
            Set.of("3000021", "3000027", "3000032", "5000000", "5000003", "170020013", "180020008");

    private static final Set<String> RETIRED = Set.of("3000003", "3000004", "6000001");

    private static final Set<String> TRANSIENT =
            Set.of("4000000", "110020001", "120011001", "130010000", "150010005");

    /// A call within Temu failed, or it is a refusal in disguise: a read may go again, a write is
    /// refused with Temu's words, because again it would be refused again.
    private static final Set<String> TRANSIENT_READS = Set.of("2000000", "7000000");

    private TemuErrors() {}

    /// An envelope taken apart.
    ///
    /// @param success Temu's own verdict; `code` alone proves nothing
    /// @param code digits, empty for none
    record Said(boolean success, String code, String message, String requestId) {

        /// Our clock was off when we signed; nothing was done.
        boolean isStaleTimestamp() {
            return !success && STALE_TIMESTAMP.contains(code);
        }

        /// Neither a verdict nor a code: somebody else answered.
        boolean isNone() {
            return !success && code.isEmpty();
        }
    }

    /// Edges of Temu were seen to answer `{"error_code": 40003, "error_msg": ""}`.
    static Said said(JsonNode envelope, StoreAccess store, String token) {
        boolean other = !envelope.has("errorCode") && envelope.has("error_code");
        String message = envelope.path(other ? "error_msg" : "errorMsg").asString("");
        return new Said(
                envelope.path("success").asBoolean(false),
                LongTexts.cut(
                        envelope.path(other ? "error_code" : "errorCode").asString("").strip(),
                        100),
                LongTexts.cut(store.redact(message).replace(token, "***"), TEXT),
                LongTexts.cut(envelope.path("requestId").asString(""), 100));
    }

    static ConnectorFailure of(TemuMethod method, HttpReply reply, Said said) {
        String code = said.code();
        if (reply.status() == 429 || code.equals("4000004")) {
            return new ConnectorFailure.Throttled(RetryAfter.of(reply, NO_RETRY_AFTER));
        }
        if (TRANSIENT.contains(code) || (TRANSIENT_READS.contains(code) && !method.writes())) {
            return rejected(Math.max(500, reply.status()), said);
        }
        if (SIGN_IN.contains(code)) {
            return new ConnectorFailure.SignInExpired(words(said));
        }
        if (NOT_ALLOWED.contains(code)) {
            return new ConnectorFailure.NotAllowed(method.type(), words(said));
        }
        if (RETIRED.contains(code)) {
            return new ConnectorFailure.MethodRetired(method.type());
        }
        return rejected(reply.status(), said);
    }

    /// An answer without an envelope: a gateway's, or a proxy's.
    static ConnectorFailure ofStatus(HttpReply reply) {
        if (reply.status() == 429) {
            return new ConnectorFailure.Throttled(RetryAfter.of(reply, NO_RETRY_AFTER));
        }
        return reply.status() / 100 == 3
                ? new ConnectorFailure.BadReply(
                        "$", "HTTP " + reply.status() + ", which leads elsewhere")
                : new ConnectorFailure.Rejected(
                        reply.status(), "", "an answer without the contract's envelope", "");
    }

    static ConnectorException signIn(String message) {
        return new ConnectorException(new ConnectorFailure.SignInExpired(message));
    }

    /// Too large a page was seen refused with the code of success.
    private static ConnectorFailure rejected(int status, Said said) {
        String message =
                said.code().equals(SUCCESS_CODE) && said.message().isEmpty()
                        ? "no success, without a reason"
                        : said.message();
        return new ConnectorFailure.Rejected(status, said.code(), message, said.requestId());
    }

    private static String words(Said said) {
        return said.message().isEmpty() ? said.code() : said.code() + ": " + said.message();
    }
}
