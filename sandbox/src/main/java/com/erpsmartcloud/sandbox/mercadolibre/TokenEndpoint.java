package com.erpsmartcloud.sandbox.mercadolibre;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.limit.RateWindow;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.Tokens.Pair;
import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token.Challenge;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token.Kind;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;
import com.erpsmartcloud.sandbox.wire.Parameters;

import tools.jackson.databind.node.ObjectNode;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// `POST /oauth/token`: codes and refresh tokens are changed into pairs. Takes forms only.
final class TokenEndpoint {

    static final String PATH = "/oauth/token";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final World world;
    private final Tokens tokens;
    private final Faults faults;
    private final RateWindow calls = new RateWindow(100, Duration.ofMinutes(1));

    TokenEndpoint(World world, Tokens tokens, Faults faults) {
        this.world = world;
        this.tokens = tokens;
        this.faults = faults;
    }

    void addTo(Routes routes) {
        routes.addOpen("POST", PATH, this::answer);
    }

    private Reply answer(Call call) {
        if (!calls.take(call.now())) {
            throw Refusal.oauth(429, "local_rate_limited", "Too many calls, try again later");
        }
        Parameters form = form(call);
        Account account = world.account();
        boolean known = required(form, "client_id").equals(Long.toString(account.clientId()));
        if (!known || !same(required(form, "client_secret"), account.clientSecret())) {
            throw Refusal.oauth(400, "invalid_client", "invalid client_id or client_secret.");
        }
        Token used =
                switch (required(form, "grant_type")) {
                    case "authorization_code" -> code(call, form);
                    case "refresh_token" -> refresh(call, form);
                    default ->
                            throw Refusal.oauth(
                                    400,
                                    "unsupported_grant_type",
                                    "The grant_type must be authorization_code or refresh_token.");
                };
        return Reply.of(body(tokens.exchange(used, call.now()), call));
    }

    private static Parameters form(Call call) {
        String type = call.header("content-type").orElse("");
        if (!type.split(";", -1)[0].strip().equalsIgnoreCase(FORM)) {
            throw badRequest("the body must be " + FORM);
        }
        try {
            return Parameters.parse(new String(call.request().body(), UTF_8));
        } catch (IllegalArgumentException malformed) {
            throw badRequest("malformed form");
        }
    }

    private Token code(Call call, Parameters form) {
        String redirect = required(form, "redirect_uri");
        Token code = tokens.find(required(form, "code"), Kind.CODE).orElseThrow(this::badGrant);
        if (!code.isGood(call.now()) || !redirect.equals(world.account().redirectUri())) {
            throw badGrant();
        }
        Optional<String> verifier = form.text("code_verifier");
        boolean required = faults.present(FaultKind.PKCE_REQUIRED, PATH).isPresent();
        if (verifier.isEmpty() && (required || code.challenge().isPresent())) {
            throw badRequest("code_verifier is a required parameter");
        }
        if (code.challenge().isPresent() && !proves(verifier.orElse(""), code.challenge().get())) {
            throw badGrant();
        }
        return code;
    }

    private Token refresh(Call call, Parameters form) {
        Token refresh =
                tokens.find(required(form, "refresh_token"), Kind.REFRESH)
                        .orElseThrow(this::badGrant);
        boolean barred = faults.present(FaultKind.KEY_DEACTIVATED, PATH).isPresent();
        if (barred || !refresh.isGood(call.now())) {
            throw badGrant();
        }
        return refresh;
    }

    private static boolean proves(String verifier, Challenge challenge) {
        return same(
                challenge.method().equals("S256") ? s256(verifier) : verifier, challenge.value());
    }

    private static String s256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), right.getBytes(UTF_8));
    }

    private static String required(Parameters form, String name) {
        List<String> values = form.all(name);
        if (values.size() > 1) {
            throw badRequest(name + " is duplicated");
        }
        if (values.isEmpty() || values.getFirst().isEmpty()) {
            throw badRequest(name + " is a required parameter");
        }
        return values.getFirst();
    }

    private ObjectNode body(Pair pair, Call call) {
        long seconds = Duration.between(call.now(), pair.access().expiresAt()).toSeconds();
        ObjectNode body =
                Json.object()
                        .put("access_token", pair.access().value())
                        .put("token_type", "bearer")
                        .put("expires_in", seconds)
                        .put("scope", pair.access().scope())
                        .put("user_id", world.account().userId());
        pair.refresh().ifPresent(refresh -> body.put("refresh_token", refresh.value()));
        return body;
    }

    private static Refusal badRequest(String what) {
        return Refusal.oauth(400, "invalid_request", what);
    }

    private Refusal badGrant() {
        return Refusal.oauth(
                400,
                "invalid_grant",
                "Error validating grant. Your authorization code or refresh token may be expired"
                        + " or it was already used");
    }
}
