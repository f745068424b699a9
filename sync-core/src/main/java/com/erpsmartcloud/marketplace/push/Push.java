package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One figure sent to a marketplace, or about to be: a line of the push log.
///
/// @param article what the listing sells, as the store names it
/// @param before what was shown, as far as known; empty text if nothing was
/// @param after what it was to show
/// @param cause the act that made it change, as the audit log names it; empty for old commands
/// @param why how the figure came about; empty for old commands
public record Push(
        UUID id,
        UUID listing,
        String article,
        UUID store,
        String storeName,
        Marketplace marketplace,
        String warehouseExternalId,
        String before,
        String after,
        String cause,
        CommandState state,
        String answerCode,
        String answerText,
        int attempts,
        Instant createdAt,
        Optional<Instant> endedAt,
        Optional<WrittenSteps> why) {

    /// A figure that left and is not acknowledged for so long is a concern.
    ///
    /// Source: feature I16.
    public static final Duration OVERDUE = Duration.ofMinutes(2);

    /// Whether it left and no answer came in time. What waits for a network or its turn is not: it
    /// says so itself.
    public boolean isOverdue(Instant now) {
        boolean left =
                state == CommandState.SENDING || state == CommandState.UNCERTAIN || attempts > 0;
        return left && endedAt.isEmpty() && createdAt.plus(OVERDUE).isBefore(now);
    }
}
