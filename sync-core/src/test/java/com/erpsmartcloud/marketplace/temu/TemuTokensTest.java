package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.KEY;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.NOON;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.SECRET;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.TOKEN;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.recorded;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.TOKEN_CREATE;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.TOKEN_INFO;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.RenewalDecision;
import com.erpsmartcloud.marketplace.RenewalDecision.Renewal;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.TokenSignIn.Grant;
import com.erpsmartcloud.marketplace.Tokens;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class TemuTokensTest extends TemuCase {

    private static final Instant ENDS = Instant.ofEpochSecond(1_798_761_600);

    private final Consent consent =
            new Consent(URI.create("http://127.0.0.1:8000/agreed"), "state-1", "verifier-1");

    private TokenSignIn signIn() {
        return temu.connector.tokens().orElseThrow();
    }

    private static StoreAccess app(String api, Map<String, String> credentials) {
        return new StoreAccess(new UUID(0, 1), Marketplace.TEMU, URI.create(api), credentials);
    }

    @ParameterizedTest
    @CsvSource({
        "https://openapi-b-us.temu.com, https://seller.temu.com/",
        "https://openapi-b-eu.temu.com/, https://seller-eu.temu.com/",
        "https://openapi-b-global.temu.com, https://openapi-b-global.temu.com",
        "http://127.0.0.1:9999, http://127.0.0.1:9999"
    })
    void theTokenIsFoundInTheSellerCentreOfTheRegion(String api, String page) throws Exception {
        assertThat(
                        signIn().consentPage(
                                        app(api, Map.of("appKey", KEY, "appSecret", SECRET)),
                                        consent))
                .isEqualTo(URI.create(page));
    }

    @Test
    void anAppWithAPageOfItsOwnLeadsThere() throws Exception {
        assertThat(
                        signIn().consentPage(
                                        app(
                                                "https://openapi-b-us.temu.com",
                                                Map.of(
                                                        "appKey", KEY,
                                                        "appSecret", SECRET,
                                                        "consentPage", "https://example.org/ask")),
                                        consent))
                .isEqualTo(
                        URI.create(
                                "https://example.org/ask?appKey=sbx-app-key-0001&redirect_uri="
                                        + "http%3A%2F%2F127.0.0.1%3A8000%2Fagreed&state=state-1"));
    }

    @Test
    void aPastedTokenIsTriedAndSaysItsShopAndItsEnd() throws Exception {
        temu.answersRecorded(TOKEN_INFO, "token_info.json");
        Grant grant =
                signIn().exchange(temu.app(), consent, Map.of("accessToken", "  " + TOKEN + "\n"))
                        .getFirst();
        assertThat(grant.account()).isEqualTo("634418212345678");
        Tokens tokens = grant.tokens();
        assertThat(tokens.access()).isEqualTo(TOKEN);
        assertThat(tokens.accessEnds()).isEqualTo(ENDS);
        assertThat(tokens.endsForGood()).contains(ENDS);
        assertThat(tokens.daysLeft(NOON)).contains(38L);
        assertThat(grant.credentials())
                .containsOnly(Map.entry("appKey", KEY), Map.entry("appSecret", SECRET));
        assertThat(temu.asked(TOKEN_INFO).getFirst().path("access_token").stringValue())
                .isEqualTo(TOKEN);
    }

    @Test
    void aCodeBuysTheTokenOfAShopAndOfThoseThatBelongToIt() throws Exception {
        temu.answersRecorded(TOKEN_CREATE, "token_info.json");
        List<Grant> grants = signIn().exchange(temu.app(), consent, Map.of("code", "c-1"));
        assertThat(grants)
                .extracting(Grant::account)
                .containsExactly("634418212345678", "634418212345679");
        assertThat(temu.asked(TOKEN_CREATE).getFirst().path("code").stringValue()).isEqualTo("c-1");
        assertThat(temu.asked(TOKEN_CREATE).getFirst().path("access_token").stringValue())
                .as("the code stands in for the token")
                .isEqualTo("c-1");
    }

    @ParameterizedTest
    @CsvSource({"110020002", "110020003", "3000031"})
    void aSpentCodeAsksTheSellerAgain(String code) {
        temu.refuses(TOKEN_CREATE, code, "no");
        assertThat(failure(() -> signIn().exchange(temu.app(), consent, Map.of("code", "c-1"))))
                .isInstanceOf(SignInExpired.class);
    }

    @Test
    void nothingIsSentWithoutATokenOrACode() {
        assertThat(failure(() -> signIn().exchange(temu.app(), consent, Map.of())))
                .isEqualTo(new SignInExpired("neither a token nor a code"));
        assertThat(
                        failure(() ->
                                signIn().exchange(
                                                temu.app(),
                                                consent,
                                                Map.of("accessToken", "a\"b"))))
                .isInstanceOf(SignInExpired.class);
        assertThat(failure(() -> temu.connector.authorization().check(temu.app())))
                .isEqualTo(new SignInExpired("no token is kept"));
        assertThat(temu.calls()).isZero();
    }

    @Test
    void aTokenWithoutItsEndIsNotKept() {
        temu.answers(TOKEN_INFO, recorded("token_info.json").replace("1798761600", "null"));
        assertThat(
                        failure(() ->
                                signIn().exchange(temu.app(), consent, Map.of("accessToken", "t"))))
                .isEqualTo(new BadReply("$.result.expiredTime", "missing"));
    }

    /// Temu has no way to renew, so a token is used to its last second and then asked for.
    @Test
    void aTokenIsNeverRenewedAndItsEndIsForTheSeller() {
        Tokens tokens = temu.store().tokens().orElseThrow();
        Duration ahead = signIn().ahead();
        Instant end = tokens.accessEnds();
        assertThat(RenewalDecision.of(tokens, end.minusSeconds(1), ahead))
                .isEqualTo(Renewal.NOT_YET);
        assertThat(RenewalDecision.of(tokens, end, ahead)).isEqualTo(Renewal.ASK_SELLER);
        assertThat(RenewalDecision.refused(tokens, NOON)).isEqualTo(Renewal.ASK_SELLER);
        assertThat(failure(() -> signIn().renew(temu.store()))).isInstanceOf(SignInExpired.class);
        assertThat(temu.calls()).isZero();
    }

    @Test
    void theTokenSaysWhoItIsAndWhatItOpens() throws Exception {
        temu.answersRecorded(TOKEN_INFO, "token_info.json");
        SignIn signIn = temu.connector.authorization().check(temu.store());
        assertThat(signIn.accountName()).isEqualTo("634418212345678");
        assertThat(signIn.currency()).isEqualTo("USD");
        assertThat(signIn.expiresAt()).contains(ENDS);
        assertThat(signIn.may()).containsExactly(Capability.READ_ORDERS);
    }

    @Test
    void aRegionThatIsNotNamedAnywhereHasNoCurrencyOfOurs() throws Exception {
        temu.answers(TOKEN_INFO, recorded("token_info.json").replace("211", "76"));
        assertThat(temu.connector.authorization().check(temu.store()).currency()).isEmpty();
    }
}
