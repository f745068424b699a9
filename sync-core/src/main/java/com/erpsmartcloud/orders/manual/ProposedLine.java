package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.money.Money;

import java.util.List;
import java.util.UUID;

/// What a typed line was understood as.
public sealed interface ProposedLine {

    /// @param available units that could be sold from the place manual orders ship from; negative
    ///   where it is oversold already
    record Known(UUID product, String sku, String name, long quantity, Money price, long available)
            implements ProposedLine {}

    /// Several SKUs begin so.
    record Several(String typed, List<String> skus) implements ProposedLine {}

    record Unknown(String typed) implements ProposedLine {}

    /// Nothing is not a quantity.
    record NoUnits(String sku) implements ProposedLine {}
}
