package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

final class AccessTest extends SandboxTestCase {

    private static final String INFO = "/v1/seller/info";

    @Test
    void bothHeadersAreNeeded() throws Exception {
        HttpResponse<String> answer =
                OzonClient.send(
                        ozon.anonymous(INFO)
                                .header("Client-Id", sandbox.ozon().clientId())
                                .POST(BodyPublishers.ofString("{}"))
                                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"code\":16,\"message\":\"Client-Id and Api-Key headers are"
                                + " required\",\"details\":[]}");
        assertThat(answer.headers().firstValue("Ratelimit-Remaining")).isPresent();
    }

    @Test
    void aWrongKeyIsRefused() throws Exception {
        HttpResponse<String> answer =
                OzonClient.send(
                        ozon.anonymous(INFO)
                                .header("Client-Id", sandbox.ozon().clientId())
                                .header("Api-Key", "wrong")
                                .POST(BodyPublishers.ofString("{}"))
                                .build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Invalid Api-Key, please check the key and try again", "\"code\":7");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    KEY_DEACTIVATED,   Api-key is deactivated
                    KEY_IP_RESTRICTED, Api-Key is restricted to specific IP addresses
                    ROLE_MISSING,      Api-Key is missing a required role for a method
                    OFFER_NOT_SIGNED,  Offer not signed
                    """)
    void switchesRefuseWithCodeSeven(FaultKind kind, String message) throws Exception {
        sandbox.setFault(Fault.of(kind));
        assertThat(ozon.failure(INFO, "{}")).startsWith("403 {\"code\":7").contains(message);
        sandbox.clearFaults();
        assertThat(ozon.failure(INFO, "{}")).startsWith("200 ");
    }

    @Test
    void aMissingRoleIsMissingInTheRolesAsWell() throws Exception {
        assertThat(roles()).contains("/v2/products/stocks", "/v4/posting/fbs/list");
        sandbox.setFault(Fault.of(FaultKind.ROLE_MISSING).on("/v2/products/stocks"));
        assertThat(roles()).doesNotContain("/v2/products/stocks").contains("/v4/posting/fbs/list");
        assertThat(ozon.failure(INFO, "{}")).startsWith("200 ");
    }

    @Test
    void aKeyLivesThreeMonthsAndIsRenewedByAStart() throws Exception {
        assertThat(ozon.ok("/v1/roles", "{}").path("expires_at").stringValue())
                .isEqualTo("2027-02-21T10:00:00Z");
        clock.advance(Duration.ofDays(90));
        assertThat(ozon.failure(INFO, "{}")).startsWith("403 ").contains("deactivated");
        restart();
        assertThat(ozon.failure(INFO, "{}")).startsWith("200 ");
    }

    @Test
    void aKeyThatRunsOutSoonStillWorks() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.KEY_EXPIRES_SOON).with("days", 3));
        assertThat(ozon.ok("/v1/roles", "{}").path("expires_at").stringValue())
                .startsWith("2026-11-26T10:00:0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/posting/fbs/list",
                "/v3/posting/fbs/unfulfilled/list",
                "/v2/posting/fbo/list",
                "/v1/posting/digital/list",
                "/v3/finance/transaction/list",
                "/v3/finance/transaction/totals",
                "/v2/posting/fbs/act/create",
                "/v2/posting/fbs/package-label",
                "/v1/posting/fbs/package-label/create",
                "/v2/posting/fbs/package-label/create",
                "/v1/posting/fbs/package-label/get",
                "/v1/warehouse/list",
                "/v1/delivery-method/list",
                "/v1/product/info/stocks-by-warehouse/fbs",
                "/v1/product/pictures/import",
                "/v1/actions/products",
                "/v1/actions/candidates",
                "/v2/returns/rfbs/verify",
                "/v3/returns/company/fbs",
                "/v3/returns/company/fbo",
                "/v3/posting/fbs/ship",
                "/v3/posting/fbs/ship/package"
            })
    void retiredMethodsSaySo(String path) throws Exception {
        assertThat(ozon.failure(path, "{}"))
                .isEqualTo(
                        "400 {\"code\":9,\"message\":\"obsolete method cannot be"
                                + " used\",\"details\":[]}");
    }

    @Test
    void unknownPathsAndMethodsAreRefusedInTheEnvelope() throws Exception {
        assertThat(ozon.failure("/v1/nothing", "{}"))
                .isEqualTo("404 {\"code\":5,\"message\":\"Not Found\",\"details\":[]}");
        HttpResponse<String> get = OzonClient.send(ozon.request(INFO).GET().build());
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(ozon.failure(INFO, "")).startsWith("400 {\"code\":3");
    }

    @Test
    void fiftyCallsFitIntoASecondAndTheNextHasToWait() throws Exception {
        for (int left = 49; left >= 0; left--) {
            HttpResponse<String> answer = ozon.call(INFO, "{}");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Ratelimit-Remaining"))
                    .contains(Integer.toString(left));
        }
        HttpResponse<String> refused = ozon.call(INFO, "{}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.body())
                .contains("\"code\":8", "You have reached request rate limit per second");
        clock.advance(Duration.ofSeconds(1));
        assertThat(ozon.call(INFO, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void eightyStockCallsFitIntoAMinute() throws Exception {
        String body =
                "{\"stocks\":[{\"offer_id\":\"NO-SUCH\",\"stock\":1,\"warehouse_id\":%d}]}"
                        .formatted(SOUTH);
        for (int call = 0; call < 80; call++) {
            clock.advance(Duration.ofMillis(100));
            assertThat(ozon.call("/v2/products/stocks", body).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = ozon.call("/v2/products/stocks", body);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("53");
        assertThat(ozon.call(INFO, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void theSellerIsDescribedWithoutAWrapper() throws Exception {
        JsonNode info = ozon.ok(INFO, "{}");
        assertThat(info.at("/company/currency").stringValue()).isEqualTo("RUB");
        assertThat(info.at("/ratings/0/current_value/status/premium").booleanValue()).isTrue();
        assertThat(info.at("/subscription/type").stringValue()).isEqualTo("UNSPECIFIED");
    }

    @Test
    void answersCarryTheMarketplacesClock() throws Exception {
        assertThat(ozon.call(INFO, "{}").headers().firstValue("Date"))
                .contains("Mon, 23 Nov 2026 10:00:00 GMT");
    }

    private String roles() throws Exception {
        return ozon.ok("/v1/roles", "{}").at("/roles/0/methods").toString();
    }
}
