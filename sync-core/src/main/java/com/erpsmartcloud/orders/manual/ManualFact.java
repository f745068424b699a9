package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.orders.ActOutcome;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A kept order as the reading it was made of, to be told again in another state.
///
/// @param manual whether it was written here
record ManualFact(UUID id, UUID store, boolean manual, OrderFact fact) {

    /// Why it cannot be ended here; empty if it can.
    Optional<ActOutcome.Reason> refusal() {
        if (!manual) {
            return Optional.of(ActOutcome.Reason.MARKETPLACE);
        }
        OrderState now = fact.state();
        boolean over =
                now.fulfilment() == Fulfilment.SHIPPED
                        || now.fulfilment() == Fulfilment.DELIVERED
                        || now.cancelReturn() == CancelReturn.CANCELLED;
        return over ? Optional.of(ActOutcome.Reason.OVER) : Optional.empty();
    }

    OrderFact in(OrderState state, Instant at) {
        return new OrderFact(
                fact.externalId(),
                fact.orderNumber(),
                fact.alsoCalled(),
                fact.parentExternalId(),
                word(state),
                "",
                state,
                fact.orderedAt(),
                fact.paidAt(),
                fact.shipBy(),
                at.isAfter(fact.asOf()) ? at : fact.asOf().plusMillis(1),
                fact.warehouseExternalId(),
                fact.carrier(),
                fact.tracking(),
                fact.buyer(),
                fact.lines(),
                "");
    }

    private static String word(OrderState state) {
        if (state.cancelReturn() == CancelReturn.CANCELLED) {
            return "cancelled here";
        }
        return state.fulfilment() == Fulfilment.SHIPPED ? "handed over here" : "written here";
    }
}
