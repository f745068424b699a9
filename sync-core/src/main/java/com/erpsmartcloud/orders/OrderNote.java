package com.erpsmartcloud.orders;

import java.time.Instant;
import java.util.UUID;

/// What somebody wrote about an order.
///
/// @param by who wrote it
public record OrderNote(UUID id, String words, String by, Instant at) {

    /// Longest note, in characters.
    public static final int MOST = 2000;
}
