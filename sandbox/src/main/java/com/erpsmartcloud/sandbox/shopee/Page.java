package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of rows, found behind a cursor: by time, then by number.
///
/// @param next empty on the last page
record Page<T>(List<T> rows, Optional<Cursor> next) {

    /// @param token empty or absent on the first page
    static <T> Page<T> of(
            List<T> all,
            Function<T, Long> second,
            Function<T, String> number,
            Optional<String> token,
            int size) {
        Optional<Cursor> from = token.filter(text -> !text.isEmpty()).map(Cursor::parse);
        List<T> behind =
                all.stream()
                        .filter(row ->
                                from.map(at -> at.isBefore(second.apply(row), number.apply(row)))
                                        .orElse(true))
                        .sorted(Comparator.comparing(second).thenComparing(number))
                        .limit(size + 1L)
                        .toList();
        if (behind.size() <= size) {
            return new Page<>(behind, Optional.empty());
        }
        List<T> rows = new ArrayList<>(behind.subList(0, size));
        T last = rows.getLast();
        return new Page<>(rows, Optional.of(new Cursor(second.apply(last), number.apply(last))));
    }

    /// The page in its envelope, as most lists have it.
    ObjectNode answer(String list, Function<T, ObjectNode> view) {
        ObjectNode response =
                Json.object()
                        .put("more", next.isPresent())
                        .put("next_cursor", next.map(Cursor::token).orElse(""));
        ArrayNode array = response.putArray(list);
        rows.forEach(row -> array.add(view.apply(row)));
        return Envelope.wrapping(response);
    }
}
