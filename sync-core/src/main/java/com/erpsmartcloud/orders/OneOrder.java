package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Tx;

import java.util.Optional;

/// Does an act to one order.
@FunctionalInterface
interface OneOrder {

    /// @return why not; empty if it was done
    Optional<ActOutcome.Reason> act(Tx tx, ActedOn order);
}
