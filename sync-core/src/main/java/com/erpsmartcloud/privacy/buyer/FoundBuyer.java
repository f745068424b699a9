package com.erpsmartcloud.privacy.buyer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A person who bought, over all stores; the same name with the same phone is one person.
///
/// @param masked the name as it may be shown
/// @param maskedPhone the phone as it may be shown
/// @param orders the newest first
/// @param stores where, by name
public record FoundBuyer(
        String masked,
        String maskedPhone,
        List<UUID> orders,
        List<String> stores,
        Instant first,
        Instant last) {

    public FoundBuyer {
        orders = List.copyOf(orders);
        stores = List.copyOf(stores);
    }
}
