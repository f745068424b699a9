package com.erpsmartcloud.app.tour;

import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.HttpCall;
import com.erpsmartcloud.net.HttpReply;
import com.erpsmartcloud.net.NetException;
import com.erpsmartcloud.time.Now;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `POST /race` of the sandbox's control API: buyers on all marketplaces want one unit each of the
/// same article at the same moment.
final class RaceCall {

    private static final Pattern ATTEMPT =
            Pattern.compile(
                    "\\{\"marketplace\":\"([^\"]+)\",(?:\"(orderId)\":\"([^\"]+)\")?[^{}]*}");

    private RaceCall() {}

    /// What came of one buyer's try.
    ///
    /// @param order empty if he got nothing
    record Attempt(String marketplace, Optional<String> order) {}

    /// Runs the race and waits for its end.
    ///
    /// @param control address of the control API
    static List<Attempt> run(URI control, String sku, int buyers) throws NetException {
        try (Http http = new Http(() -> true, _ -> {}, Now.SYSTEM)) {
            HttpReply reply =
                    http.send(
                            HttpCall.post(
                                    "tour.race",
                                    URI.create(control + "/race"),
                                    Map.of(),
                                    "{\"sku\":\"%s\",\"buyers\":%d}".formatted(sku, buyers)));
            String body = new String(reply.body(), StandardCharsets.UTF_8);
            Steps.same(reply.status(), 200, "status of POST /race, which says " + body);
            return attempts(body);
        }
    }

    static List<Attempt> attempts(String body) {
        List<Attempt> attempts = new ArrayList<>();
        Matcher each = ATTEMPT.matcher(body);
        while (each.find()) {
            attempts.add(new Attempt(each.group(1), Optional.ofNullable(each.group(3))));
        }
        return attempts;
    }

    /// How many got a unit, by marketplace; those where nobody did stand with 0.
    static Map<String, Integer> won(List<Attempt> attempts) {
        Map<String, Integer> won = new TreeMap<>();
        attempts.forEach(each ->
                won.merge(each.marketplace(), each.order().isPresent() ? 1 : 0, Integer::sum));
        return won;
    }
}
