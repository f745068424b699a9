package com.erpsmartcloud.sandbox.mercadolibre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which path leads to which method of the API.
final class Routes {

    /// @param parts what stood in the gaps
    record Match(Endpoint endpoint, List<String> parts, boolean open) {}

    private record Route(String method, List<String> pattern, Endpoint endpoint, boolean open) {}

    private final List<Route> routes = new ArrayList<>();

    /// @param path with `*` where anything may stand; what is more exact has to come first
    void add(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, split(path), endpoint, false));
    }

    /// For everybody, without a token.
    void addOpen(String method, String path, Endpoint endpoint) {
        routes.add(new Route(method, split(path), endpoint, true));
    }

    Optional<Match> find(String method, String path) {
        List<String> segments = split(path);
        return routes.stream()
                .filter(route -> route.method().equals(method) && fits(route.pattern(), segments))
                .findFirst()
                .map(route ->
                        new Match(route.endpoint(), gaps(route.pattern(), segments), route.open()));
    }

    /// Whether the path is there for other methods of HTTP.
    boolean knows(String path) {
        List<String> segments = split(path);
        return routes.stream().anyMatch(route -> fits(route.pattern(), segments));
    }

    private static boolean fits(List<String> pattern, List<String> segments) {
        if (pattern.size() != segments.size()) {
            return false;
        }
        for (int at = 0; at < pattern.size(); at++) {
            if (!pattern.get(at).equals("*") && !pattern.get(at).equals(segments.get(at))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> gaps(List<String> pattern, List<String> segments) {
        List<String> gaps = new ArrayList<>();
        for (int at = 0; at < pattern.size(); at++) {
            if (pattern.get(at).equals("*")) {
                gaps.add(segments.get(at));
            }
        }
        return gaps;
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
