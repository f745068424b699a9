package com.erpsmartcloud.sandbox.temu;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// A filter by two moments that only count together, both ends inclusive.
record TimeSpan(long first, long last) {

    /// @param code of the method family, for one end without the other
    static Optional<TimeSpan> seconds(Query query, String from, String to, int code) {
        OptionalLong first = query.integer(from);
        OptionalLong last = query.integer(to);
        if (first.isPresent() != last.isPresent()) {
            throw new TemuError(code, from + " and " + to + " must be given together");
        }
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (first.getAsLong() > last.getAsLong()) {
            throw new TemuError(code, from + " must not be after " + to);
        }
        return Optional.of(new TimeSpan(first.getAsLong(), last.getAsLong()));
    }

    /// The same for filters in milliseconds, as goods have them; either end may be open.
    static TimeSpan millis(Query query, String from, String to) {
        return new TimeSpan(
                query.integer(from).orElse(Long.MIN_VALUE),
                query.integer(to).orElse(Long.MAX_VALUE));
    }

    boolean hasSecond(Instant moment) {
        return first <= moment.getEpochSecond() && moment.getEpochSecond() <= last;
    }

    boolean hasMilli(Instant moment) {
        return first <= moment.toEpochMilli() && moment.toEpochMilli() <= last;
    }
}
