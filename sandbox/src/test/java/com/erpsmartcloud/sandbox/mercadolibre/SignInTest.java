package com.erpsmartcloud.sandbox.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class SignInTest extends MeliTestCase {

    /// The pair of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Test
    void theSellerLetsAnApplicationInWithPkce() throws Exception {
        String code = code("code_challenge", CHALLENGE, "code_challenge_method", "S256");
        JsonNode token = MeliClient.json(exchange(code, "code_verifier", VERIFIER), 200);
        assertThat(Shape.differences("token", token)).isEmpty();
        assertThat(token.path("expires_in").longValue()).isEqualTo(21_600);
        assertThat(token.path("token_type").stringValue()).isEqualTo("bearer");
        assertThat(token.path("user_id").asString()).isEqualTo(user());
        meli.use(token.path("access_token").stringValue());
        assertThat(meli.ok("/users/me").path("id").asString()).isEqualTo(user());
        assertThat(MeliClient.text(exchange(code, "code_verifier", VERIFIER)))
                .startsWith("400 ")
                .contains("\"invalid_grant\"");
    }

    @Test
    void aVerifierHasToFitAndMayNotBeLeftOut() throws Exception {
        String code = code("code_challenge", CHALLENGE, "code_challenge_method", "S256");
        assertThat(MeliClient.text(exchange(code))).contains("\"invalid_request\"");
        assertThat(MeliClient.text(exchange(code, "code_verifier", VERIFIER + "x")))
                .contains("\"invalid_grant\"");
        assertThat(exchange(code, "code_verifier", VERIFIER).statusCode()).isEqualTo(200);
    }

    @Test
    void thePlainMethodAndNoPkceWorkUnlessItIsRequired() throws Exception {
        String plain = code("code_challenge", VERIFIER, "code_challenge_method", "plain");
        assertThat(exchange(plain, "code_verifier", VERIFIER).statusCode()).isEqualTo(200);
        String bare = code();
        assertThat(exchange(bare).statusCode()).isEqualTo(200);
        play(Fault.of(FaultKind.PKCE_REQUIRED));
        assertThat(decide("allow").statusCode()).isEqualTo(400);
        String safe = code("code_challenge", CHALLENGE, "code_challenge_method", "S256");
        assertThat(exchange(safe, "code_verifier", VERIFIER).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageAsksAndCarriesTheStateBack() throws Exception {
        String query =
                MeliClient.encode(
                        "response_type",
                        "code",
                        "client_id",
                        meli.access("clientId"),
                        "redirect_uri",
                        meli.access("redirectUri"),
                        "state",
                        "a\"><b> &+1");
        assertThat(meli.access("authUrl")).isEqualTo(meli.access("baseUrl") + "/authorization");
        HttpResponse<String> page =
                MeliClient.send(
                        HttpRequest.newBuilder(URI.create(meli.access("authUrl") + "?" + query))
                                .build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Permitir").doesNotContain("\"><b>");
        HttpResponse<String> back = decide("allow", "state", "a\"><b> &+1");
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(location(back))
                .startsWith(meli.access("redirectUri") + "?code=TG-")
                .endsWith("&state=a%22%3E%3Cb%3E+%26%2B1");
        assertThat(location(decide("deny", "state", "s"))).contains("?error=").endsWith("&state=s");
        play(Fault.of(FaultKind.COLLABORATOR_LOGIN).times(1));
        assertThat(location(decide("allow"))).contains("error=invalid_operator_user_id");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://localhost/callback/",
        "client_id, 1",
        "response_type, token",
        "scope, admin",
        "code_challenge, short"
    })
    void aWrongRequestGetsNoRedirect(String name, String value) throws Exception {
        HttpResponse<String> page = decide("allow", name, value);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void codesRunOut() throws Exception {
        String code = code();
        clock.advance(Duration.ofMinutes(11));
        assertThat(MeliClient.text(exchange(code))).contains("\"invalid_grant\"");
    }

    @Test
    void aRefreshTokenWorksOnceAndTheOldAccessTokenStays() throws Exception {
        String first = meli.access("refreshToken");
        JsonNode token = MeliClient.json(meli.refresh(first), 200);
        String second = token.path("refresh_token").stringValue();
        assertThat(second).startsWith("TG-").isNotEqualTo(first);
        JsonNode error = MeliClient.json(meli.refresh(first), 400);
        assertThat(error).isEqualTo(Shape.example("grant-error"));
        assertThat(meli.ok("/users/me").has("id")).isTrue();
        meli.use(token.path("access_token").stringValue());
        assertThat(meli.ok("/users/me").has("id")).isTrue();
        assertThat(meli.refresh(second).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyTheLatestRefreshTokenIsGood() throws Exception {
        String before = meli.access("refreshToken");
        JsonNode token = MeliClient.json(exchange(code()), 200);
        assertThat(MeliClient.text(meli.refresh(before))).contains("\"invalid_grant\"");
        assertThat(meli.refresh(token.path("refresh_token").stringValue()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void tokensRunOut() throws Exception {
        clock.advance(Duration.ofHours(6));
        assertThat(meli.failure("/users/me")).startsWith("401 ").contains("invalid access token");
        clock.advance(Duration.ofDays(100));
        JsonNode token = MeliClient.json(meli.refresh(meli.access("refreshToken")), 200);
        meli.use(token.path("access_token").stringValue());
        assertThat(meli.ok("/users/me").has("id")).isTrue();
        clock.advance(Duration.ofDays(190));
        assertThat(meli.refresh(token.path("refresh_token").stringValue()).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    grant_type    | password      | unsupported_grant_type
                    grant_type    | -             | invalid_request
                    client_id     | 77            | invalid_client
                    client_secret | wrong         | invalid_client
                    refresh_token | TG-unknown-1  | invalid_grant
                    refresh_token | -             | invalid_request
                    """)
    void theTokenEndpointNamesWhatIsWrong(String name, String value, String error)
            throws Exception {
        List<String> form = new ArrayList<>();
        for (String[] pair : refreshForm()) {
            if (!pair[0].equals(name)) {
                form.addAll(List.of(pair));
            } else if (value != null) {
                form.addAll(List.of(name, value));
            }
        }
        JsonNode body =
                MeliClient.json(meli.form("/oauth/token", form.toArray(new String[0])), 400);
        assertThat(body.path("error").stringValue()).isEqualTo(error);
        assertThat(body.path("status").intValue()).isEqualTo(400);
        assertThat(body.path("cause").isArray()).isTrue();
    }

    @Test
    void theTokenEndpointTakesFormsOnly() throws Exception {
        List<String> form = new ArrayList<>();
        refreshForm().forEach(pair -> form.addAll(List.of(pair)));
        String encoded = MeliClient.encode(form.toArray(new String[0]));
        HttpRequest inQuery =
                meli.anonymous("/oauth/token?" + encoded)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.noBody())
                        .build();
        assertThat(MeliClient.text(MeliClient.send(inQuery))).contains("invalid_request");
        HttpRequest json =
                meli.anonymous("/oauth/token")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"grant_type\":\"refresh_token\"}"))
                        .build();
        assertThat(MeliClient.text(MeliClient.send(json))).contains("invalid_request");
        HttpRequest get = meli.anonymous("/oauth/token?" + encoded).GET().build();
        assertThat(MeliClient.send(get).statusCode()).isEqualTo(405);
        form.addAll(List.of("client_id", meli.access("clientId")));
        assertThat(MeliClient.text(meli.form("/oauth/token", form.toArray(new String[0]))))
                .contains("invalid_request");
    }

    @Test
    void scopesLimitWhatATokenCanDo() throws Exception {
        HttpResponse<String> back = decide("allow", "scope", "read");
        JsonNode token = MeliClient.json(exchange(codeOf(back)), 200);
        assertThat(token.has("refresh_token")).isFalse();
        meli.use(token.path("access_token").stringValue());
        String item = listing(false, 1).externalId();
        assertThat(meli.ok("/items/" + item).path("id").stringValue()).isEqualTo(item);
        assertThat(MeliClient.text(meli.send("PUT", "/items/" + item, "{\"price\":1}")))
                .startsWith("403 ")
                .contains("Invalid scopes");
    }

    @Test
    void onlyTheHeaderLetsIn() throws Exception {
        String query = "/users/me?access_token=" + meli.access("accessToken");
        assertThat(MeliClient.text(MeliClient.send(meli.anonymous(query).GET().build())))
                .startsWith("401 ")
                .contains("authorization value not present");
    }

    @Test
    void whoTakesTheGrantBackIsOut() throws Exception {
        String grant = "/users/" + user() + "/applications";
        assertThat(meli.ok(grant)).hasSize(1);
        String grants = "/applications/" + meli.access("clientId") + "/grants";
        assertThat(meli.ok(grants).at("/grants/0/user_id").asString()).isEqualTo(user());
        HttpResponse<String> gone = meli.send("DELETE", grant + "/" + meli.access("clientId"), "");
        assertThat(gone.body()).contains("Autorización eliminada");
        assertThat(meli.failure("/users/me")).startsWith("401 ");
        assertThat(meli.refresh(meli.access("refreshToken")).statusCode()).isEqualTo(400);
        assertThat(exchange(code()).statusCode()).isEqualTo(200);
    }

    @Test
    void anExpiredTokenNeedsARefreshARevokedOneANewSignIn() throws Exception {
        play(Fault.of(FaultKind.TOKEN_EXPIRED));
        assertThat(meli.failure("/users/me")).startsWith("401 ");
        JsonNode token = MeliClient.json(meli.refresh(meli.access("refreshToken")), 200);
        meli.use(token.path("access_token").stringValue());
        assertThat(meli.ok("/users/me").has("id")).isTrue();
        play(Fault.of(FaultKind.TOKEN_REVOKED));
        assertThat(meli.failure("/users/me")).startsWith("401 ");
        assertThat(meli.refresh(token.path("refresh_token").stringValue()).statusCode())
                .isEqualTo(400);
        sandbox.clearFaults();
        assertThat(meli.failure("/users/me")).startsWith("401 ");
        meli.use(MeliClient.json(exchange(code()), 200).path("access_token").stringValue());
        assertThat(meli.ok("/users/me").has("id")).isTrue();
    }

    @Test
    void tokensOutliveARestart() throws Exception {
        JsonNode token = MeliClient.json(meli.refresh(meli.access("refreshToken")), 200);
        restart();
        assertThat(meli.access("accessToken")).isEqualTo(token.path("access_token").stringValue());
        assertThat(meli.access("refreshToken"))
                .isEqualTo(token.path("refresh_token").stringValue());
        assertThat(meli.ok("/users/me").has("id")).isTrue();
    }

    private List<String[]> refreshForm() {
        return List.of(
                new String[] {"grant_type", "refresh_token"},
                new String[] {"client_id", meli.access("clientId")},
                new String[] {"client_secret", meli.access("clientSecret")},
                new String[] {"refresh_token", meli.access("refreshToken")});
    }

    private HttpResponse<String> decide(String decision, String... more) throws Exception {
        List<String> form = new ArrayList<>();
        List<String> given = List.of(more);
        String[][] usual = {
            {"response_type", "code"},
            {"client_id", meli.access("clientId")},
            {"redirect_uri", meli.access("redirectUri")}
        };
        for (String[] pair : usual) {
            if (!given.contains(pair[0])) {
                form.addAll(List.of(pair));
            }
        }
        form.addAll(given);
        form.addAll(List.of("decision", decision));
        return meli.form("/authorization", form.toArray(new String[0]));
    }

    private String code(String... more) throws Exception {
        return codeOf(decide("allow", more));
    }

    private static String codeOf(HttpResponse<String> back) {
        return location(back).replaceAll(".*code=([^&]*).*", "$1");
    }

    private static String location(HttpResponse<String> back) {
        return back.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> exchange(String code, String... more) throws Exception {
        List<String> form =
                new ArrayList<>(
                        List.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                meli.access("clientId"),
                                "client_secret",
                                meli.access("clientSecret"),
                                "code",
                                code,
                                "redirect_uri",
                                meli.access("redirectUri")));
        form.addAll(List.of(more));
        return meli.form("/oauth/token", form.toArray(new String[0]));
    }
}
