package com.erpsmartcloud.inventory;

/// What a view of the stock list adds up to, in units. A kit is a row and adds no units: they are
/// its components'.
public record StockTotals(long rows, long onHand, long reserved, long available) {}
