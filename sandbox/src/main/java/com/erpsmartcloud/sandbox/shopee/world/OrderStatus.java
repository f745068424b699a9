package com.erpsmartcloud.sandbox.shopee.world;

/// How far an order has come, in the marketplace's words.
public enum OrderStatus {
    UNPAID,
    /// Held by the marketplace; shown only to those who ask for it.
    PENDING,
    READY_TO_SHIP,
    PROCESSED,
    RETRY_SHIP,
    SHIPPED,
    TO_CONFIRM_RECEIVE,
    IN_CANCEL,
    CANCELLED,
    TO_RETURN,
    COMPLETED;

    /// Whether the goods still lie at the seller's.
    public boolean isAtSeller() {
        return switch (this) {
            case UNPAID, PENDING, READY_TO_SHIP, PROCESSED, RETRY_SHIP, IN_CANCEL -> true;
            case SHIPPED, TO_CONFIRM_RECEIVE, CANCELLED, TO_RETURN, COMPLETED -> false;
        };
    }
}
