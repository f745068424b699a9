package com.erpsmartcloud.marketplace.wire;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.HttpReply;
import com.erpsmartcloud.net.NetException;
import com.erpsmartcloud.net.NetFailure;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// What every connector does with a request and its answer before it looks inside.
public final class Answers {

    /// Decimals as they are written: a price never passes through a double.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Answers() {}

    /// @throws ConnectorException what the network did
    public static HttpReply to(Http http, HttpCall call) throws ConnectorException {
        try {
            return http.send(call);
        } catch (NetException e) {
            throw new ConnectorException(of(e.failure()), e);
        }
    }

    public static ConnectorFailure of(NetFailure failure) {
        return switch (failure) {
            case NetFailure.NotSent _ -> new ConnectorFailure.Unreachable(false);
            case NetFailure.AnswerLost _ -> new ConnectorFailure.Unreachable(true);
            case NetFailure.TooBig(long limit) ->
                    new BadReply("$", "an answer of more than " + limit + " bytes");
            case NetFailure.UnsafeAddress(String host) -> new ConnectorFailure.UnsafeAddress(host);
            case NetFailure.Blocked(String host) -> new ConnectorFailure.HostBlocked(host);
            case NetFailure.BadCertificate(String host) ->
                    new ConnectorFailure.BadCertificate(host);
        };
    }

    /// The parser's own message is dropped: it may quote what it read.
    public static Optional<JsonNode> json(HttpReply reply) {
        try {
            return Optional.of(JSON.readTree(reply.body()));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// The failure of an answer that had to be an object and is none.
    public static ConnectorException noObject(HttpReply reply) {
        return new ConnectorException(
                new BadReply(
                        "$",
                        reply.body().length == 0
                                ? "an empty answer"
                                : "no JSON object" + kind(reply)));
    }

    /// A place in an answer that breaks the contract, as the failure of the whole call.
    public static ConnectorException badReply(MalformedException malformed) {
        return new ConnectorException(new BadReply(malformed.path(), malformed.reason()));
    }

    private static String kind(HttpReply reply) {
        return reply.header("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .map(_ -> ", but a web page")
                .orElse("");
    }
}
