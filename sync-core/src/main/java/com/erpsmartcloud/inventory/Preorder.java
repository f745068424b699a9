package com.erpsmartcloud.inventory;

import com.erpsmartcloud.marketplace.rules.ChannelFormula;

import java.time.Instant;

/// Units of a product that may be sold from a warehouse before they are there.
///
/// @param units at least 1; what is sold of them counts against available, which goes below 0
/// @param endsAt when they are offered no more
public record Preorder(long units, Instant endsAt) {

    /// @throws IllegalArgumentException if it offers nothing
    public Preorder {
        if (units < 1) {
            throw new IllegalArgumentException("a pre-order offers at least 1, not " + units);
        }
    }

    /// Units that can still be sold ahead.
    ///
    /// @param available negative by what was sold ahead already
    public long left(long available) {
        return ChannelFormula.ahead(units, available);
    }
}
