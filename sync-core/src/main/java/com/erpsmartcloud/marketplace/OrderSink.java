package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.UUID;

/// Where pulled orders go.
public interface OrderSink {

    /// @return how many orders changed; 0 when the same page comes again
    int take(Tx tx, UUID store, List<OrderFact> page);
}
