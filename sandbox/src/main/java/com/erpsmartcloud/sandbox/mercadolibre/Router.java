package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;
import com.erpsmartcloud.sandbox.wire.Parameters;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// From a request to an answer: path, token, then the method itself, then what faults make of it.
final class Router {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final World world;
    private final Faults faults;
    private final Routes routes;
    private final Access access;
    private final RowFaults rowFaults;
    private final Consumer<Instant> timePasses;

    /// @param timePasses called before each look at the world
    Router(World world, Faults faults, Routes routes, Access access, Consumer<Instant> timePasses) {
        this.world = world;
        this.faults = faults;
        this.routes = routes;
        this.access = access;
        this.rowFaults = new RowFaults(faults);
        this.timePasses = timePasses;
    }

    Reply answer(WireRequest request, Instant now) {
        try {
            Routes.Match match = match(request);
            playRefusals(request.path());
            return run(match, request, now);
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (RuntimeException broken) {
            LOG.error("{} failed", request.path(), broken);
            return internalError().reply();
        }
    }

    private Routes.Match match(WireRequest request) {
        return routes.find(request.method(), request.path())
                .orElseThrow(() ->
                        routes.knows(request.path())
                                ? Refusal.of(405, "method_not_allowed", "Method not allowed")
                                : Refusal.notFound("Resource " + request.path() + " not found."));
    }

    private void playRefusals(String path) {
        faults.take(FaultKind.RATE_LIMIT, path)
                .ifPresent(each -> {
                    throw tooMany(path, each.fault());
                });
        if (faults.take(FaultKind.SERVER_ERROR, path).isPresent()) {
            throw internalError();
        }
        if (faults.take(FaultKind.CIRCUIT_OPEN, path).isPresent()) {
            throw Refusal.of(503, "service_unavailable", "Service unavailable");
        }
        if (faults.take(FaultKind.CONFLICT, path).isPresent()) {
            throw Refusal.conflict("Conflict. Try again later");
        }
    }

    /// The contract promises no `Retry-After`: only who asks for one gets it.
    private static Refusal tooMany(String path, Fault fault) {
        Refusal refusal =
                path.equals(TokenEndpoint.PATH)
                        ? Refusal.oauth(
                                429, "local_rate_limited", "Too many calls, try again later")
                        : Refusal.of(429, "too_many_requests", "Too many requests");
        return fault.setting("seconds")
                .map(seconds -> refusal.with("Retry-After", seconds))
                .orElse(refusal);
    }

    private static Refusal internalError() {
        return Refusal.of(500, "internal_error", "Internal server error");
    }

    private Reply run(Routes.Match match, WireRequest request, Instant now) {
        String path = request.path();
        Duration skew = skew(path);
        Call call = new Call(request, match.parts(), parameters(request), now, skew);
        Reply reply =
                world.inside(() -> {
                    timePasses.accept(now);
                    if (!match.open()) {
                        access.check(request, now);
                    }
                    if (faults.take(FaultKind.ERROR_IN_OK, path).isPresent()) {
                        return internalError().reply().asOk();
                    }
                    return match.endpoint().answer(call);
                });
        if (!reply.isJson()) {
            return reply;
        }
        JsonNode body = Projection.of(reply.json(), call.text("attributes"));
        rowFaults.spoil(path, body);
        if (!skew.isZero()) {
            Spelling.shift(body, skew);
        }
        faults.take(FaultKind.CHANGED_TYPE, path)
                .ifPresent(each ->
                        Spelling.changeType(body, each.fault().setting("field").orElse("")));
        if (faults.take(FaultKind.INT64_STRINGS, path).isPresent()) {
            Spelling.idsAsText(body);
        }
        return reply.with(body);
    }

    private static Parameters parameters(WireRequest request) {
        try {
            return request.parameters();
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("Malformed query");
        }
    }

    /// How far the marketplace's clock is ahead.
    Duration skew(String path) {
        return faults.present(FaultKind.CLOCK_SKEW, path)
                .map(each -> Duration.ofSeconds(each.fault().number("seconds", 300)))
                .orElse(Duration.ZERO);
    }
}
