package com.erpsmartcloud.inventory;

/// The quantity kinds that are kept apart in the ledger. Reserved is not among them: it follows
/// from the orders.
///
/// Source: domain rule C.1.
public enum StockKind {
    ON_HAND,
    /// Held back for a promotion.
    PROMO_HELD,
    /// Not fit for sale until somebody has looked.
    QUARANTINE,
    /// Kept back as a cushion.
    SAFETY
}
