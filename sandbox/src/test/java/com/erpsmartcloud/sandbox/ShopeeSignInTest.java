package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

final class ShopeeSignInTest extends ShopeeTestCase {

    private static final String INFO = "/shop/get_shop_info";
    private static final String EXCHANGE = "/api/v2/auth/token/get";
    private static final String CALLBACK = "http://127.0.0.1:9/back?own=1";

    @Test
    void theLineOfJsonHasEverythingAClientNeeds() {
        JsonNode line = JsonMapper.shared().readTree(sandbox.describe()).at("/marketplaces/shopee");
        assertThat(line.propertyNames())
                .containsExactly(
                        "baseUrl",
                        "authUrl",
                        "partnerId",
                        "partnerKey",
                        "shopId",
                        "accessToken",
                        "refreshToken");
        assertThat(line.path("partnerId").isIntegralNumber()).isTrue();
        assertThat(line.path("partnerKey").stringValue()).matches("[0-9a-f]{64}");
        assertThat(line.path("authUrl").stringValue())
                .isEqualTo(line.path("baseUrl").stringValue() + "/auth");
        assertThat(sandbox.shopee().toString()).doesNotContain(sandbox.shopee().partnerKey());
    }

    @Test
    void shopInfoIsFlat() throws Exception {
        JsonNode info = shopee.ok(INFO, "");
        assertThat(info.path("region").stringValue()).isEqualTo("BR");
        assertThat(info.path("status").stringValue()).isEqualTo("NORMAL");
        assertThat(info.path("merchant_id").isNull()).isTrue();
        assertThat(info.path("expire_time").longValue() - info.path("auth_time").longValue())
                .isEqualTo(365L * 86_400);
        assertThat(info.has("response")).isFalse();
        assertThat(info.path("request_id").stringValue()).matches("[0-9a-f]{32}");
    }

    @Test
    void theSellersConsentLeadsToTokens() throws Exception {
        String old = shopee.refreshToken();
        HttpResponse<String> page =
                OzonClient.send(HttpRequest.newBuilder(consent("xy z")).build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<form method=\"post\">", "Autorizar");
        String back = agreed(consent("xy z"), "account=shop&days=90");
        assertThat(back).startsWith(CALLBACK + "&").contains("state=xy+z", "shop_id=");
        JsonNode tokens = exchange(code(back), "shop_id", sandbox.shopee().shopId());
        assertThat(tokens.path("error").stringValue()).isEmpty();
        assertThat(tokens.path("expire_in").longValue()).isEqualTo(14_400);
        assertThat(tokens.has("response")).isFalse();
        assertThat(shopee.refused(INFO, "")).startsWith("invalid_acceess_token: ");
        assertThat(shopee.refresh(old).path("error").stringValue())
                .isEqualTo("error_shop_refresh_token");
        shopee.use(tokens.path("access_token").stringValue(), "");
        JsonNode info = shopee.ok(INFO, "");
        assertThat(info.path("expire_time").longValue() - info.path("auth_time").longValue())
                .isEqualTo(90L * 86_400);
        assertThat(exchange(code(back), "shop_id", sandbox.shopee().shopId()).path("error"))
                .hasToString("\"invalid_code\"");
    }

    @Test
    void aCodeIsGoodForTenMinutes() throws Exception {
        String code = code(agreed(consent(""), ""));
        clock.advance(Duration.ofMinutes(10));
        assertThat(exchange(code, "shop_id", sandbox.shopee().shopId()).path("error"))
                .hasToString("\"invalid_code\"");
    }

    @Test
    void aMainAccountNamesItsShops() throws Exception {
        String back = agreed(consent(""), "account=main");
        String id = back.replaceFirst(".*main_account_id=(\\d+).*", "$1");
        String code = code(back);
        assertThat(exchange(code, "shop_id", sandbox.shopee().shopId()).path("error"))
                .hasToString("\"invalid_code\"");
        assertThat(exchange(code, "main_account_id", 1).path("error"))
                .hasToString("\"invalid_main_acount_id\"");
        JsonNode tokens = exchange(code, "main_account_id", Long.parseLong(id));
        assertThat(tokens.at("/shop_id_list/0").longValue()).isEqualTo(sandbox.shopee().shopId());
        JsonNode own = shopee.refresh(tokens.path("refresh_token").stringValue());
        shopee.use(own.path("access_token").stringValue(), "");
        shopee.ok(INFO, "");
    }

    @Test
    void theOlderSignedLinkWorksToo() throws Exception {
        String path = "/api/v2/shop/auth_partner";
        String query = shopee.publicQuery(path) + "&redirect=" + ShopeeClient.encoded(CALLBACK);
        URI link = URI.create(sandbox.shopee().baseUrl() + path + "?" + query);
        assertThat(agreed(link, "")).startsWith(CALLBACK + "&").contains("code=");
        URI unsigned = URI.create(link.toString().replaceFirst("sign=..", "sign=00"));
        assertThat(OzonClient.send(HttpRequest.newBuilder(unsigned).build()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPageShowsNothingOfABadLinkAsHtml() throws Exception {
        URI link =
                URI.create(
                        sandbox.shopee().authUrl()
                                + "?auth_type=seller&partner_id="
                                + ShopeeClient.encoded("<script>x</script>"));
        HttpResponse<String> page = OzonClient.send(HttpRequest.newBuilder(link).build());
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void aRefreshTokenWorksOnceAndTheOldAccessFiveMinutesMore() throws Exception {
        String first = shopee.refreshToken();
        JsonNode next = shopee.refresh(first);
        assertThat(next.path("shop_id").longValue()).isEqualTo(sandbox.shopee().shopId());
        assertThat(next.path("expire_in").longValue()).isEqualTo(14_400);
        assertThat(shopee.refresh(first).path("error").stringValue())
                .isEqualTo("error_shop_refresh_token");
        clock.advance(Duration.ofSeconds(299));
        shopee.ok(INFO, "");
        clock.advance(Duration.ofSeconds(1));
        assertThat(shopee.refused(INFO, "")).startsWith("invalid_acceess_token: ");
        assertThat(sandbox.shopee().accessToken())
                .isEqualTo(next.path("access_token").stringValue());
        restart();
        shopee.use(next.path("access_token").stringValue(), "");
        shopee.ok(INFO, "");
    }

    @Test
    void tokensRunOut() throws Exception {
        clock.advance(Duration.ofHours(4));
        assertThat(shopee.refused(INFO, "")).startsWith("invalid_acceess_token: ");
        clock.advance(Duration.ofDays(30));
        assertThat(shopee.refresh(shopee.refreshToken()).path("error").stringValue())
                .isEqualTo("refresh_token_expired");
        restart();
        shopee.ok(INFO, "");
    }

    @Test
    void theSellerCanPutTheAppOut() throws Exception {
        URI link =
                URI.create(
                        sandbox.shopee().authUrl().toString().replace("/auth", "/cancel_auth")
                                + consent("").toString().replaceFirst("[^?]*", ""));
        assertThat(agreed(link, "")).startsWith(CALLBACK);
        assertThat(shopee.refused(INFO, "")).startsWith("shop_no_linked: ");
        assertThat(shopee.refresh(shopee.refreshToken()).path("error").stringValue())
                .isEqualTo("shop_no_linked");
        JsonNode shops =
                ShopeeClient.json(
                        shopee.open(
                                "/api/v2/public/get_shops_by_partner",
                                "page_size=100&page_no=1",
                                ""));
        assertThat(shops.path("authed_shop_list")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    partner_id=\\d+    | partner_id=1           | invalid_partner_id
                    partner_id=\\d+&   |                        | error_param
                    timestamp=\\d+     | timestamp=x            | error_param
                    sign=\\w+          | sign=                  | error_param
                    sign=\\w           | sign=zz                | error_sign
                    access_token=\\w   | access_token=zz        | error_sign
                    get_shop_info      | get_shop_infos         | error_param
                    /api/v2            | /api/v3                | error_param
                    """)
    void aWrongCallIsRefused(String from, String to, String code) throws Exception {
        String target = shopee.signed(INFO, "").build().uri().toString();
        URI wrong = URI.create(target.replaceFirst(from, to == null ? "" : to));
        HttpResponse<String> answer = OzonClient.send(HttpRequest.newBuilder(wrong).build());
        assertThat(ShopeeClient.failure(answer)).startsWith(code + ": ");
    }

    @Test
    void aTimestampIsGoodForFiveMinutesToBothSides() throws Exception {
        HttpRequest request = shopee.signed(INFO, "").build();
        clock.advance(Duration.ofMinutes(5));
        assertThat(ShopeeClient.failure(OzonClient.send(request))).isEqualTo(": ");
        clock.advance(Duration.ofSeconds(1));
        assertThat(ShopeeClient.failure(OzonClient.send(request)))
                .isEqualTo("error_param: Timestamp is expired.");
        clock.advance(Duration.ofMinutes(-11));
        assertThat(ShopeeClient.failure(OzonClient.send(request)))
                .isEqualTo("error_param: Timestamp is expired.");
    }

    @Test
    void aWrongMethodAndAForeignShopAreRefused() throws Exception {
        assertThat(shopee.refusedWrite(INFO, "{}")).startsWith("error_param: ");
        String body =
                shopee.refreshBody(shopee.refreshToken())
                        .replaceFirst("shop_id\":\\d+", "shop_id\":\"7\"");
        assertThat(ShopeeClient.failure(shopee.open("/api/v2/auth/access_token/get", "", body)))
                .isEqualTo("error_param: shop_id: Invalid type. Expected: integer, given: string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    KEY_DEACTIVATED   | error_partner_key_expired
                    KEY_IP_RESTRICTED | source_ip_undeclared
                    ROLE_MISSING      | error_auth
                    TOKEN_REVOKED     | shop_no_linked
                    """)
    void permissionsCanBeMissing(FaultKind kind, String code) throws Exception {
        sandbox.setFault(Fault.of(kind).times(1));
        assertThat(shopee.refused(INFO, "")).startsWith(code + ": ");
        shopee.ok(INFO, "");
    }

    @Test
    void aTokenCanRunOutBeforeItsTime() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.TOKEN_EXPIRED).times(1));
        assertThat(shopee.refused(INFO, "")).startsWith("invalid_acceess_token: ");
        assertThat(shopee.refused(INFO, "")).startsWith("invalid_acceess_token: ");
        JsonNode next = shopee.refresh(shopee.refreshToken());
        shopee.use(next.path("access_token").stringValue(), "");
        shopee.ok(INFO, "");
    }

    @Test
    void theEndOfTheAuthorisationCanBeNear() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.KEY_EXPIRES_SOON).with("days", 3));
        assertThat(shopee.ok(INFO, "").path("expire_time").longValue())
                .isEqualTo(clock.instant().plus(Duration.ofDays(3)).getEpochSecond());
    }

    @Test
    void oneWarehouseIsNoFailure() throws Exception {
        assertThat(shopee.refused("/shop/get_warehouse_detail", "warehouse_type=1"))
                .startsWith("warehouse.error_not_in_whitelist: ");
    }

    private URI consent(String state) {
        return URI.create(
                "%s?partner_id=%d&auth_type=seller&response_type=code&redirect_uri=%s&state=%s"
                        .formatted(
                                sandbox.shopee().authUrl(),
                                sandbox.shopee().partnerId(),
                                ShopeeClient.encoded(CALLBACK),
                                ShopeeClient.encoded(state)));
    }

    /// Where the browser is sent once the seller has pressed the button.
    private static String agreed(URI link, String form) throws Exception {
        HttpResponse<String> answer =
                OzonClient.send(
                        HttpRequest.newBuilder(link).POST(BodyPublishers.ofString(form)).build());
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String code(String back) {
        return back.replaceFirst(".*code=(\\w+).*", "$1");
    }

    private JsonNode exchange(String code, String idName, long id) throws Exception {
        String body =
                "{\"code\":\"%s\",\"partner_id\":%d,\"%s\":%d}"
                        .formatted(code, sandbox.shopee().partnerId(), idName, id);
        return ShopeeClient.json(shopee.open(EXCHANGE, "", body));
    }
}
