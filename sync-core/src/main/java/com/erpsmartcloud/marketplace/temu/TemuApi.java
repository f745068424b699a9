package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.RequestSigner;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.temu.TemuErrors.Said;
import com.erpsmartcloud.marketplace.wire.AnswerClock;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.HttpReply;
import com.erpsmartcloud.time.Now;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One call of Temu's API: its turn, its signature, its refusals. Safe for threads; blocks the
/// calling one.
final class TemuApi {

    /// A clock that turned out to be this far off makes a second try worth while.
    private static final Duration OFF = Duration.ofSeconds(30);

    /// Longer answers are no refusals and need not be read twice.
    private static final int LONGEST_REFUSAL = 20_000;

    private static final String ROUTER = "/openapi/router";

    private final Http http;
    private final RateGovernor governor;
    private final AnswerClock clock;
    private final Now now;
    private final TemuSignature signature;

    TemuApi(Http http, RateGovernor governor, AnswerClock clock, Now now, RequestSigner signer) {
        this.http = http;
        this.governor = governor;
        this.clock = clock;
        this.now = now;
        this.signature = new TemuSignature(signer);
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// @throws ConnectorException see [com.erpsmartcloud.marketplace.ConnectorFailure]
    TemuReply call(StoreAccess store, TemuMethod method, ObjectNode business)
            throws ConnectorException {
        String token =
                store.tokens()
                        .map(Tokens::access)
                        .filter(TemuSignature::isSendable)
                        .orElseThrow(() -> TemuErrors.signIn("no token is kept"));
        return call(store, method, business, token);
    }

    /// Signs with Temu's time. A first call on a clock that is far off is refused before anything
    /// is done; its answer tells Temu's time, so it goes once more.
    ///
    /// @param token in place of the store's own
    TemuReply call(StoreAccess store, TemuMethod method, ObjectNode business, String token)
            throws ConnectorException {
        Duration assumed = clock.offset(store.storeId());
        HttpReply reply = send(store, method, business, token);
        Instant asOf = clock.answered(store.storeId(), reply);
        if (isStale(store, reply, token)
                && clock.offset(store.storeId()).minus(assumed).abs().compareTo(OFF) > 0) {
            reply = send(store, method, business, token);
            asOf = clock.answered(store.storeId(), reply);
        }
        return read(store, method, reply, asOf, token);
    }

    /// Temu's time now, as far as its answers told.
    Instant time(StoreAccess store) {
        return now.instant().plus(clock.offset(store.storeId()));
    }

    private static boolean isStale(StoreAccess store, HttpReply reply, String token) {
        return Optional.of(reply)
                .filter(answer -> answer.body().length < LONGEST_REFUSAL)
                .flatMap(Answers::json)
                .filter(JsonNode::isObject)
                .filter(json -> TemuErrors.said(json, store, token).isStaleTimestamp())
                .isPresent();
    }

    private HttpReply send(StoreAccess store, TemuMethod method, ObjectNode business, String token)
            throws ConnectorException {
        URI uri = URI.create(base(store) + ROUTER);
        try (RateGovernor.Turn _ =
                governor.await(
                        store.storeId(), TemuLimits.DECLARED, method.type(), method.priority())) {
            String body = signature.signed(store, method, business, token, time(store)).toString();
            return Answers.to(http, HttpCall.post(method.purpose(), uri, Map.of(), body));
        }
    }

    static String base(StoreAccess store) {
        String base = store.baseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private TemuReply read(
            StoreAccess store, TemuMethod method, HttpReply reply, Instant asOf, String token)
            throws ConnectorException {
        Optional<JsonNode> json = Answers.json(reply).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            if (reply.status() != 200) {
                throw failed(store, method, new ConnectorException(TemuErrors.ofStatus(reply)));
            }
            throw Answers.noObject(reply);
        }
        Said said = TemuErrors.said(json.get(), store, token);
        if (said.isNone() && reply.status() == 200) {
            throw Answers.badReply(new MalformedException("$.success", "missing"));
        }
        if (said.isNone() || (said.success() && reply.status() != 200)) {
            throw failed(store, method, new ConnectorException(TemuErrors.ofStatus(reply)));
        }
        if (!said.success()) {
            throw failed(store, method, new ConnectorException(TemuErrors.of(method, reply, said)));
        }
        return new TemuReply(new Fields(json.get(), "$"), asOf);
    }

    private ConnectorException failed(
            StoreAccess store, TemuMethod method, ConnectorException failed) {
        if (failed.failure() instanceof Throttled(Duration wait)) {
            governor.refused(store.storeId(), TemuLimits.DECLARED, method.type(), wait);
        }
        return failed;
    }
}
