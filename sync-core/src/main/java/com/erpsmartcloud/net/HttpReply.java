package com.erpsmartcloud.net;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A complete answer, whatever its status.
///
/// @param headers by lower-case name; the last one counts where a name comes twice
/// @param sentAt our clock when the request began, UTC
/// @param answeredAt our clock when the answer was complete, UTC
@SuppressWarnings("ArrayRecordComponent") // never compared, and a copy of 32 MB helps nobody
public record HttpReply(
        int status, Map<String, String> headers, byte[] body, Instant sentAt, Instant answeredAt) {

    public HttpReply {
        headers = Map.copyOf(headers);
    }

    /// @param name in any case
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "HttpReply[" + status + ", " + body.length + " bytes]";
    }
}
