package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.UUID;

/// Hears of sales and cancellations, which change the marketplace's own figure without a word from
/// us.
public interface SaleSink {

    SaleSink NONE = (_, _, _, _, _) -> {};

    /// @param listing what was sold
    /// @param quantity units sold; negative for units a cancellation gave back
    /// @param at marketplace time, UTC
    void sold(Tx tx, UUID listing, String warehouseExternalId, long quantity, Instant at);
}
