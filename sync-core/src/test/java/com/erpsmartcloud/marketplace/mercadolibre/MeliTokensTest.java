package com.erpsmartcloud.marketplace.mercadolibre;

import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.ACCESS;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.NOON;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.REFRESH;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.SECRET;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class MeliTokensTest extends MeliCase {

    /// The contract's own example.
    private static final String PAIR =
            "{\"access_token\":\""
                    + ACCESS
                    + "\",\"token_type\":\"bearer\",\"expires_in\":21600,"
                    + "\"scope\":\"offline_access read write\",\"user_id\":468424240,"
                    + "\"refresh_token\":\""
                    + REFRESH
                    + "\"}";

    /// Verifier and challenge of RFC 7636, appendix B.
    private final Consent consent =
            new Consent(
                    URI.create("https://example.com/back"),
                    "state-1",
                    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

    private TokenSignIn signIn() {
        return meli.connector.tokens().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "MLB, https://auth.mercadolivre.com.br",
        "MLA, https://auth.mercadolibre.com.ar",
        "MCR, https://auth.mercadolibre.co.cr"
    })
    void thePageIsTheCountrysAndCarriesTheChallenge(String site, String host) throws Exception {
        StoreAccess app =
                new StoreAccess(
                        new UUID(0, 1),
                        Marketplace.MERCADO_LIBRE,
                        meli.connector.address(),
                        Map.of("clientId", "55", "clientSecret", SECRET, "site", site));
        assertThat(signIn().consentPage(app, consent))
                .isEqualTo(
                        URI.create(
                                host
                                        + "/authorization?response_type=code&client_id=55"
                                        + "&redirect_uri=https%3A%2F%2Fexample.com%2Fback"
                                        + "&state=state-1&code_challenge="
                                        + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                                        + "&code_challenge_method=S256"));
    }

    @Test
    void withoutACountryOrASecretThereIsNoPage() {
        StoreAccess nowhere =
                new StoreAccess(
                        new UUID(0, 1),
                        Marketplace.MERCADO_LIBRE,
                        meli.connector.address(),
                        Map.of("clientId", "55", "clientSecret", SECRET, "site", "XXX"));
        assertThat(Failures.of(() -> signIn().consentPage(nowhere, consent)))
                .isEqualTo(new SignInExpired("site is no country of Mercado Libre"));
        StoreAccess bare =
                new StoreAccess(
                        new UUID(0, 1),
                        Marketplace.MERCADO_LIBRE,
                        meli.connector.address(),
                        Map.of("clientId", "55", "site", "MLB"));
        assertThat(Failures.of(() -> signIn().consentPage(bare, consent)))
                .isEqualTo(new SignInExpired("clientSecret is empty"));
    }

    @Test
    void aCodeBuysThePairOfASeller() throws Exception {
        meli.answers(PAIR);
        List<Grant> grants = signIn().exchange(meli.app(), consent, Map.of("code", "TG-code"));
        assertThat(grants).extracting(Grant::account).containsExactly("468424240");
        assertThat(grants.getFirst().credentials()).containsEntry("userId", "468424240");
        assertThat(grants.getFirst().tokens())
                .isEqualTo(
                        new Tokens(
                                ACCESS,
                                NOON.plus(Duration.ofHours(6)),
                                REFRESH,
                                Optional.of(NOON.plus(Duration.ofDays(180))),
                                Optional.empty(),
                                Tokens.Mark.SETTLED));
        RecordedMeli.Asked asked = meli.asked();
        assertThat(asked.line()).isEqualTo("POST /oauth/token");
        assertThat(asked.query()).as("nothing in the address").isEmpty();
        assertThat(asked.headers())
                .containsEntry("Content-Type", "application/x-www-form-urlencoded")
                .containsEntry("Accept", "application/json")
                .doesNotContainKey("Authorization");
        assertThat(RecordedMeli.pairs(asked.body()))
                .isEqualTo(
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "5503910054141466",
                                "client_secret", SECRET,
                                "code", "TG-code",
                                "redirect_uri", "https://example.com/back",
                                "code_verifier", consent.verifier()));
    }

    @Test
    void anAppThatMayNotWorkAloneGetsNoRefreshToken() throws Exception {
        meli.answers(PAIR.replace(",\"refresh_token\":\"" + REFRESH + "\"", ""));
        Tokens tokens =
                signIn().exchange(meli.app(), consent, Map.of("code", "c")).getFirst().tokens();
        assertThat(tokens.refresh()).isEmpty();
        assertThat(tokens.endsForGood()).contains(NOON.plus(Duration.ofHours(6)));
    }

    @Test
    void aRenewalTrustsWhatTheAnswerSaysOfItsLife() throws Exception {
        meli.answers(PAIR.replace("21600", "10800").replace(ACCESS, "APP_USR-new-token"));
        Tokens tokens = signIn().renew(meli.store());
        assertThat(tokens.access()).isEqualTo("APP_USR-new-token");
        assertThat(tokens.accessEnds()).isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(RecordedMeli.pairs(meli.asked().body()))
                .isEqualTo(
                        Map.of(
                                "grant_type",
                                "refresh_token",
                                "client_id",
                                "5503910054141466",
                                "client_secret",
                                SECRET,
                                "refresh_token",
                                REFRESH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid_client",
                "invalid_grant",
                "invalid_scope",
                "invalid_request",
                "unsupported_grant_type",
                "unauthorized_client",
                "unauthorized_application"
            })
    void aRefusedRenewalIsForAPerson(String code) {
        meli.answers(
                400,
                "{\"error_description\":\"Error validating grant "
                        + REFRESH
                        + "\",\"error\":\""
                        + code
                        + "\",\"status\":400,\"cause\":[]}");
        assertThat(Failures.of(() -> signIn().renew(meli.store())))
                .isEqualTo(new SignInExpired(code + ": Error validating grant ***"));
    }

    @Test
    void aLimitOrAServersTroubleIsNoRefusal() {
        meli.answers(429, "{\"error\":\"local_rate_limited\",\"message\":\"slow\",\"status\":429}");
        assertThat(Failures.of(() -> signIn().renew(meli.store())))
                .isEqualTo(new Throttled(Duration.ofSeconds(5)));
        meli.answers(502, "<html>bad gateway</html>");
        assertThat(Failures.of(() -> signIn().renew(meli.store())))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.mayHaveTakenEffect()).isTrue());
    }

    @Test
    void aLostRenewalMayHaveHappened() {
        meli.server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        assertThat(Failures.of(() -> signIn().renew(meli.store())))
                .isEqualTo(new Unreachable(true));
        meli.answers("{\"refresh_token\":\"r\",\"expires_in\":21600}");
        assertThat(Failures.of(() -> signIn().renew(meli.store())))
                .isEqualTo(new BadReply("$.access_token", "missing"));
    }

    @Test
    void theSellerSaysWhoHeIs() throws Exception {
        meli.answers(RecordedMeli.SELLER);
        SignIn signIn = meli.connector.authorization().check(meli.store());
        assertThat(signIn.accountName()).isEqualTo("TIENDA.NORTE");
        assertThat(signIn.currency()).isEqualTo("BRL");
        assertThat(signIn.zone()).contains(ZoneId.of("America/Sao_Paulo"));
        assertThat(signIn.expiresAt()).isEmpty();
        RecordedMeli.Asked asked = meli.asked();
        assertThat(asked.line()).isEqualTo("GET /users/me");
        assertThat(asked.headers()).containsEntry("Authorization", "Bearer " + ACCESS);
    }

    @Test
    void withoutATokenOrANumberNothingIsSent() {
        assertThat(Failures.of(() -> meli.connector.authorization().check(meli.app())))
                .isEqualTo(new SignInExpired("no token is kept"));
        assertThat(meli.log).isEmpty();
    }
}
