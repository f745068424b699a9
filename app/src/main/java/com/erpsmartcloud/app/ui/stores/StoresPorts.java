package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.marketplace.stores.Stores;

/// What the stores screen reads and acts on.
///
/// @param actor who connects and pauses, as the log names them
public record StoresPorts(
        Stores stores, SyncStates states, Outbox outbox, StoreDoor door, String actor) {}
