package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.UUID;

/// Where pulled listings go.
public interface ListingSink {

    /// @return how many rows changed; 0 when the same page comes again
    int take(Tx tx, UUID store, List<ListingFact> page);
}
