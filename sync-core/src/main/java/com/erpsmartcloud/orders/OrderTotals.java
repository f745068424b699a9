package com.erpsmartcloud.orders;

import com.erpsmartcloud.money.Money;

import java.util.List;

/// What a view of the list adds up to.
///
/// @param sums one amount per currency, the largest number of orders first
public record OrderTotals(long orders, long units, List<Money> sums) {

    public OrderTotals {
        sums = List.copyOf(sums);
    }
}
