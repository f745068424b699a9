package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

/// The one state a person sees, computed from the four axes. Stored by name.
///
/// Source: domain rule C.2.
public enum VisibleState {
    UNPAID,
    ON_HOLD,
    TO_PROCESS,
    TO_SHIP,
    SHIPPED,
    DELIVERED,
    COMPLETED,
    CANCEL_REQUESTED,
    CANCELLED,
    RETURN,
    /// Not taken at the sorting centre, or a word we do not know.
    PROBLEM,
    /// Split into other parcels, which took its place.
    REPLACED;

    public static VisibleState of(OrderState state) {
        return switch (state.cancelReturn()) {
            case CANCELLED, CANCELLED_AFTER_SHIPPING -> CANCELLED;
            case CANCEL_REQUESTED -> CANCEL_REQUESTED;
            case DISPUTE, RETURN -> RETURN;
            case NONE -> ofGoods(state);
        };
    }

    /// @param held whether a person lets it wait; what the marketplace says of goods that have
    ///   left, or of a cancellation, weighs more
    public static VisibleState of(OrderState state, boolean held) {
        VisibleState plain = of(state);
        return held && (plain == TO_PROCESS || plain == TO_SHIP) ? ON_HOLD : plain;
    }

    private static VisibleState ofGoods(OrderState state) {
        return switch (state.fulfilment()) {
            case UNKNOWN, NOT_ACCEPTED -> PROBLEM;
            case SPLIT -> REPLACED;
            case SHIPPED -> SHIPPED;
            case DELIVERED -> state.settlement() == SettlementState.SETTLED ? COMPLETED : DELIVERED;
            case ON_HOLD -> state.payment() == Payment.UNPAID ? UNPAID : ON_HOLD;
            case TO_PROCESS -> TO_PROCESS;
            case TO_SHIP -> TO_SHIP;
        };
    }

    /// Whether the order takes units of stock, unless they have left already.
    static boolean claimsStock(OrderState state) {
        if (state.cancelReturn() == CancelReturn.CANCELLED
                || state.cancelReturn() == CancelReturn.CANCELLED_AFTER_SHIPPING) {
            return false;
        }
        return switch (state.fulfilment()) {
            case ON_HOLD -> state.payment() != Payment.UNPAID;
            // An unknown word must not sell the units to somebody else.
            case TO_PROCESS, TO_SHIP, NOT_ACCEPTED, UNKNOWN -> true;
            case SHIPPED, DELIVERED, SPLIT -> false;
        };
    }

    /// Whether the goods have left the warehouse.
    static boolean hasLeft(OrderState state) {
        return state.fulfilment() == Fulfilment.SHIPPED
                || state.fulfilment() == Fulfilment.DELIVERED;
    }
}
