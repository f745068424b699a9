package com.erpsmartcloud.sandbox.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names and values of a query or of a form (`application/x-www-form-urlencoded`), decoded.
///
/// @param values all values of a name, in the order they came
public record Parameters(Map<String, List<String>> values) {

    /// @throws IllegalArgumentException if an escape is malformed
    public static Parameters parse(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                String value = sides.length == 2 ? URLDecoder.decode(sides[1], UTF_8) : "";
                values.computeIfAbsent(URLDecoder.decode(sides[0], UTF_8), _ -> new ArrayList<>())
                        .add(value);
            }
        }
        return new Parameters(values);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The first value.
    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }
}
