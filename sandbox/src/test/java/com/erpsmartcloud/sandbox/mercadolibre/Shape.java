package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares an answer with an example of the contract: the same names, and values of the same types
/// where both have one.
final class Shape {

    private final List<String> differences = new ArrayList<>();

    private Shape() {}

    /// @param example name of a file, without its ending
    static List<String> differences(String example, JsonNode answer) throws IOException {
        Shape shape = new Shape();
        shape.compare("", example(example), answer);
        return shape.differences;
    }

    static JsonNode example(String name) throws IOException {
        try (InputStream in = Shape.class.getResourceAsStream("/mercadolibre/" + name + ".json")) {
            if (in == null) {
                throw new IOException("no example " + name);
            }
            return Json.MAPPER.readTree(in);
        }
    }

    private void compare(String at, JsonNode wanted, JsonNode found) {
        if (wanted.isNull() || found.isNull()) {
            return;
        }
        if (wanted.getNodeType() != found.getNodeType()) {
            differences.add(at + " is " + found.getNodeType());
        } else if (wanted.getNodeType() == JsonNodeType.OBJECT) {
            for (Map.Entry<String, JsonNode> each : wanted.properties()) {
                String path = at + "/" + each.getKey();
                if (!found.has(each.getKey())) {
                    differences.add(path + " is missing");
                } else {
                    compare(path, each.getValue(), found.path(each.getKey()));
                }
            }
        } else if (wanted.isArray() && !wanted.isEmpty() && !found.isEmpty()) {
            compare(at + "/0", wanted.get(0), found.get(0));
        }
    }
}
