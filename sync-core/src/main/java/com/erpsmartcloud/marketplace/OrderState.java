package com.erpsmartcloud.marketplace;

/// The four axes of an order. The state a person sees is computed from them; the raw words of the
/// marketplace are kept beside them.
///
/// Source: domain rule C.2.
public record OrderState(
        Payment payment,
        Fulfilment fulfilment,
        CancelReturn cancelReturn,
        SettlementState settlement) {

    public enum Payment {
        UNPAID,
        PAID,
        UNKNOWN
    }

    /// How far the goods have come.
    public enum Fulfilment {
        /// The marketplace needs something first.
        ON_HOLD,
        TO_PROCESS,
        /// The label can be printed.
        TO_SHIP,
        /// Handed over; stock is deducted here, once.
        SHIPPED,
        DELIVERED,
        /// The sorting centre did not take it: a problem that keeps its reservation and may return.
        NOT_ACCEPTED,
        /// Replaced by the parcels it was split into; they carry its reservation.
        SPLIT,
        /// A word we do not know: shown as a problem, never dropped; its reservation stays as it
        /// was.
        UNKNOWN
    }

    public enum CancelReturn {
        NONE,
        CANCEL_REQUESTED,
        /// Cancelled before hand-over: the reservation is released.
        CANCELLED,
        /// Cancelled after hand-over: goods must come back, stock changes only when they are
        /// inspected.
        CANCELLED_AFTER_SHIPPING,
        DISPUTE,
        RETURN
    }

    public enum SettlementState {
        ESTIMATED,
        SETTLED
    }
}
