package com.erpsmartcloud.sandbox.ozon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// A page of rows, found behind a cursor.
///
/// A full page says that there is more, also when it was the last: the marketplace does not look
/// ahead, and the next page is empty then.
///
/// @param cursor token behind the last row, empty on an empty page
record Page<T>(List<T> rows, boolean full, String cursor) {

    /// @param rows all rows in the order of their keys
    /// @param field name of the cursor in the request, for messages
    /// @param question what was asked for; a cursor is good for the same question only
    static <T> Page<T> of(
            Collection<T> rows,
            Function<T, String> key,
            String token,
            String field,
            Object question,
            boolean descending,
            int limit) {
        int digest = question.hashCode();
        boolean first = token.isEmpty();
        Cursor from = first ? new Cursor("", digest) : Cursor.parse(token, field);
        if (from.question() != digest) {
            throw OzonError.invalid(field + ": made for another filter");
        }
        List<T> page = new ArrayList<>(Math.min(limit, rows.size()));
        for (T row : rows) {
            int side = key.apply(row).compareTo(from.after());
            boolean behind = first || (descending ? side < 0 : side > 0);
            if (behind && page.size() < limit) {
                page.add(row);
            }
        }
        String next = page.isEmpty() ? "" : new Cursor(key.apply(page.getLast()), digest).token();
        return new Page<>(page, page.size() == limit, next);
    }

    /// The cursor where an empty one means the end.
    String cursorIfFull() {
        return full ? cursor : "";
    }
}
