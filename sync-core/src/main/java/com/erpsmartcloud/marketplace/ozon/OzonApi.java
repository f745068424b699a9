package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.AnswerClock;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.HttpReply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One call of Ozon's API: its turn, its headers, its refusals. Safe for threads; blocks the
/// calling one.
final class OzonApi {

    private final Http http;
    private final RateGovernor governor;
    private final AnswerClock clock;

    OzonApi(Http http, RateGovernor governor, AnswerClock clock) {
        this.http = http;
        this.governor = governor;
        this.clock = clock;
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// @throws ConnectorException see [com.erpsmartcloud.marketplace.ConnectorFailure]
    OzonReply call(StoreAccess store, OzonMethod method, ObjectNode body)
            throws ConnectorException {
        HttpCall call =
                HttpCall.post(
                        method.purpose(), uri(store, method), headers(store), body.toString());
        HttpReply reply = send(store, method, call);
        Instant asOf = clock.answered(store.storeId(), reply);
        obeyRemaining(store, method, reply);
        if (reply.status() != 200) {
            throw refused(store, method, reply, Answers.json(reply));
        }
        return new OzonReply(json(store, method, reply), asOf);
    }

    private HttpReply send(StoreAccess store, OzonMethod method, HttpCall call)
            throws ConnectorException {
        try (RateGovernor.Turn _ =
                governor.await(
                        store.storeId(), OzonLimits.DECLARED, method.path(), method.priority())) {
            return Answers.to(http, call);
        }
    }

    /// A place in an answer that breaks the contract, as the failure of the whole call.
    static ConnectorException badReply(MalformedException malformed) {
        return Answers.badReply(malformed);
    }

    private static URI uri(StoreAccess store, OzonMethod method) {
        String base = store.baseUrl().toString();
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + method.path());
    }

    private static Map<String, String> headers(StoreAccess store) throws ConnectorException {
        return Map.of(
                "Client-Id", store.credential("clientId"), "Api-Key", store.credential("apiKey"));
    }

    private void obeyRemaining(StoreAccess store, OzonMethod method, HttpReply reply) {
        if (reply.header("Ratelimit-Remaining").map(String::strip).equals(Optional.of("0"))) {
            governor.hold(
                    store.storeId(), OzonLimits.DECLARED, method.path(), Duration.ofSeconds(1));
        }
    }

    private ConnectorException refused(
            StoreAccess store, OzonMethod method, HttpReply reply, Optional<JsonNode> body) {
        ConnectorException refused =
                new ConnectorException(OzonErrors.of(method, reply, body, store));
        if (refused.failure() instanceof Throttled(Duration wait) && reply.status() == 429) {
            governor.refused(store.storeId(), OzonLimits.DECLARED, method.path(), wait);
        }
        return refused;
    }

    /// The object of a 200; some gateways answer 200 with an error inside.
    private Fields json(StoreAccess store, OzonMethod method, HttpReply reply)
            throws ConnectorException {
        Optional<JsonNode> body = Answers.json(reply);
        if (body.isEmpty() || !body.get().isObject()) {
            throw Answers.noObject(reply);
        }
        if (body.get().has("code") && body.get().has("message")) {
            throw refused(store, method, reply, body);
        }
        return new Fields(body.get(), "$");
    }
}
