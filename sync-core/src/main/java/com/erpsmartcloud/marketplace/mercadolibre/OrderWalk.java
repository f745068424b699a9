package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a walk over found orders stands: first those that are not cancelled, then the others, each
/// in windows small enough to be paged through.
///
/// Pages are found by their offset. If the list has grown shorter since the page before, rows have
/// moved to where the walk has been; it goes back as many.
///
/// @param cancelled which of the two is being walked
/// @param start of the whole walk, inclusive, as all times here in milliseconds since 1970
/// @param begin of the current window, inclusive
/// @param close of the current window, exclusive
/// @param end of the whole walk, exclusive
/// @param offset of the page to read
/// @param total as the page before told it
/// @param last id of the last row of the page before
record OrderWalk(
        boolean cancelled,
        long start,
        long begin,
        long close,
        long end,
        int offset,
        long total,
        String last) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SHORTEST = Duration.ofHours(1).toMillis();

    /// @param tooMany whether the window was too large to be read, and is to be read in parts
    record Next(Optional<OrderWalk> walk, boolean tooMany) {}

    /// @throws IllegalArgumentException if the token is not one of ours
    static OrderWalk at(PageToken token, Instant from, Instant to) {
        if (token.equals(PageToken.FIRST)) {
            return new OrderWalk(
                    false,
                    from.toEpochMilli(),
                    from.toEpochMilli(),
                    ceiling(to),
                    ceiling(to),
                    0,
                    0,
                    "");
        }
        try {
            return JSON.readValue(token.value(), OrderWalk.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a page token of this connector", e);
        }
    }

    private static long ceiling(Instant to) {
        return to.toEpochMilli() + (to.getNano() % 1_000_000 > 0 ? 1 : 0);
    }

    PageToken token() {
        return new PageToken(JSON.writeValueAsString(this));
    }

    Instant from() {
        return Instant.ofEpochMilli(begin);
    }

    Instant to() {
        return Instant.ofEpochMilli(close);
    }

    /// @throws MalformedException if pages do not lead on
    Next after(Fields found, List<Fields.Element> results) throws MalformedException {
        long now = found.requiredObject("paging").whole("total", 0, Integer.MAX_VALUE);
        if (offset == 0 && now > MeliLimits.MOST_OFFSET) {
            return new Next(Optional.of(half(found)), true);
        }
        String lastNow = results.isEmpty() ? "" : results.getLast().node().path("id").asString("");
        if (!lastNow.isEmpty() && lastNow.equals(last)) {
            throw new MalformedException(found.pathOf("results"), "the page before came once more");
        }
        int reached = offset + MeliLimits.ORDER_PAGE;
        if (offset > 0 && now < total) {
            int back = Math.max(0, offset - (int) (total - now));
            return new Next(Optional.of(to(back, now, "")), false);
        }
        if (now <= reached) {
            return new Next(next(), false);
        }
        if (results.isEmpty()) {
            throw new MalformedException(
                    found.pathOf("results"), "empty, but more pages announced");
        }
        if (reached + MeliLimits.ORDER_PAGE > MeliLimits.MOST_OFFSET) {
            throw new MalformedException(
                    found.pathOf("paging"), "more orders than pages can be asked for");
        }
        return new Next(Optional.of(to(reached, now, lastNow)), false);
    }

    private OrderWalk to(int next, long now, String lastNow) {
        return new OrderWalk(cancelled, start, begin, close, end, next, now, lastNow);
    }

    private OrderWalk half(Fields found) throws MalformedException {
        if (close - begin <= SHORTEST) {
            throw new MalformedException(
                    found.pathOf("paging"), "more orders in an hour than pages can be asked for");
        }
        long middle = begin + (close - begin) / 2;
        return new OrderWalk(cancelled, start, begin, middle, end, 0, 0, "");
    }

    private Optional<OrderWalk> next() {
        if (close < end) {
            long wide = Math.min(end, close + (close - begin));
            return Optional.of(new OrderWalk(cancelled, start, close, wide, end, 0, 0, ""));
        }
        return cancelled
                ? Optional.empty()
                : Optional.of(new OrderWalk(true, start, start, end, end, 0, 0, ""));
    }
}
