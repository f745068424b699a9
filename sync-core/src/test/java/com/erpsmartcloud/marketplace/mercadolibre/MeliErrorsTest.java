package com.erpsmartcloud.marketplace.mercadolibre;

import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.ACCESS;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.REFRESH;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.SECRET;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.ConnectorFailure.TokenEnded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class MeliErrorsTest extends MeliCase {

    private ConnectorFailure failure() {
        return Failures.of(() -> meli.connector.authorization().check(meli.store()));
    }

    @Test
    void aRefusedTokenMayBeReplacedUnlessTheAppIsBlocked() {
        meli.answers(401, "{\"message\":\"invalid access token\",\"error\":\"unauthorized\"}");
        assertThat(failure()).isEqualTo(new TokenEnded("unauthorized: invalid access token"));
        meli.answers(401, "{\"error\":\"unauthorized_scopes\",\"status\":401}");
        assertThat(failure()).isEqualTo(new NotAllowed("/users/me", "unauthorized_scopes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":403,\"error\":\"access_denied\",\"message\":\"no\","
                        + "\"code\":\"FORBIDDEN\"}",
                "{\"status\":403,\"error\":\"Invalid scopes\"}",
                "{\"blocked_by\":\"PolicyAgent\",\"code\":\"PA_UNAUTHORIZED_RESULT_FROM_POLICIES\","
                        + "\"message\":\"no\",\"status\":403}",
                "<html>forbidden</html>"
            })
    void aMissingRightIsNoWrongKey(String body) {
        meli.answers(403, body);
        assertThat(failure()).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theFourEnvelopesAreUnderstood() {
        meli.answers(400, "{\"message\":\"text\",\"error\":\"code\",\"status\":400,\"cause\":[]}");
        assertThat(failure()).isEqualTo(new Rejected(400, "code", "text", ""));
        meli.answers(
                400,
                "{\"message\":\"text\",\"error\":\"code\",\"status\":400,\"cause\":[\"why\"]}");
        assertThat(failure()).isEqualTo(new Rejected(400, "code", "text (why)", ""));
        meli.answers(
                404,
                "{\"code\":404,\"error\":\"not_found_error\",\"message\":\"no\",\"cause\":null}");
        assertThat(failure()).isEqualTo(new Rejected(404, "not_found_error", "no", ""));
        meli.answers(502, "<html>");
        assertThat(failure())
                .isEqualTo(new Rejected(502, "", "an answer without the contract's envelope", ""));
    }

    @Test
    void anErrorInsideASuccessIsOne() {
        meli.answers(
                200,
                "{\"message\":\"x\",\"error\":\"internal_error\",\"status\":500,\"cause\":[]}");
        assertThat(failure()).isEqualTo(new Rejected(500, "internal_error", "x", ""));
    }

    @Test
    void tooManyCallsWait() {
        meli.answers(429, "{\"error\":\"too_many_requests\",\"message\":\"x\",\"status\":429}");
        assertThat(failure()).isEqualTo(new Throttled(Duration.ofSeconds(5)));
        meli.server.enqueue(meli.reply(429, "").addHeader("Retry-After", "60").build());
        assertThat(failure()).isEqualTo(new Throttled(Duration.ofSeconds(60)));
        assertThat(meli.naps.stream().reduce(Duration.ZERO, Duration::plus))
                .as("the second call waited")
                .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void noAnswerIsNone() {
        meli.answers("");
        assertThat(failure()).isEqualTo(new BadReply("$", "an empty answer"));
        meli.answers("\"text\"");
        assertThat(failure()).isEqualTo(new BadReply("$", "no JSON object"));
        meli.answers(302, "");
        assertThat(failure()).isInstanceOf(BadReply.class);
    }

    @Test
    void whatMercadoLibreQuotesIsBlackedOut() {
        String quoting =
                "{\"error\":\"odd\",\"message\":\""
                        + ACCESS
                        + SECRET
                        + "\",\"status\":%d,"
                        + "\"cause\":[{\"code\":\""
                        + REFRESH
                        + "\"}]}";
        for (int status : new int[] {400, 401, 403, 500}) {
            meli.answers(status, quoting.formatted(status));
            assertThat(String.valueOf(failure()))
                    .contains("***")
                    .doesNotContain(ACCESS)
                    .doesNotContain(SECRET)
                    .doesNotContain(REFRESH);
        }
        assertThat(meli.log.toString()).doesNotContain(ACCESS).doesNotContain(SECRET);
    }
}
