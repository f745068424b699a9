package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.MethodRetired;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.ConnectorFailure.UnsafeAddress;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.StoreAccess;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

class OzonErrorsTest {

    private RecordedOzon ozon;

    @BeforeEach
    void start() throws Exception {
        ozon = new RecordedOzon();
    }

    @AfterEach
    void stop() {
        ozon.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | 3  | Request validation error: invalid limit                       | Rejected
                    400 | 9  | obsolete method cannot be used                                | MethodRetired
                    410 | 9  | obsolete method cannot be used                                | MethodRetired
                    400 | 9  | HAS_INCORRECT_STATUS                                          | Rejected
                    401 | 16 | Invalid Api-Key, please check the key and try again           | SignInExpired
                    403 | 7  | Invalid Api-Key, please check the key and try again           | SignInExpired
                    403 | 7  | Api-key is deactivated, use another one or generate a new one | SignInExpired
                    403 | 7  | Api-Key is missing a required role for a method               | NotAllowed
                    403 | 7  | Api-Key is restricted to specific IP addresses                | NotAllowed
                    403 | 7  | Offer not signed                                              | NotAllowed
                    404 | 5  | POSTING_NOT_FOUND                                             | Rejected
                    409 | 10 | Conflict                                                      | Rejected
                    429 | 8  | You have reached request rate limit per second                | Throttled
                    500 | 13 | Internal error                                                | Rejected
                    503 | 14 | Circle is open                                                | Throttled
                    500 | 14 | Circle is open                                                | Throttled
                    """)
    void everyRowOfTheContractsTable(int status, int code, String message, String failure) {
        ozon.answers(
                status, "{\"code\":%d,\"message\":\"%s\",\"details\":[]}".formatted(code, message));
        assertThat(call().getClass().getSimpleName()).isEqualTo(failure);
    }

    @Test
    void aRefusalKeepsOzonsCodeAndText() {
        ozon.answers(404, "{\"code\":5,\"message\":\"posting not found\",\"details\":[]}");
        assertThat(call()).isEqualTo(new Rejected(404, "5", "posting not found", ""));
    }

    @ParameterizedTest
    @CsvSource({"7,7", "0,0", "soon,1", "999999999,3600", "-3,1"})
    void throttlingWaitsAsLongAsAsked(String header, long seconds) {
        ozon.server.enqueue(RecordedOzon.reply(429, "{}").addHeader("Retry-After", header).build());
        assertThat(call()).isEqualTo(new Throttled(Duration.ofSeconds(seconds)));
    }

    @Test
    void theNextCallAfterThrottlingWaitsByItself() throws Exception {
        ozon.server.enqueue(RecordedOzon.reply(429, "{}").addHeader("Retry-After", "9").build());
        call();
        ozon.answers("{\"warehouses\":[]}");
        ozon.connector.listings().warehouses(ozon.store());
        assertThat(ozon.now()).isEqualTo(RecordedOzon.NOON.plusSeconds(9));
    }

    @Test
    void whenNoCallsAreLeftTheNextOneWaits() throws Exception {
        ozon.server.enqueue(
                RecordedOzon.reply(200, "{\"warehouses\":[]}")
                        .addHeader("Ratelimit-Remaining", "0")
                        .build());
        ozon.answers("{\"warehouses\":[]}");
        ozon.connector.listings().warehouses(ozon.store());
        ozon.connector.listings().warehouses(ozon.store());
        assertThat(ozon.now()).isEqualTo(RecordedOzon.NOON.plusSeconds(1));
    }

    @Test
    void anOpenCircleWaitsMinutes() {
        ozon.answers(503, "{\"code\":14,\"message\":\"Circle is open\",\"details\":[]}");
        assertThat(call()).isEqualTo(new Throttled(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>gateway</html>", "null", "[]", "{\"warehouses\":[", "{} {}", "7"})
    void whatIsNoJsonObjectIsABadReply(String body) {
        ozon.answers(body);
        assertThat(call()).isInstanceOf(BadReply.class);
    }

    @Test
    void anErrorInsideATwoHundredIsAnError() {
        ozon.answers("{\"code\":13,\"message\":\"Internal error\",\"details\":[]}");
        assertThat(call()).isEqualTo(new Rejected(200, "13", "Internal error", ""));
        ozon.answers("{\"code\":7,\"message\":\"Invalid Api-Key, please check the key\"}");
        assertThat(call()).isInstanceOf(SignInExpired.class);
    }

    @Test
    void aWebPageFromAGatewayIsRepeatableOnlyAsAServerError() {
        ozon.answers(502, "<html>bad gateway</html>");
        assertThat(call()).isInstanceOf(Rejected.class);
        ozon.answers(404, "<html>not here</html>");
        assertThat(((Rejected) call()).message()).contains("without the contract's");
    }

    @Test
    void aRedirectIsNotFollowed() {
        ozon.server.enqueue(
                RecordedOzon.reply(302, "").addHeader("Location", "https://example.com").build());
        assertThat(call()).isInstanceOf(BadReply.class);
    }

    @Test
    void aCutConnectionMayHaveTakenEffect() {
        ozon.server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        assertThat(call()).isEqualTo(new Unreachable(true));
    }

    @Test
    void noConnectionDidNot() {
        ozon.server.close();
        assertThat(call()).isEqualTo(new Unreachable(false));
    }

    @Test
    void aBodyCutShortMayHaveTakenEffect() {
        ozon.server.enqueue(
                RecordedOzon.reply(200, "{\"warehouses\":[" + " ".repeat(100_000) + "]}")
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
        assertThat(call()).isEqualTo(new Unreachable(true));
    }

    @Test
    void plainHttpBeyondThisComputerIsRefused() {
        StoreAccess away =
                new StoreAccess(
                        new UUID(0, 8),
                        Marketplace.OZON,
                        URI.create("http://api-seller.example"),
                        Map.of("clientId", "1", "apiKey", RecordedOzon.KEY));
        assertThat(Failures.of(() -> ozon.connector.listings().warehouses(away)))
                .isEqualTo(new UnsafeAddress("api-seller.example"));
    }

    @Test
    void retirementAndMissingRightsNameTheMethod() {
        ozon.answers(400, "{\"code\":9,\"message\":\"obsolete method cannot be used\"}");
        assertThat(call()).isEqualTo(new MethodRetired("/v2/warehouse/list"));
        ozon.answers(403, "{\"code\":7,\"message\":\"Offer not signed\"}");
        assertThat(call()).isEqualTo(new NotAllowed("/v2/warehouse/list", "Offer not signed"));
    }

    private ConnectorFailure call() {
        return Failures.of(() -> ozon.connector.listings().warehouses(ozon.store()));
    }
}
