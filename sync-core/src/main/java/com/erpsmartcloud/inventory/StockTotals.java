package com.erpsmartcloud.inventory;

/// What a view of the stock list adds up to, in units.
public record StockTotals(long rows, long onHand, long reserved, long available) {}
