package com.erpsmartcloud.sandbox.wire;

import java.util.Map;
import java.util.Optional;

/// One HTTP request as it came over the socket.
///
/// @param query what stands behind the question mark, not decoded; empty without one
/// @param headers names in lower case, the last value of a repeated header
public record WireRequest(
        String method, String path, String query, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /// @throws IllegalArgumentException if an escape in the query is malformed
    public Parameters parameters() {
        return Parameters.parse(query);
    }
}
