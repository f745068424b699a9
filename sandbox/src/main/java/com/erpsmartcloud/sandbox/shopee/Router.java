package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.fault.PageFaults;
import com.erpsmartcloud.sandbox.limit.RateWindow;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.shopee.world.World;
import com.erpsmartcloud.sandbox.wire.Parameters;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// From a request to an answer: path, method, signature and tokens, limits, then the method itself.
final class Router {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final World world;
    private final Faults faults;
    private final Map<String, Route> table;
    private final Consumer<Instant> timePasses;
    private final Access access;
    private final PageFaults pageFaults;
    private final RowFaults rowFaults;

    /// No figure is published; an app is known to work well near a hundred calls a second.
    private final RateWindow calls;

    /// @param ease how many times as many calls are answered
    /// @param timePasses called before each look at the world
    Router(
            World world,
            Faults faults,
            Map<String, Route> table,
            int ease,
            Consumer<Instant> timePasses) {
        this.calls = new RateWindow(100 * ease, Duration.ofSeconds(1));
        this.world = world;
        this.faults = faults;
        this.table = table;
        this.timePasses = timePasses;
        this.access = new Access(world, faults);
        this.pageFaults = new PageFaults(faults, new ListPaging());
        this.rowFaults = new RowFaults(faults);
    }

    ShopeeReply answer(WireRequest request, Instant now) {
        try {
            return new ShopeeReply(200, checked(request, now));
        } catch (ShopeeError error) {
            return error.reply();
        } catch (RuntimeException broken) {
            LOG.error("{} failed", request.path(), broken);
            return new ShopeeError("error_server", "Something wrong. Please try later.").reply();
        }
    }

    /// How far the marketplace's clock is ahead.
    Duration skew(String path) {
        return faults.present(FaultKind.CLOCK_SKEW, path)
                .map(fault -> Duration.ofSeconds(fault.fault().number("seconds", 300)))
                .orElse(Duration.ZERO);
    }

    private ObjectNode checked(WireRequest request, Instant now) {
        String path = request.path();
        Route route =
                Optional.ofNullable(table.get(path))
                        .filter(found -> found.method().equals(request.method()))
                        .orElseThrow(() ->
                                ShopeeError.parameter(
                                        "The path is offline or wrong: "
                                                + request.method()
                                                + " "
                                                + path));
        Parameters parameters = parameters(request);
        Duration skew = skew(path);
        ObjectNode body =
                world.inside(() -> {
                    timePasses.accept(now);
                    if (!calls.take(now)) {
                        throw tooMany();
                    }
                    access.check(path, route.apiClass(), parameters, now.plus(skew));
                    playRefusals(path);
                    Parameters asked = Spelling.shifted(parameters, skew.negated());
                    return route.endpoint().answer(new Call(request, asked, now));
                });
        return spoilt(path, parameters, skew, body);
    }

    private ObjectNode spoilt(String path, Parameters query, Duration skew, ObjectNode answer) {
        ObjectNode body = pageFaults.turn(path, ListPaging.token(query), answer);
        rowFaults.spoil(path, body);
        Spelling.shift(body, skew);
        faults.take(FaultKind.CHANGED_TYPE, path)
                .ifPresent(fault -> Spelling.retype(body, fault.fault().setting("field")));
        if (faults.take(FaultKind.INT64_STRINGS, path).isPresent()) {
            Spelling.idsAsText(body);
        }
        return body;
    }

    private void playRefusals(String path) {
        if (plays(FaultKind.RATE_LIMIT, path)) {
            throw tooMany();
        }
        if (plays(FaultKind.DAILY_LIMIT, path)) {
            throw new ShopeeError("error_limit", "You have reached the daily call limit.");
        }
        if (plays(FaultKind.SERVER_ERROR, path)) {
            throw ShopeeError.withStatus(500, "error_server", "Something wrong. Please try later.");
        }
        if (plays(FaultKind.CIRCUIT_OPEN, path)) {
            throw new ShopeeError("error_network", "Inner http call failed");
        }
        if (plays(FaultKind.ERROR_IN_OK, path)) {
            throw new ShopeeError("error_auth", "System error, please try again later.");
        }
    }

    private boolean plays(FaultKind kind, String path) {
        return faults.take(kind, path).isPresent();
    }

    private static ShopeeError tooMany() {
        return new ShopeeError("error_rate_limit", "Too many requests, please try again later.");
    }

    private static Parameters parameters(WireRequest request) {
        try {
            return request.parameters();
        } catch (IllegalArgumentException malformed) {
            throw ShopeeError.parameter("malformed query");
        }
    }
}
