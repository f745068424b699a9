package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop's token: the seller copies it from the seller centre, or an app with an address of its
/// own trades a code for it.
///
/// Source: "Three ways to get a token" and "Lifetime" of the contract. A token ends on the day it
/// says, and nothing renews it; authorising the app again ends it at once.
final class TemuTokens implements TokenSignIn {

    /// The page to agree on, for an app with a registered address to lead back to.
    static final String CONSENT_PAGE = "consentPage";

    /// What the seller pasted, in place of a code.
    static final String PASTED = "accessToken";

    private static final int TOKEN = 2_000;

    /// Seller centres, where the app is authorised by hand.
    private static final Map<String, String> CENTRES =
            Map.of(
                    "openapi-b-us.temu.com", "https://seller.temu.com/",
                    "openapi-b-eu.temu.com", "https://seller-eu.temu.com/");

    private final TemuApi api;

    TemuTokens(TemuApi api) {
        this.api = api;
    }

    @Override
    public Duration ahead() {
        return Duration.ZERO;
    }

    @Override
    public URI consentPage(StoreAccess app, Consent consent) throws ConnectorException {
        String key = app.credential(TemuSignature.APP_KEY);
        app.credential(TemuSignature.APP_SECRET);
        String page = app.credentials().getOrDefault(CONSENT_PAGE, "");
        if (page.isEmpty()) {
            return URI.create(
                    CENTRES.getOrDefault(
                            String.valueOf(app.baseUrl().getHost()), TemuApi.base(app)));
        }
        return URI.create(
                page
                        + "?appKey="
                        + encoded(key)
                        + "&redirect_uri="
                        + encoded(consent.redirect().toString())
                        + "&state="
                        + encoded(consent.state()));
    }

    /// @param answer `code` of the page, or `accessToken` as the seller pasted it
    @Override
    public List<Grant> exchange(StoreAccess app, Consent consent, Map<String, String> answer)
            throws ConnectorException {
        String pasted = answer.getOrDefault(PASTED, "").strip();
        String code = answer.getOrDefault("code", "").strip();
        String opens = pasted.isEmpty() ? code : pasted;
        if (!TemuSignature.isSendable(opens)) {
            throw TemuErrors.signIn("neither a token nor a code");
        }
        try {
            return pasted.isEmpty() ? traded(app, code) : List.of(pasted(app, pasted));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private Grant pasted(StoreAccess app, String token)
            throws ConnectorException, MalformedException {
        Fields info = api.call(app, TemuMethod.TOKEN_INFO, TemuApi.body(), token).result();
        return grant(app, info, token, ends(info));
    }

    private List<Grant> traded(StoreAccess app, String code)
            throws ConnectorException, MalformedException {
        Fields result =
                api.call(app, TemuMethod.TOKEN_CREATE, TemuApi.body().put("code", code), code)
                        .result();
        Instant ends = ends(result);
        List<Grant> grants = new ArrayList<>();
        grants.add(grant(app, result, token(result), ends));
        for (Fields.Element other : result.list("associatedMallTokenList")) {
            grants.add(grant(app, other.fields(), token(other.fields()), ends));
        }
        return grants;
    }

    private static String token(Fields row) throws MalformedException {
        String token = row.requiredText("accessToken", TOKEN);
        if (!TemuSignature.isSendable(token)) {
            throw new MalformedException(row.pathOf("accessToken"), "not a token");
        }
        return token;
    }

    private static Instant ends(Fields row) throws MalformedException {
        return row.seconds("expiredTime")
                .orElseThrow(() -> new MalformedException(row.pathOf("expiredTime"), "missing"));
    }

    private static Grant grant(StoreAccess app, Fields mall, String token, Instant ends)
            throws MalformedException {
        return new Grant(
                mall.requiredId("mallId"),
                app.credentials(),
                new Tokens(
                        token, ends, "", Optional.empty(), Optional.of(ends), Tokens.Mark.SETTLED));
    }

    @Override
    public Tokens renew(StoreAccess store) throws ConnectorException {
        throw new ConnectorException(
                new ConnectorFailure.SignInExpired(
                        "Temu renews no token: authorise the app again in the seller centre"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
