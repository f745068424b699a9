package com.erpsmartcloud.sandbox.ozon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/// Where a list goes on: behind which key, and for which question.
///
/// @param after sort key of the last row served
/// @param question digest of filter and direction; another question may not use the cursor
record Cursor(String after, int question) {

    private static final AtomicLong SERIAL = new AtomicLong();

    /// The token a client gets; no two tokens are the same.
    String token() {
        String json =
                Json.object()
                        .put("a", after)
                        .put("q", question)
                        .put("n", SERIAL.incrementAndGet())
                        .toString();
        return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
    }

    static Cursor parse(String token, String field) {
        try {
            JsonNode json = Json.MAPPER.readTree(Base64.getDecoder().decode(token));
            JsonNode after = json.path("a");
            JsonNode question = json.path("q");
            if (after.isString() && question.isInt()) {
                return new Cursor(after.stringValue(), question.intValue());
            }
        } catch (IllegalArgumentException | JacksonException notOurs) {
            throw OzonError.invalid(field + ": not a cursor of this method");
        }
        throw OzonError.invalid(field + ": not a cursor of this method");
    }
}
