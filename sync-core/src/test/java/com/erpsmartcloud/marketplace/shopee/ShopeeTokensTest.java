package com.erpsmartcloud.marketplace.shopee;

import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.ACCESS;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.NOON;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.REFRESH;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Unreachable;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.TokenSignIn.Grant;
import com.erpsmartcloud.marketplace.Tokens;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class ShopeeTokensTest extends ShopeeCase {

    private static final String RENEWED =
            "{\"request_id\":\"r\",\"error\":\"\",\"message\":\"\",\"partner_id\":2007001,"
                    + "\"shop_id\":220045678,\"access_token\":\"7a5970754768697552654a466f425573\","
                    + "\"refresh_token\":\"666478546b6c63464867685554477a57\",\"expire_in\":14400}";

    private final Consent consent =
            new Consent(URI.create("http://127.0.0.1:8000/agreed"), "state-1", "verifier-1");

    private TokenSignIn signIn() {
        return shopee.connector.tokens().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://partner.shopeemobile.com                           , https://open.shopee.com/auth
                    https://openplatform.shopee.com.br/                        , https://open.shopee.com.br/auth
                    https://openplatform.sandbox.test-stable.shopee.sg         , https://open.sandbox.test-stable.shopee.com/auth
                    http://127.0.0.1:9999                                      , http://127.0.0.1:9999/auth
                    """)
    void theConsentPageBelongsToTheApi(String api, String page) throws Exception {
        StoreAccess app =
                new StoreAccess(
                        new UUID(0, 1),
                        Marketplace.SHOPEE,
                        URI.create(api),
                        Map.of("partnerId", "2007001", "partnerKey", RecordedShopee.KEY));
        assertThat(signIn().consentPage(app, consent))
                .isEqualTo(
                        URI.create(
                                page
                                        + "?partner_id=2007001&auth_type=seller&redirect_uri="
                                        + "http%3A%2F%2F127.0.0.1%3A8000%2Fagreed"
                                        + "&response_type=code&state=state-1"));
    }

    @Test
    void aPageOfItsOwnMayBeGiven() throws Exception {
        StoreAccess app =
                new StoreAccess(
                        new UUID(0, 1),
                        Marketplace.SHOPEE,
                        URI.create("http://127.0.0.1:1"),
                        Map.of(
                                "partnerId", "2007001",
                                "partnerKey", RecordedShopee.KEY,
                                "consentPage", "http://127.0.0.1:2/consent"));
        assertThat(signIn().consentPage(app, consent).toString())
                .startsWith("http://127.0.0.1:2/consent?partner_id=2007001&");
    }

    @Test
    void aCodeBuysThePairOfAShop() throws Exception {
        shopee.answersRecorded("token_get.json");
        List<Grant> grants =
                signIn().exchange(
                                shopee.app(),
                                consent,
                                Map.of("code", "6b6f6465313233343536", "shop_id", "220045678"));
        assertThat(grants).hasSize(1);
        assertThat(grants.getFirst().account()).isEqualTo("220045678");
        assertThat(grants.getFirst().credentials()).containsEntry("shopId", "220045678");
        assertThat(grants.getFirst().tokens())
                .isEqualTo(
                        new Tokens(
                                ACCESS,
                                NOON.plusSeconds(14_344),
                                REFRESH,
                                Optional.of(NOON.plus(Duration.ofDays(30))),
                                Optional.empty(),
                                Tokens.Mark.SETTLED));
        RecordedShopee.Asked asked = shopee.asked(ShopeeMethod.TOKEN_GET);
        assertThat(asked.json().toString())
                .isEqualTo(
                        "{\"partner_id\":2007001,\"code\":\"6b6f6465313233343536\","
                                + "\"shop_id\":220045678}");
        assertThat(asked.all("access_token")).as("in the app's name").isEmpty();
    }

    @Test
    void aMainAccountOpensAllItsShops() throws Exception {
        shopee.answers(
                RecordedShopee.recorded("token_get.json")
                        .replace("[220045678]", "[220045678, 220045679]"));
        List<Grant> grants =
                signIn().exchange(
                                shopee.app(),
                                consent,
                                Map.of("code", "c", "main_account_id", "10208"));
        assertThat(grants).extracting(Grant::account).containsExactly("220045678", "220045679");
        assertThat(shopee.asked(ShopeeMethod.TOKEN_GET).json().path("main_account_id").asLong())
                .isEqualTo(10_208);
    }

    @Test
    void anAnswerWithoutAShopIsNotTraded() {
        assertThat(Failures.of(() -> signIn().exchange(shopee.app(), consent, Map.of("code", "c"))))
                .isInstanceOf(BadReply.class);
        assertThat(shopee.log).isEmpty();
    }

    @Test
    void aSpentCodeAsksTheSellerAgain() {
        shopee.answers("{\"error\":\"invalid_code\",\"message\":\"used\"}");
        assertThat(
                        Failures.of(() ->
                                signIn().exchange(
                                                shopee.app(),
                                                consent,
                                                Map.of("code", "c", "shop_id", "1"))))
                .isInstanceOf(SignInExpired.class);
    }

    @Test
    void aRenewalKeepsTheEndOfTheConsent() throws Exception {
        shopee.answers(RENEWED);
        assertThat(signIn().renew(shopee.store()))
                .isEqualTo(
                        new Tokens(
                                "7a5970754768697552654a466f425573",
                                NOON.plus(Duration.ofHours(4)),
                                "666478546b6c63464867685554477a57",
                                Optional.of(NOON.plus(Duration.ofDays(30))),
                                Optional.of(NOON.plus(Duration.ofDays(300))),
                                Tokens.Mark.SETTLED));
        assertThat(shopee.asked(ShopeeMethod.TOKEN_RENEW).json().toString())
                .isEqualTo(
                        "{\"partner_id\":2007001,\"refresh_token\":\""
                                + REFRESH
                                + "\",\"shop_id\":220045678}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_shop_refresh_token",
                "refresh_token_expired",
                "shop_access_expired",
                "shop_no_linked",
                "shop_banned"
            })
    void aRefusedRenewalIsForAPerson(String code) {
        shopee.answers("{\"error\":\"" + code + "\",\"message\":\"no\"}");
        assertThat(Failures.of(() -> signIn().renew(shopee.store())))
                .isInstanceOf(SignInExpired.class);
    }

    @Test
    void aLostRenewalMayHaveHappened() {
        shopee.server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        assertThat(Failures.of(() -> signIn().renew(shopee.store())))
                .isEqualTo(new Unreachable(true));
        shopee.answers("{\"error\":\"\",\"access_token\":\"a\",\"expire_in\":14400}");
        assertThat(Failures.of(() -> signIn().renew(shopee.store())))
                .isEqualTo(new BadReply("$.refresh_token", "missing"));
    }

    @Test
    void theShopSaysWhoItIsAndUntilWhen() throws Exception {
        shopee.answersRecorded("shop_info.json");
        SignIn signIn = shopee.connector.authorization().check(shopee.store());
        assertThat(signIn.accountName()).isEqualTo("Contoh Store");
        assertThat(signIn.currency()).isEqualTo("MYR");
        assertThat(signIn.zone()).contains(ZoneId.of("Asia/Kuala_Lumpur"));
        assertThat(signIn.expiresAt()).contains(Instant.ofEpochSecond(1_816_536_000));
        assertThat(signIn.may()).isNotEmpty();
    }

    @Test
    void aFrozenShopMayNothing() throws Exception {
        shopee.answers(
                RecordedShopee.recorded("shop_info.json").replace("\"NORMAL\"", "\"FROZEN\""));
        assertThat(shopee.connector.authorization().check(shopee.store()).may()).isEmpty();
    }

    @Test
    void withoutATokenOrANumberNothingIsSent() {
        assertThat(Failures.of(() -> shopee.connector.authorization().check(shopee.app())))
                .isEqualTo(new SignInExpired("no token is kept"));
        StoreAccess odd =
                new StoreAccess(
                        new UUID(0, 7),
                        Marketplace.SHOPEE,
                        shopee.app().baseUrl(),
                        Map.of("partnerId", "two", "partnerKey", RecordedShopee.KEY));
        assertThat(Failures.of(() -> signIn().consentPage(odd, consent)))
                .isEqualTo(new SignInExpired("partnerId is no number"));
        assertThat(shopee.log).isEmpty();
    }
}
