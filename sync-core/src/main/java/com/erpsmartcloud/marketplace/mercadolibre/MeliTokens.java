package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing in on Mercado Libre's own page, always with a proof of who asked (PKCE), and the pairs
/// of tokens that come of it.
///
/// Source: "Authorisation" of the contract. An access token lives as long as its answer says, six
/// hours mostly; a refresh token works once and half a year. The address led back to has to be the
/// registered one, which begins with https: the seller pastes what it shows.
final class MeliTokens implements TokenSignIn {

    /// The page to agree on, where it is not the one of the seller's country.
    static final String CONSENT_PAGE = "consentPage";

    /// The seller's country, as Mercado Libre writes it: `MLB`.
    static final String SITE = "site";

    private static final int TOKEN = 2_000;
    private static final long LONGEST_SECONDS = 400L * 24 * 3_600;

    /// Six months, of the shortest kind.
    private static final Duration REFRESH_LIVES = Duration.ofDays(180);

    private final MeliApi api;

    MeliTokens(MeliApi api) {
        this.api = api;
    }

    static Tokens required(StoreAccess store) throws ConnectorException {
        return store.tokens().orElseThrow(() -> MeliErrors.signIn("no token is kept"));
    }

    /// As late as may be: the contract asks not to renew what still works.
    @Override
    public Duration ahead() {
        return Duration.ofMinutes(5);
    }

    @Override
    public URI consentPage(StoreAccess app, Consent consent) throws ConnectorException {
        app.credential(MeliApi.CLIENT_SECRET);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", app.credential(MeliApi.CLIENT_ID));
        query.put("redirect_uri", consent.redirect().toString());
        query.put("state", consent.state());
        query.put("code_challenge", challenge(consent.verifier()));
        query.put("code_challenge_method", "S256");
        return URI.create(page(app) + "?" + MeliApi.encoded(query));
    }

    private static String page(StoreAccess app) throws ConnectorException {
        String own = app.credentials().getOrDefault(CONSENT_PAGE, "");
        if (!own.isEmpty()) {
            return own;
        }
        String site = app.credential(SITE);
        return MeliSite.of(site)
                .map(MeliSite::consentPage)
                .orElseThrow(() -> MeliErrors.signIn(SITE + " is no country of Mercado Libre"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public List<Grant> exchange(StoreAccess app, Consent consent, Map<String, String> answer)
            throws ConnectorException {
        String code = answer.getOrDefault("code", "");
        Map<String, String> form = form(app, "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", consent.redirect().toString());
        form.put("code_verifier", consent.verifier());
        Map<String, String> secrets = new HashMap<>(app.credentials());
        secrets.put("code", code);
        secrets.put("verifier", consent.verifier());
        MeliReply reply =
                api.token(
                        new StoreAccess(app.storeId(), app.marketplace(), app.baseUrl(), secrets),
                        form);
        try {
            String user = reply.object().requiredId("user_id");
            Map<String, String> credentials = new HashMap<>(app.credentials());
            credentials.put(MeliApi.USER_ID, user);
            return List.of(new Grant(user, credentials, tokens(reply, Optional.empty())));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    @Override
    public Tokens renew(StoreAccess store) throws ConnectorException {
        Tokens old = required(store);
        Map<String, String> form = form(store, "refresh_token");
        form.put("refresh_token", old.refresh());
        MeliReply reply = api.token(store, form);
        try {
            return tokens(reply, old.consentEnds());
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static Map<String, String> form(StoreAccess app, String grant)
            throws ConnectorException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", grant);
        form.put("client_id", app.credential(MeliApi.CLIENT_ID));
        form.put("client_secret", app.credential(MeliApi.CLIENT_SECRET));
        return form;
    }

    /// An app without the right to work while the seller is away gets no refresh token.
    private static Tokens tokens(MeliReply reply, Optional<Instant> consentEnds)
            throws MalformedException {
        Fields json = reply.object();
        String refresh = json.text("refresh_token", TOKEN);
        return new Tokens(
                json.requiredText("access_token", TOKEN),
                reply.asOf().plusSeconds(json.whole("expires_in", 0, LONGEST_SECONDS)),
                refresh,
                refresh.isEmpty()
                        ? Optional.empty()
                        : Optional.of(reply.asOf().plus(REFRESH_LIVES)),
                consentEnds,
                Tokens.Mark.SETTLED);
    }
}
