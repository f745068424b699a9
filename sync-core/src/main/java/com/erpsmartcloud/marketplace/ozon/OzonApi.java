package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.HttpReply;
import com.erpsmartcloud.net.NetException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
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

    /// Decimals as they are written: a price never passes through a double.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final Http http;
    private final RateGovernor governor;
    private final OzonClock clock;

    OzonApi(Http http, RateGovernor governor, OzonClock clock) {
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
        governor.await(store.storeId(), OzonLimits.DECLARED, method.path(), method.priority());
        HttpReply reply = send(call);
        Instant asOf = clock.answered(store.storeId(), reply);
        obeyRemaining(store, method, reply);
        if (reply.status() != 200) {
            throw refused(store, method, reply, parsed(reply));
        }
        return new OzonReply(json(store, method, reply), asOf);
    }

    /// A place in an answer that breaks the contract, as the failure of the whole call.
    static ConnectorException badReply(MalformedException malformed) {
        return new ConnectorException(new BadReply(malformed.path(), malformed.reason()));
    }

    private HttpReply send(HttpCall call) throws ConnectorException {
        try {
            return http.send(call);
        } catch (NetException e) {
            throw new ConnectorException(OzonErrors.of(e.failure()), e);
        }
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
            hold(store, method, Duration.ofSeconds(1));
        }
    }

    private void hold(StoreAccess store, OzonMethod method, Duration wait) {
        governor.hold(store.storeId(), OzonLimits.DECLARED, method.path(), wait);
    }

    private ConnectorException refused(
            StoreAccess store, OzonMethod method, HttpReply reply, Optional<JsonNode> body) {
        ConnectorException refused =
                new ConnectorException(OzonErrors.of(method, reply, body, store));
        if (refused.failure() instanceof Throttled(Duration wait) && reply.status() == 429) {
            hold(store, method, wait);
        }
        return refused;
    }

    /// The object of a 200; some gateways answer 200 with an error inside.
    private Fields json(StoreAccess store, OzonMethod method, HttpReply reply)
            throws ConnectorException {
        if (reply.body().length == 0) {
            throw new ConnectorException(new BadReply("$", "an empty answer"));
        }
        Optional<JsonNode> body = parsed(reply);
        if (body.isEmpty() || !body.get().isObject()) {
            throw new ConnectorException(new BadReply("$", "no JSON object" + kind(reply)));
        }
        if (body.get().has("code") && body.get().has("message")) {
            throw refused(store, method, reply, body);
        }
        return new Fields(body.get(), "$");
    }

    private static String kind(HttpReply reply) {
        return reply.header("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .map(_ -> ", but a web page")
                .orElse("");
    }

    /// The parser's own message is dropped: it may quote what it read.
    private static Optional<JsonNode> parsed(HttpReply reply) {
        try {
            return Optional.of(JSON.readTree(reply.body()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
