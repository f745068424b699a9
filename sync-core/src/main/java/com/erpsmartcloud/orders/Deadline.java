package com.erpsmartcloud.orders;

import java.time.Instant;
import java.util.Optional;

/// A range of hand-over deadlines. Only orders that are still to be handed over have one to keep,
/// so a range leaves out all others, whatever the list shows.
///
/// @param from UTC, inclusive; empty for however late
/// @param before UTC, exclusive; empty for however far off
public record Deadline(Optional<Instant> from, Optional<Instant> before) {

    /// No range at all: orders of every state, also those without a deadline.
    public static final Deadline ANY = new Deadline(Optional.empty(), Optional.empty());

    public static Deadline before(Instant end) {
        return new Deadline(Optional.empty(), Optional.of(end));
    }

    public static Deadline between(Instant from, Instant before) {
        return new Deadline(Optional.of(from), Optional.of(before));
    }

    boolean isAny() {
        return equals(ANY);
    }
}
