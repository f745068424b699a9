package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;

import java.util.Optional;
import java.util.UUID;

/// What an act has to know of an order.
///
/// @param warehouse where it ships from now
/// @param hasOwn whether something was decided about it before
/// @param manual whether it was written here
record ActedOn(
        UUID id,
        String number,
        OrderState state,
        Optional<HoldKind> hold,
        Optional<UUID> warehouse,
        boolean hasOwn,
        boolean manual) {

    /// Whether nothing is left to decide.
    boolean isOver() {
        return VisibleState.hasLeft(state)
                || state.fulfilment() == Fulfilment.SPLIT
                || state.cancelReturn() == CancelReturn.CANCELLED
                || state.cancelReturn() == CancelReturn.CANCELLED_AFTER_SHIPPING;
    }
}
