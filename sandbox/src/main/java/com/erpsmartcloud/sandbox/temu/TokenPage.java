package com.erpsmartcloud.sandbox.temu;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/// A page behind a token, by rising id.
///
/// @param more whether another page follows
record TokenPage<T>(List<T> rows, boolean more, String nextToken) {

    private static final int MOST_ROWS = 100;

    static <T> TokenPage<T> of(Query query, List<T> found, ToLongFunction<T> id) {
        int size = query.count("pageSize", 10);
        if (size > MOST_ROWS) {
            throw TemuError.pageTooLarge(MOST_ROWS);
        }
        if (size < 1) {
            throw GoodsFilter.bad("pageSize must be at least 1");
        }
        OptionalLong after =
                query.text("pageToken")
                        .filter(token -> !token.isEmpty())
                        .map(TokenPage::idOf)
                        .orElse(OptionalLong.empty());
        List<T> behind =
                found.stream()
                        .filter(row -> after.isEmpty() || id.applyAsLong(row) > after.getAsLong())
                        .toList();
        List<T> rows = behind.subList(0, Math.min(size, behind.size()));
        boolean more = behind.size() > rows.size();
        return new TokenPage<>(rows, more, more ? token(id.applyAsLong(rows.getLast())) : "");
    }

    ObjectNode pagination() {
        ObjectNode pagination = Json.object();
        if (more) {
            pagination.put("nextToken", nextToken);
        } else {
            pagination.putNull("nextToken");
        }
        return pagination.putNull("previousToken");
    }

    private static String token(long id) {
        return Base64.getUrlEncoder().encodeToString(("after:" + id).getBytes(UTF_8));
    }

    private static OptionalLong idOf(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
            return OptionalLong.of(Long.parseLong(text.replaceFirst("^after:", "")));
        } catch (IllegalArgumentException notOurs) {
            throw GoodsFilter.bad("pageToken is invalid");
        }
    }
}
