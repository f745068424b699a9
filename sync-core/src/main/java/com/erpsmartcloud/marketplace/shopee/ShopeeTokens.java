package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Consent of a shop or of a main account, and the tokens that come of it.
///
/// Source: "Authorisation" of the contract. An access token lives four hours, a refresh token
/// thirty days and works once; the one before it goes on for five minutes after a renewal. A main
/// account's shops begin with one shared pair and part at their first renewals.
final class ShopeeTokens implements TokenSignIn {

    /// The page to agree on, where it is not the one that belongs to the API's host.
    static final String CONSENT_PAGE = "consentPage";

    private static final int TOKEN = 2_000;
    private static final long LONGEST_SECONDS = 400L * 24 * 3_600;
    private static final Duration REFRESH_LIVES = Duration.ofDays(30);

    private static final Map<String, String> PAGES =
            Map.of(
                    "partner.shopeemobile.com", "https://open.shopee.com/auth",
                    "openplatform.shopee.cn", "https://open.shopee.cn/auth",
                    "openplatform.shopee.com.br", "https://open.shopee.com.br/auth",
                    "openplatform.sandbox.test-stable.shopee.sg",
                            "https://open.sandbox.test-stable.shopee.com/auth",
                    "openplatform.sandbox.test-stable.shopee.cn",
                            "https://open.sandbox.test-stable.shopee.cn/auth");

    private final ShopeeApi api;

    ShopeeTokens(ShopeeApi api) {
        this.api = api;
    }

    static Tokens required(StoreAccess store) throws ConnectorException {
        return store.tokens().orElseThrow(() -> ShopeeErrors.signIn("no token is kept"));
    }

    @Override
    public Duration ahead() {
        return Duration.ofMinutes(10);
    }

    @Override
    public URI consentPage(StoreAccess app, Consent consent) throws ConnectorException {
        app.credential(ShopeeSignature.PARTNER_KEY);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("partner_id", ShopeeSignature.number(app, ShopeeSignature.PARTNER_ID));
        query.put("auth_type", "seller");
        query.put("redirect_uri", consent.redirect().toString());
        query.put("response_type", "code");
        query.put("state", consent.state());
        return URI.create(page(app) + "?" + ShopeeSignature.query(query));
    }

    private static String page(StoreAccess app) {
        String own = app.credentials().getOrDefault(CONSENT_PAGE, "");
        return own.isEmpty()
                ? PAGES.getOrDefault(
                        String.valueOf(app.baseUrl().getHost()), ShopeeApi.base(app) + "/auth")
                : own;
    }

    @Override
    public List<Grant> exchange(StoreAccess app, Consent consent, Map<String, String> answer)
            throws ConnectorException {
        String shop = answer.getOrDefault("shop_id", "");
        String account = answer.getOrDefault("main_account_id", "");
        if (!(shop.isEmpty() ? account : shop).matches("[1-9]\\d{0,17}")) {
            throw new ConnectorException(
                    new ConnectorFailure.BadReply(
                            "shop_id", "the address names neither a shop nor a main account"));
        }
        ObjectNode body = body(app).put("code", answer.getOrDefault("code", ""));
        body.put(
                shop.isEmpty() ? "main_account_id" : "shop_id",
                Long.parseLong(shop.isEmpty() ? account : shop));
        ShopeeReply reply = api.post(app, ShopeeMethod.TOKEN_GET, body);
        try {
            Tokens tokens = tokens(reply, Optional.empty());
            List<Grant> grants = new ArrayList<>();
            for (String id : shop.isEmpty() ? shops(reply.json()) : List.of(shop)) {
                Map<String, String> credentials = new HashMap<>(app.credentials());
                credentials.put(ShopeeSignature.SHOP_ID, id);
                grants.add(new Grant(id, credentials, tokens));
            }
            return grants;
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    @Override
    public Tokens renew(StoreAccess store) throws ConnectorException {
        Tokens old = required(store);
        ObjectNode body =
                body(store)
                        .put("refresh_token", old.refresh())
                        .put(
                                "shop_id",
                                Long.parseLong(
                                        ShopeeSignature.number(store, ShopeeSignature.SHOP_ID)));
        ShopeeReply reply = api.post(store, ShopeeMethod.TOKEN_RENEW, body);
        try {
            return tokens(reply, old.consentEnds());
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static ObjectNode body(StoreAccess app) throws ConnectorException {
        return ShopeeApi.body()
                .put(
                        "partner_id",
                        Long.parseLong(ShopeeSignature.number(app, ShopeeSignature.PARTNER_ID)));
    }

    private static Tokens tokens(ShopeeReply reply, Optional<Instant> consentEnds)
            throws MalformedException {
        Fields json = reply.json();
        return new Tokens(
                json.requiredText("access_token", TOKEN),
                reply.asOf().plusSeconds(json.whole("expire_in", 0, LONGEST_SECONDS)),
                json.requiredText("refresh_token", TOKEN),
                Optional.of(reply.asOf().plus(REFRESH_LIVES)),
                consentEnds,
                Tokens.Mark.SETTLED);
    }

    private static List<String> shops(Fields json) throws MalformedException {
        List<String> shops = new ArrayList<>();
        for (Fields.Element shop : json.list("shop_id_list")) {
            String id = shop.node().asString("");
            if (!id.matches("[1-9]\\d{0,17}")) {
                throw new MalformedException(shop.path(), "not an id");
            }
            shops.add(id);
        }
        if (shops.isEmpty()) {
            throw new MalformedException(json.pathOf("shop_id_list"), "no shop was agreed to");
        }
        return shops;
    }
}
