package com.erpsmartcloud.sandbox.control;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.market.Race;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the control API can do, one method for each call.
final class Controls {

    /// @param body written as JSON
    record Outcome(int status, Object body) {

        static final Outcome DONE = new Outcome(200, Map.of("ok", true));
    }

    private static final long MOST_UNITS = 1_000_000;
    private static final int MOST_RACERS = 10_000;

    private final Map<String, Market> markets;

    Controls(Map<String, Market> markets) {
        this.markets = Collections.unmodifiableMap(new LinkedHashMap<>(markets));
    }

    /// @return empty when there is no such call
    Optional<Outcome> run(String call, Map<String, String> query, byte[] body) throws IOException {
        return switch (call) {
            case "GET /listings" -> ok(market(query).listings());
            case "GET /orders" -> ok(market(query).orders());
            case "POST /buy" -> Optional.of(buy(Input.parse(body)));
            case "POST /cancel" -> Optional.of(cancel(Input.parse(body)));
            case "POST /faults" -> Optional.of(setFault(Input.parse(body)));
            case "DELETE /faults" -> Optional.of(clearFaults());
            case "POST /network" -> Optional.of(network(Input.parse(body)));
            case "POST /race" -> Optional.of(race(Input.parse(body)));
            case "POST /speed" -> Optional.of(speed(Input.parse(body)));
            default -> Optional.empty();
        };
    }

    private Outcome buy(Input input) {
        Market market = market(input);
        String sku = input.text("sku");
        return switch (market.buy(sku, input.number("quantity", 1, MOST_UNITS))) {
            case Purchase.Bought bought -> new Outcome(200, bought);
            case Purchase.SoldOut _ -> new Outcome(409, Map.of("reason", "sold out"));
            case Purchase.UnknownSku _ ->
                    new Outcome(404, Map.of("error", "no listing has the sku \"" + sku + "\""));
        };
    }

    private Outcome cancel(Input input) {
        Market market = market(input);
        String orderId = input.text("orderId");
        Cancelled outcome = market.cancel(orderId);
        return switch (outcome) {
            case DONE -> Outcome.DONE;
            case TOO_LATE -> new Outcome(409, Map.of("reason", "too late"));
            case UNKNOWN_ORDER -> new Outcome(404, Map.of("error", "no order \"" + orderId + "\""));
        };
    }

    private Outcome setFault(Input input) {
        market(input).set(FaultInput.read(input));
        return Outcome.DONE;
    }

    private Outcome clearFaults() {
        markets.values().forEach(Market::clearFaults);
        return Outcome.DONE;
    }

    private Outcome network(Input input) throws IOException {
        boolean connected = input.flag("connected");
        for (Market market : those(input)) {
            if (connected) {
                market.connect();
            } else {
                market.disconnect();
            }
        }
        return Outcome.DONE;
    }

    private Outcome race(Input input) {
        String sku = input.text("sku");
        int buyers = (int) input.number("buyers", 1, MOST_RACERS);
        return new Outcome(200, RaceReport.of(sku, Race.run(markets, sku, buyers)));
    }

    private Outcome speed(Input input) {
        int buyers = (int) input.number("buyersPerMinute", 0, 6_000);
        those(input).forEach(market -> market.buyersPerMinute(buyers));
        return Outcome.DONE;
    }

    /// The one that is named, else all.
    private List<Market> those(Input input) {
        return input.has("marketplace") ? List.of(market(input)) : List.copyOf(markets.values());
    }

    private Market market(Input input) {
        return named(input.text("marketplace"));
    }

    private Market market(Map<String, String> query) {
        return named(
                Optional.ofNullable(query.get("marketplace"))
                        .orElseThrow(() -> new BadInput("marketplace is missing")));
    }

    private Market named(String name) {
        return Optional.ofNullable(markets.get(name))
                .orElseThrow(() ->
                        new BadInput(
                                "unknown marketplace \""
                                        + name
                                        + "\", one of "
                                        + markets.keySet()));
    }

    private static Optional<Outcome> ok(Object body) {
        return Optional.of(new Outcome(200, body));
    }
}
