package com.erpsmartcloud.marketplace.shopee;

import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.PageToken;

import mockwebserver3.MockResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class ShopeeErrorsTest extends ShopeeCase {

    private ConnectorFailure failure() {
        return Failures.of(() -> shopee.connector.authorization().check(shopee.store()));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # status, code                   , message                          , failure
                    403, error_sign                  , Wrong sign.                      , SignInExpired
                    200, common.error_sign           , Wrong sign.                      , SignInExpired
                    200, invalid_partner_id          , partner                          , SignInExpired
                    200, error_auth                  , partner_id is invalid            , SignInExpired
                    200, error_auth                  , Invalid partner_id or shopid.    , SignInExpired
                    200, shop_no_linked              , not linked                       , SignInExpired
                    200, partner_shop_no_link        , not linked                       , SignInExpired
                    200, error_partner_key_expired   , reset the key                    , SignInExpired
                    403, invalid_acceess_token       , Invalid access_token.            , TokenEnded
                    200, invalid_access_token        , Invalid access_token.            , TokenEnded
                    200, error_auth                  , Invalid access_token.            , TokenEnded
                    200, common.error_auth           , Invalid access_token.            , TokenEnded
                    200, error_auth                  , No permission to current api.    , NotAllowed
                    200, error_api_permission        , no                               , NotAllowed
                    200, shop_banned                 , banned                           , NotAllowed
                    200, source_ip_undeclared        , ip                               , NotAllowed
                    200, api_suspended               , offline                          , MethodRetired
                    429, error_rate_limit            , slow down                        , Throttled
                    200, error_rate_limit            , slow down                        , Throttled
                    200, error_limit                 , daily                            , Throttled
                    200, error_param                 , Invalid type                     , Rejected
                    200, order. error_param          , with a blank                     , Rejected
                    200, error_server                , oops                             , Rejected
                    """)
    void aRefusalMeansWhatItsCodeAndMessageSay(
            int status, String code, String message, String failure) {
        shopee.answers(
                status,
                "{\"request_id\":\"r1\",\"error\":\""
                        + code
                        + "\",\"message\":\""
                        + message
                        + "\"}");
        assertThat(failure().getClass().getSimpleName()).isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    error_server     , oops
                    error_inner      , oops
                    product.error_network, Inner http call failed
                    error_system_busy, busy
                    error_auth       , 'System error, please try again later.'
                    error_data       , parse data failed
                    """)
    void shopeesOwnTroubleCountsAsAFaultOfTheServer(String code, String message) {
        shopee.answers(
                "{\"error\":\""
                        + code
                        + "\",\"message\":\""
                        + message
                        + "\",\"request_id\":\"r\"}");
        assertThat(failure()).isEqualTo(new Rejected(500, code, message, "r"));
    }

    @Test
    void dataThatDoesNotExistIsNoTroubleOfTheServer() {
        shopee.answers("{\"error\":\"error_data\",\"message\":\"data not exist\"}");
        assertThat(failure()).isEqualTo(new Rejected(200, "error_data", "data not exist", ""));
    }

    @Test
    void theDailyQuotaComesBackAtMidnightEightHoursAhead() {
        shopee.answers("{\"error\":\"error_limit\",\"message\":\"daily\"}");
        assertThat(failure()).isEqualTo(new Throttled(Duration.ofHours(4)));
    }

    @Test
    void aThrottledCallMakesTheNextOneWait() throws Exception {
        shopee.server.enqueue(
                shopee.reply(429, "{\"error\":\"error_rate_limit\"}")
                        .addHeader("Retry-After", "7")
                        .build());
        assertThat(failure()).isEqualTo(new Throttled(Duration.ofSeconds(7)));
        shopee.answersRecorded("shop_info.json");
        shopee.connector.authorization().check(shopee.store());
        assertThat(shopee.now()).isAfterOrEqualTo(NOON.plusSeconds(7));
    }

    @Test
    void aWebPageIsNoAnswer() {
        shopee.server.enqueue(
                new MockResponse.Builder()
                        .code(200)
                        .addHeader("Content-Type", "text/html")
                        .body("<html>Maintenance</html>")
                        .build());
        assertThat(failure()).isEqualTo(new BadReply("$", "no JSON object, but a web page"));
        shopee.server.enqueue(
                new MockResponse.Builder()
                        .code(502)
                        .addHeader("Content-Type", "text/html")
                        .body("<html>Bad gateway</html>")
                        .build());
        assertThat(failure())
                .isEqualTo(new Rejected(502, "", "an answer without the contract's envelope", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"text\"", "{\"error\":", "{} {}"})
    void anAnswerThatIsNoEnvelopeIsABadReply(String body) {
        shopee.answers(body);
        assertThat(failure()).isInstanceOf(BadReply.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-"})
    void nothingABlankAndADashAreNoErrors(String error) throws Exception {
        shopee.answers(
                "{\"error\":\"" + error + "\",\"message\":\"-\",\"response\":{\"item\":null}}");
        assertThat(shopee.connector.listings().listings(shopee.store(), PageToken.FIRST).rows())
                .isEmpty();
    }

    @Test
    void aSuccessThatSaysNothingOfErrorsIsOne() throws Exception {
        shopee.answers("{\"shop_name\":\"Contoh\",\"region\":\"MY\"}");
        assertThat(shopee.connector.authorization().check(shopee.store()).accountName())
                .isEqualTo("Contoh");
    }

    @Test
    void aClockThatIsWrongIsMeasuredAndTheCallSignedAnew() throws Exception {
        shopee.date = "Mon, 23 Nov 2026 14:00:00 GMT";
        shopee.answers("{\"error\":\"error_param\",\"message\":\"Timestamp is expired.\"}")
                .answersRecorded("shop_info.json");
        shopee.connector.authorization().check(shopee.store());
        assertThat(shopee.asked(ShopeeMethod.SHOP_INFO).one("timestamp"))
                .isEqualTo(Long.toString(NOON.getEpochSecond()));
        assertThat(Long.parseLong(shopee.asked(ShopeeMethod.SHOP_INFO).one("timestamp")))
                .isBetween(NOON.getEpochSecond() + 7_199, NOON.getEpochSecond() + 7_201);
        assertThat(shopee.connector.clockOffset(shopee.store()))
                .isBetween(Duration.ofSeconds(7_199), Duration.ofSeconds(7_201));
    }

    @Test
    void aTimestampThatStaysWrongIsNotTriedForever() {
        shopee.answers("{\"error\":\"error_param\",\"message\":\"Timestamp is expired.\"}");
        assertThat(failure()).isInstanceOf(Rejected.class);
        assertThat(shopee.log).hasSize(1);
    }
}
