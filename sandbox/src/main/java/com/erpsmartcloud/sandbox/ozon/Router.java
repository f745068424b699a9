package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.fault.PageFaults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.ozon.world.World;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// From a request to an answer: path, method, key, limits, then the method itself.
final class Router {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final World world;
    private final Faults faults;
    private final Map<String, Endpoint> table;
    private final Consumer<Instant> timePasses;
    private final Access access;
    private final Limits limits;
    private final PageFaults pageFaults;
    private final RowFaults rowFaults;

    /// @param ease how many times as many calls are answered
    /// @param timePasses called before each look at the world
    Router(
            World world,
            Faults faults,
            Map<String, Endpoint> table,
            int ease,
            Consumer<Instant> timePasses) {
        this.limits = new Limits(ease);
        this.world = world;
        this.faults = faults;
        this.table = table;
        this.timePasses = timePasses;
        this.access = new Access(faults);
        this.pageFaults = new PageFaults(faults, new CursorPaging());
        this.rowFaults = new RowFaults(faults);
    }

    OzonReply answer(WireRequest request, Instant now) {
        try {
            return OzonReply.ok(checked(request, now));
        } catch (OzonError error) {
            return error.reply();
        } catch (RuntimeException broken) {
            LOG.error("{} failed", request.path(), broken);
            return new OzonError(500, 13, "Internal error").reply();
        }
    }

    int callsLeft(String path, Instant now) {
        return limits.left(path, now);
    }

    private ObjectNode checked(WireRequest request, Instant now) {
        String path = request.path();
        Optional<Endpoint> endpoint = Optional.ofNullable(table.get(path));
        if (endpoint.isEmpty() && !Retired.has(path)) {
            throw OzonError.notFound("Not Found");
        }
        if (!request.method().equals("POST")) {
            throw new OzonError(405, 12, "Method Not Allowed", Map.of("Allow", "POST"));
        }
        access.check(request, world.seller(), now);
        limits.count(path, now);
        playRefusals(path);
        return endpoint.map(found -> run(found, request, now)).orElseThrow(Retired::error);
    }

    private void playRefusals(String path) {
        faults.take(FaultKind.RATE_LIMIT, path)
                .ifPresent(fault -> {
                    throw Limits.refused(fault.fault().number("seconds", 1));
                });
        if (faults.take(FaultKind.SERVER_ERROR, path).isPresent()) {
            throw new OzonError(500, 13, "Internal error");
        }
        if (faults.take(FaultKind.CIRCUIT_OPEN, path).isPresent()) {
            throw new OzonError(503, 14, "Circle is open");
        }
    }

    private ObjectNode run(Endpoint endpoint, WireRequest request, Instant now) {
        String path = request.path();
        Query query = Query.parse(request.body());
        Duration skew = skew(path);
        if (!skew.isZero()) {
            Spelling.shift(query.node(), skew.negated());
        }
        ObjectNode body =
                world.inside(() -> {
                    timePasses.accept(now);
                    return endpoint.answer(query, now);
                });
        body = pageFaults.turn(path, CursorPaging.token(query.node()), body);
        rowFaults.spoil(path, body);
        if (!skew.isZero()) {
            Spelling.shift(body, skew);
        }
        if (faults.take(FaultKind.DROP_TOTAL, path).isPresent()) {
            Spelling.dropTotal(body);
        }
        if (faults.take(FaultKind.INT64_STRINGS, path).isPresent()) {
            Spelling.idsAsText(body);
        }
        return body;
    }

    /// How far the marketplace's clock is ahead.
    Duration skew(String path) {
        return faults.present(FaultKind.CLOCK_SKEW, path)
                .map(fault -> Duration.ofSeconds(fault.fault().number("seconds", 300)))
                .orElse(Duration.ZERO);
    }
}
