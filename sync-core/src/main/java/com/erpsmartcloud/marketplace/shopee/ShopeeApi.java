package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.RequestSigner;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.shopee.ShopeeErrors.Said;
import com.erpsmartcloud.marketplace.wire.AnswerClock;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One call of Shopee's API: its turn, its signature, its refusals. Safe for threads; blocks the
/// calling one.
final class ShopeeApi {

    /// A clock that turned out to be this far off makes a second try worth while.
    private static final Duration OFF = Duration.ofSeconds(30);

    /// Longer answers are no refusals and need not be read twice.
    private static final int LONGEST_REFUSAL = 20_000;

    private final Http http;
    private final RateGovernor governor;
    private final AnswerClock clock;
    private final Now now;
    private final ShopeeSignature signature;

    ShopeeApi(Http http, RateGovernor governor, AnswerClock clock, Now now, RequestSigner signer) {
        this.http = http;
        this.governor = governor;
        this.clock = clock;
        this.now = now;
        this.signature = new ShopeeSignature(signer);
    }

    static ObjectNode body() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// The parameters of one GET, in the order they were added; a name may come more than once.
    static final class Query {

        private final List<Map.Entry<String, String>> parameters = new ArrayList<>();

        Query with(String name, String value) {
            parameters.add(Map.entry(name, value));
            return this;
        }

        Query with(String name, long value) {
            return with(name, Long.toString(value));
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            parameters.forEach(p ->
                    text.append('&')
                            .append(ShopeeSignature.encoded(p.getKey()))
                            .append('=')
                            .append(ShopeeSignature.encoded(p.getValue())));
            return text.toString();
        }
    }

    /// @throws ConnectorException see [com.erpsmartcloud.marketplace.ConnectorFailure]
    ShopeeReply get(StoreAccess store, ShopeeMethod method, Query query) throws ConnectorException {
        return call(store, method, query.text(), "");
    }

    /// @throws ConnectorException see [com.erpsmartcloud.marketplace.ConnectorFailure]
    ShopeeReply post(StoreAccess store, ShopeeMethod method, ObjectNode body)
            throws ConnectorException {
        return call(store, method, "", body.toString());
    }

    /// Shopee's time now, as far as its answers told.
    Instant time(StoreAccess store) {
        return now.instant().plus(clock.offset(store.storeId()));
    }

    /// Signs with Shopee's time. A first call on a clock that is far off is refused before anything
    /// is done; its answer tells Shopee's time, so it goes once more.
    private ShopeeReply call(StoreAccess store, ShopeeMethod method, String query, String body)
            throws ConnectorException {
        Duration assumed = clock.offset(store.storeId());
        HttpReply reply = send(store, method, query, body);
        Instant asOf = clock.answered(store.storeId(), reply);
        if (isStale(store, reply)
                && clock.offset(store.storeId()).minus(assumed).abs().compareTo(OFF) > 0) {
            reply = send(store, method, query, body);
            asOf = clock.answered(store.storeId(), reply);
        }
        return read(store, method, reply, asOf);
    }

    private static boolean isStale(StoreAccess store, HttpReply reply) {
        return Optional.of(reply)
                .filter(answer -> answer.body().length < LONGEST_REFUSAL)
                .flatMap(Answers::json)
                .filter(JsonNode::isObject)
                .filter(json -> ShopeeErrors.said(json, store).isStaleTimestamp())
                .isPresent();
    }

    private HttpReply send(StoreAccess store, ShopeeMethod method, String query, String body)
            throws ConnectorException {
        try (RateGovernor.Turn _ =
                governor.await(
                        store.storeId(), ShopeeLimits.DECLARED, method.path(), method.priority())) {
            String signed = ShopeeSignature.query(signature.common(store, method, time(store)));
            URI uri = URI.create(base(store) + method.path() + "?" + signed + query);
            return Answers.to(
                    http,
                    method.isPost()
                            ? HttpCall.post(method.purpose(), uri, Map.of(), body)
                            : HttpCall.get(method.purpose(), uri, Map.of()));
        }
    }

    static String base(StoreAccess store) {
        String base = store.baseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private ShopeeReply read(StoreAccess store, ShopeeMethod method, HttpReply reply, Instant asOf)
            throws ConnectorException {
        Optional<JsonNode> json = Answers.json(reply).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            if (reply.status() != 200) {
                throw failed(store, method, new ConnectorException(ShopeeErrors.ofStatus(reply)));
            }
            throw Answers.noObject(reply);
        }
        Said said = ShopeeErrors.said(json.get(), store);
        if (!said.isNone() && !(method.mayFailInPart() && namesRows(json.get()))) {
            throw failed(
                    store,
                    method,
                    new ConnectorException(ShopeeErrors.of(method, reply, said, asOf)));
        }
        if (said.isNone() && reply.status() != 200) {
            throw failed(store, method, new ConnectorException(ShopeeErrors.ofStatus(reply)));
        }
        return new ShopeeReply(new Fields(json.get(), "$"), asOf);
    }

    private static boolean namesRows(JsonNode json) {
        JsonNode response = json.path("response");
        return !response.path("failure_list").isEmpty() || !response.path("success_list").isEmpty();
    }

    private ConnectorException failed(
            StoreAccess store, ShopeeMethod method, ConnectorException failed) {
        if (failed.failure() instanceof Throttled(Duration wait)) {
            governor.refused(store.storeId(), ShopeeLimits.DECLARED, method.path(), wait);
        }
        return failed;
    }
}
