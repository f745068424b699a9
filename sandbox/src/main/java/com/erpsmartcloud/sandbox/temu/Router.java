package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.fault.PageFaults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.temu.world.World;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// From a body to an envelope: gate, then the method itself, and the faults of both.
final class Router {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final World world;
    private final Faults faults;
    private final Map<String, Endpoint> table;
    private final Consumer<Instant> timePasses;
    private final Gate gate;
    private final NumberedPages numberedPages;
    private final PageFaults tokenPages;
    private final RowFaults rowFaults;

    /// @param timePasses called before each look at the world
    Router(
            World world,
            Faults faults,
            Map<String, Endpoint> table,
            Gate gate,
            Consumer<Instant> timePasses) {
        this.world = world;
        this.faults = faults;
        this.table = table;
        this.timePasses = timePasses;
        this.gate = gate;
        this.numberedPages = new NumberedPages(faults);
        this.tokenPages = new PageFaults(faults, new TokenPaging());
        this.rowFaults = new RowFaults(faults);
    }

    ObjectNode answer(byte[] body, Instant now) {
        try {
            Call call = Call.parse(body);
            gate.check(call, world.inside(world::shop), now, now.plus(skew(call.type())));
            playRefusals(call.type());
            return Reply.ok(run(call, now));
        } catch (TemuError error) {
            return Reply.refused(error);
        } catch (RuntimeException broken) {
            LOG.error("a call failed", broken);
            return Reply.refused(new TemuError(4_000_000, "SYSTEM_EXCEPTION"));
        }
    }

    /// How far the marketplace's clock is ahead.
    Duration skew(String type) {
        return faults.present(FaultKind.CLOCK_SKEW, type)
                .map(fault -> Duration.ofSeconds(fault.fault().number("seconds", 300)))
                .orElse(Duration.ZERO);
    }

    private void playRefusals(String type) {
        if (plays(FaultKind.RATE_LIMIT, type) || plays(FaultKind.DAILY_LIMIT, type)) {
            throw Gate.rateLimit();
        }
        if (plays(FaultKind.ERROR_IN_OK, type)) {
            throw new TemuError(4_000_000, "SYSTEM_EXCEPTION");
        }
    }

    private JsonNode run(Call call, Instant now) {
        String type = call.type();
        Endpoint endpoint =
                Optional.ofNullable(table.get(type))
                        .orElseThrow(() -> new TemuError(3_000_003, "type not existed"));
        ObjectNode body = call.body();
        Optional<String> token = TokenPaging.token(body);
        Duration skew = skew(type);
        ClockShift.question(body, skew.negated());
        numberedPages.turn(type, body);
        JsonNode result =
                world.inside(() -> {
                    timePasses.accept(now);
                    return endpoint.answer(call.query(), now);
                });
        if (result.has("pagination") && result instanceof ObjectNode page) {
            result = tokenPages.turn(type, token, page);
        }
        spell(type, result);
        ClockShift.answer(result, skew);
        return result;
    }

    private void spell(String type, JsonNode result) {
        rowFaults.spoil(type, result);
        if (plays(FaultKind.DROP_TOTAL, type)) {
            Spelling.dropTotal(result);
        }
        if (plays(FaultKind.INT64_STRINGS, type)) {
            Spelling.idsAsText(result);
        }
        faults.take(FaultKind.CHANGED_TYPE, type)
                .ifPresent(fault -> Spelling.changeType(result, fault.fault().setting("field")));
    }

    private boolean plays(FaultKind kind, String type) {
        return faults.take(kind, type).isPresent();
    }
}
