package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.AnswerClock;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.HttpReply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One call of Mercado Libre's API: its turn, its token, its refusals. Safe for threads; blocks the
/// calling one.
final class MeliApi {

    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String USER_ID = "userId";

    private static final String VERSION = "x-version";

    private final Http http;
    private final RateGovernor governor;
    private final AnswerClock clock;

    MeliApi(Http http, RateGovernor governor, AnswerClock clock) {
        this.http = http;
        this.governor = governor;
        this.clock = clock;
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// Names and values as an address or a form carries them, in their order.
    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The seller's number, as the credentials hold it.
    static String user(StoreAccess store) throws ConnectorException {
        String digits = store.credential(USER_ID);
        if (!digits.matches("[1-9]\\d{0,18}")) {
            throw MeliErrors.signIn(USER_ID + " is no number");
        }
        return digits;
    }

    /// What one call says beside its method.
    ///
    /// @param ids for the stars of the path
    record Call(String[] ids, Map<String, String> query, Map<String, String> headers, String body) {

        static Call of(String... ids) {
            return new Call(ids, Map.of(), Map.of(), "");
        }

        Call with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(query);
            more.put(name, value);
            return new Call(ids, more, headers, body);
        }

        Call header(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Call(ids, query, more, body);
        }

        Call version(String version) {
            return header(VERSION, version);
        }

        Call body(ObjectNode json) {
            return new Call(ids, query, headers, json.toString());
        }
    }

    /// @throws ConnectorException see [com.erpsmartcloud.marketplace.ConnectorFailure]
    MeliReply call(StoreAccess store, MeliMethod method, Call call) throws ConnectorException {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put("Accept", "application/json");
        headers.put("Authorization", "Bearer " + MeliTokens.required(store).access());
        URI uri =
                URI.create(
                        base(store)
                                + method.path(call.ids())
                                + (call.query().isEmpty() ? "" : "?" + encoded(call.query())));
        return send(
                store,
                method,
                method.verb().equals("PUT")
                        ? HttpCall.put(method.purpose(), uri, headers, call.body())
                        : HttpCall.get(method.purpose(), uri, headers));
    }

    /// Asks for tokens, in the app's name: a form, because nothing else is accepted.
    ///
    /// @param secrets with everything in it that no message may quote
    MeliReply token(StoreAccess secrets, Map<String, String> form) throws ConnectorException {
        URI uri = URI.create(base(secrets) + MeliMethod.TOKEN.path());
        return send(
                secrets,
                MeliMethod.TOKEN,
                HttpCall.form(
                        MeliMethod.TOKEN.purpose(),
                        uri,
                        Map.of("Accept", "application/json"),
                        encoded(form)));
    }

    private MeliReply send(StoreAccess store, MeliMethod method, HttpCall call)
            throws ConnectorException {
        HttpReply reply = answer(store, method, call);
        return read(store, method, reply, clock.answered(store.storeId(), reply));
    }

    private HttpReply answer(StoreAccess store, MeliMethod method, HttpCall call)
            throws ConnectorException {
        try (RateGovernor.Turn _ =
                governor.await(
                        store.storeId(), MeliLimits.DECLARED, method.rate(), method.priority())) {
            return Answers.to(http, call);
        }
    }

    static String base(StoreAccess store) {
        String base = store.baseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private MeliReply read(StoreAccess store, MeliMethod method, HttpReply reply, Instant asOf)
            throws ConnectorException {
        Optional<JsonNode> json =
                Answers.json(reply).filter(node -> node.isObject() || node.isArray());
        boolean good = reply.status() / 100 == 2;
        int status = good ? json.map(MeliErrors::statusInside).orElse(0) : reply.status();
        if (status != 0) {
            throw failed(
                    store,
                    method,
                    new ConnectorException(
                            MeliErrors.of(method, reply, status, MeliErrors.said(json, store))));
        }
        String version = reply.header(VERSION).orElse("");
        if (reply.status() == 204) {
            return new MeliReply(MissingNode.getInstance(), asOf, version);
        }
        return new MeliReply(json.orElseThrow(() -> Answers.noObject(reply)), asOf, version);
    }

    private ConnectorException failed(
            StoreAccess store, MeliMethod method, ConnectorException failed) {
        if (failed.failure() instanceof Throttled(var wait)) {
            governor.refused(store.storeId(), MeliLimits.DECLARED, method.rate(), wait);
        }
        return failed;
    }
}
