package com.erpsmartcloud.marketplace.pull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How far one resource of one store has come.
///
/// @param cursor changes up to here are in, marketplace time
/// @param resume the page a broken fetch goes on with
/// @param lastOk when it last went through
/// @param lastTry when it was last tried
/// @param errorKey what went wrong since, as a key for the screen's texts; empty if nothing did
/// @param errorDetail the marketplace's own words
public record SyncState(
        UUID store,
        Resource resource,
        Optional<Instant> cursor,
        Optional<Resume> resume,
        Optional<Instant> lastOk,
        Optional<Instant> lastTry,
        String errorKey,
        String errorDetail) {

    /// @param token page to go on with
    /// @param from window of the fetch, UTC, inclusive
    /// @param to UTC, exclusive
    public record Resume(String token, Instant from, Instant to) {}

    static SyncState none(UUID store, Resource resource) {
        return new SyncState(
                store,
                resource,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }
}
