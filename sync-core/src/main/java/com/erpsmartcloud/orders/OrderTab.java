package com.erpsmartcloud.orders;

import java.util.Set;

/// The tabs of the orders list.
public enum OrderTab {
    UNPAID(VisibleState.UNPAID),
    ON_HOLD(VisibleState.ON_HOLD),
    TO_PROCESS(VisibleState.TO_PROCESS),
    TO_SHIP(VisibleState.TO_SHIP),
    SHIPPED(VisibleState.SHIPPED),
    DELIVERED(VisibleState.DELIVERED, VisibleState.COMPLETED),
    /// Whatever the state, orders that need a person.
    PROBLEM,
    CANCEL_REQUESTED(VisibleState.CANCEL_REQUESTED),
    CANCELLED(VisibleState.CANCELLED),
    RETURNS(VisibleState.RETURN),
    ALL;

    private final Set<VisibleState> states;

    OrderTab(VisibleState... states) {
        this.states = Set.of(states);
    }

    /// @return empty for the tabs that are not about a state
    Set<VisibleState> states() {
        return states;
    }
}
