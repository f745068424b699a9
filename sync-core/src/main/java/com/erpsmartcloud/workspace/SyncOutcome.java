package com.erpsmartcloud.workspace;

import java.util.UUID;

/// What a round did for one store.
///
/// @param orders orders that were new or different
/// @param poison rows that could not be understood and are in quarantine
/// @param sent stock commands the marketplace answered
/// @param refused of them, those it refused
/// @param errorKey what stopped the round, as a key for the screen's texts; empty if it went
///   through
/// @param detail the marketplace's or the network's own words
public record SyncOutcome(
        UUID store,
        String name,
        long orders,
        long poison,
        int sent,
        int refused,
        String errorKey,
        String detail) {

    public boolean wentThrough() {
        return errorKey.isEmpty();
    }
}
