package com.erpsmartcloud.app.ui.shell;

import java.time.Duration;
import java.time.Instant;

/// How the exchange with the marketplaces stands, as the pill at the top right says it. The worst
/// state wins.
public sealed interface SyncState {

    /// @param age of the oldest store's data
    record AllWell(Duration age) implements SyncState {}

    record Working(int done, int total) implements SyncState {}

    record StoreNeedsPerson(int stores) implements SyncState {}

    /// @param since when the network went
    /// @param waiting commands that wait for it
    record NoNetwork(Instant since, long waiting) implements SyncState {}

    record Refused(long updates) implements SyncState {}

    /// No store is connected, or sync is paused.
    record Off() implements SyncState {}
}
