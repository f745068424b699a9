package com.erpsmartcloud.inventory;

import com.erpsmartcloud.money.Money;

import java.util.List;

/// What the stock of a view has cost, at the costs that are known today. A kit adds nothing: its
/// components are there.
///
/// Source: feature I14; a cost that nobody entered is unknown, never 0.
///
/// @param known one sum per currency, by its code
/// @param unknown rows with units on hand and without a cost, in none of the sums
public record StockValue(List<Money> known, long unknown) {

    public StockValue {
        known = List.copyOf(known);
    }
}
