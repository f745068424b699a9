package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.UUID;

/// Where read-back figures go.
public interface ShownSink {
    void shown(Tx tx, UUID store, List<StockFact> facts);
}
