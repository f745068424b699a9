package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.NOON;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.refusal;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.TOKEN_INFO;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.StockTarget.Wish;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

class TemuErrorsTest extends TemuCase {

    private ConnectorFailure failure() {
        return failure(() -> temu.connector.authorization().check(temu.store()));
    }

    private ConnectorFailure failureOf(int status, String body) {
        temu.plays(TOKEN_INFO, temu.reply(status, body).build());
        return failure();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # code   , failure
                    3000001  , SignInExpired
                    3000019  , SignInExpired
                    3000020  , SignInExpired
                    3000022  , SignInExpired
                    3000025  , SignInExpired
                    3000026  , SignInExpired
                    3000028  , SignInExpired
                    3000030  , SignInExpired
                    3000031  , SignInExpired
                    3000033  , SignInExpired
                    3000034  , SignInExpired
                    110020002, SignInExpired
                    110020003, SignInExpired
                    3000021  , NotAllowed
                    3000027  , NotAllowed
                    3000032  , NotAllowed
                    5000000  , NotAllowed
                    5000003  , NotAllowed
                    180020008, NotAllowed
                    170020013, NotAllowed
                    3000003  , MethodRetired
                    3000004  , MethodRetired
                    6000001  , MethodRetired
                    4000004  , Throttled
                    3000000  , Rejected
                    3000040  , Rejected
                    120011002, Rejected
                    120011072, Rejected
                    140020002, Rejected
                    999      , Rejected
                    """)
    void aRefusalMeansWhatItsCodeSays(String code, String failure) {
        assertThat(failureOf(200, refusal(code, "in Temu's words")).getClass().getSimpleName())
                .isEqualTo(failure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4000000",
                "110020001",
                "120011001",
                "130010000",
                "150010005",
                "2000000",
                "7000000"
            })
    void temusOwnTroubleCountsAsAFaultOfTheServer(String code) {
        assertThat(failureOf(200, refusal(code, "oops")))
                .isEqualTo(new Rejected(500, code, "oops", "us-1"));
    }

    /// Some of these are refusals in disguise, which a write would meet again and again.
    @ParameterizedTest
    @ValueSource(strings = {"2000000", "7000000"})
    void whatMayPassByItselfDoesNotForAWrite(String code) throws Exception {
        temu.answersRecorded(TemuMethod.STOCK_READ, "stock.json")
                .refuses(TemuMethod.STOCK_WRITE, code, "goodsId is needed");
        assertThat(
                        temu.connector
                                .stock()
                                .write(
                                        temu.store(),
                                        List.of(new Wish("17592300000001", "A", "SHOP", 1))))
                .containsExactly(new Answer.Refused(code, "goodsId is needed"));
    }

    @Test
    void theCodeOfSuccessProvesNothing() {
        assertThat(failureOf(200, refusal("1000000", "pageSize is too large")))
                .isEqualTo(new Rejected(200, "1000000", "pageSize is too large", "us-1"));
    }

    @Test
    void anEdgeMayAnswerInAnotherShape() {
        assertThat(failureOf(200, "{\"error_code\":40003,\"error_msg\":\"\"}"))
                .isInstanceOfSatisfying(
                        Rejected.class, said -> assertThat(said.code()).isEqualTo("40003"));
        assertThat(failureOf(404, "{\"error_code\":40003,\"error_msg\":\"\"}"))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aThrottledCallMakesTheNextOneWait() throws Exception {
        temu.refuses(TOKEN_INFO, "4000004", "RATE_LIMIT_EXCEED_EXCEPTION")
                .answersRecorded(TOKEN_INFO, "token_info.json");
        assertThat(failure()).isEqualTo(new Throttled(Duration.ofSeconds(2)));
        temu.connector.authorization().check(temu.store());
        assertThat(temu.now()).isAfterOrEqualTo(NOON.plusSeconds(2));
    }

    @Test
    void aTimeToWaitIsTakenIfOneIsNamed() {
        temu.plays(TOKEN_INFO, temu.reply(429, "slow down").addHeader("Retry-After", "9").build());
        assertThat(failure()).isEqualTo(new Throttled(Duration.ofSeconds(9)));
    }

    @Test
    void elevenCallsTakeASecond() throws Exception {
        for (int i = 0; i < 11; i++) {
            temu.answersRecorded(TOKEN_INFO, "token_info.json");
            temu.connector.authorization().check(temu.store());
        }
        assertThat(Duration.between(NOON, temu.now()))
                .isBetween(Duration.ofMillis(900), Duration.ofMillis(1_200));
    }

    @Test
    void aWebPageIsNoAnswer() {
        temu.plays(
                TOKEN_INFO,
                new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html")
                        .body("<html>Maintenance</html>")
                        .build());
        assertThat(failure()).isEqualTo(new BadReply("$", "no JSON object, but a web page"));
        assertThat(failureOf(502, "<html>Bad gateway</html>"))
                .isEqualTo(new Rejected(502, "", "an answer without the contract's envelope", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"text\"",
                "{\"success\":",
                "{} {}",
                "{}",
                "{\"success\":\"maybe\",\"result\":{}}"
            })
    void anAnswerThatIsNoEnvelopeIsABadReply(String body) {
        assertThat(failureOf(200, body)).isInstanceOf(BadReply.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "true", "\"\"", "7"})
    void aSuccessWithoutItsResultIsABadReply(String result) {
        temu.answers(TOKEN_INFO, result);
        assertThat(failure()).isInstanceOf(BadReply.class);
    }

    @Test
    void aSuccessThatTheServerCallsAFaultIsNone() {
        assertThat(failureOf(503, RecordedTemu.success("{}")))
                .isInstanceOfSatisfying(
                        Rejected.class, said -> assertThat(said.httpStatus()).isEqualTo(503));
    }

    @Test
    void aPageElsewhereIsNotFollowed() {
        temu.plays(
                TOKEN_INFO,
                new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", "http://127.0.0.1:1/")
                        .build());
        assertThat(failure()).isEqualTo(new BadReply("$", "HTTP 302, which leads elsewhere"));
    }

    @ParameterizedTest
    @CsvSource({
        "3000012, Mon%2C 23 Nov 2026 12:10:00 GMT, 600",
        "3000011, Mon%2C 23 Nov 2026 11:50:00 GMT, -600"
    })
    void aClockThatIsTenMinutesWrongIsMeasuredAndTheCallSignedAnew(
            String code, String date, long seconds) throws Exception {
        temu.date = date.replace("%2C", ",");
        temu.refuses(TOKEN_INFO, code, "timestamp").answersRecorded(TOKEN_INFO, "token_info.json");
        temu.connector.authorization().check(temu.store());
        assertThat(temu.asked(TOKEN_INFO))
                .extracting(body -> body.path("timestamp").longValue() - NOON.getEpochSecond())
                .first()
                .isEqualTo(0L);
        assertThat(
                        temu.asked(TOKEN_INFO).getLast().path("timestamp").longValue()
                                - NOON.getEpochSecond())
                .isBetween(seconds - 1, seconds + 1);
        assertThat(temu.connector.clockOffset(temu.store()))
                .isBetween(Duration.ofSeconds(seconds - 1), Duration.ofSeconds(seconds + 1));
    }

    @Test
    void aTimestampThatStaysWrongIsNotTriedForever() {
        temu.refuses(TOKEN_INFO, "3000012", "timestamp is expired");
        assertThat(failure()).isInstanceOf(Rejected.class);
        assertThat(temu.calls()).isEqualTo(1);
    }
}
