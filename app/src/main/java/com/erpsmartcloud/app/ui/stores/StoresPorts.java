package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.pull.FirstFetches;
import com.erpsmartcloud.marketplace.pull.Lags;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.marketplace.stores.SignIns;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses;
import com.erpsmartcloud.marketplace.stores.Stores;

/// What the stores screen reads and acts on.
///
/// @param actor who connects and pauses, as the log names them
public record StoresPorts(
        Stores stores,
        StoreWarehouses warehouses,
        SyncStates states,
        FirstFetches firsts,
        SignIns signIns,
        Lags lags,
        Outbox outbox,
        StoreDoor door,
        Departure departure,
        String actor) {}
