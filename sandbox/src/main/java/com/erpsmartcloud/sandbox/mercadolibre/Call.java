package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.wire.Parameters;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One call of the marketplace's API.
///
/// @param parts what stands in the path where the route has a gap
/// @param skew how far the marketplace's clock is ahead, for dates in the query
record Call(WireRequest request, List<String> parts, Parameters query, Instant now, Duration skew) {

    String part(int at) {
        return parts.get(at);
    }

    /// A number in the path.
    ///
    /// @throws Refusal 404 if it is none
    long number(int at) {
        try {
            return Long.parseLong(part(at));
        } catch (NumberFormatException malformed) {
            throw Refusal.notFound("Resource not found");
        }
    }

    /// Empty for a missing or an empty value.
    Optional<String> text(String name) {
        return query.text(name).filter(value -> !value.isEmpty());
    }

    /// @throws Refusal 400 if it is no whole number of that range
    int number(String name, int otherwise, int least, int most) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid("Invalid " + name + ": " + value.get());
        }
        throw Refusal.invalid("Invalid " + name + ": must be from " + least + " to " + most);
    }

    Optional<String> header(String lowerCaseName) {
        return request.header(lowerCaseName);
    }

    /// @throws Refusal 400 if the body is no JSON object
    ObjectNode body() {
        try {
            if (Json.MAPPER.readTree(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException malformed) {
            throw Refusal.invalid("Malformed JSON");
        }
        throw Refusal.invalid("The body must be a JSON object");
    }
}
