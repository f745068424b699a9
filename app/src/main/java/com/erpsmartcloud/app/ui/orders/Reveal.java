package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.orders.OrderDetail;

import java.util.Optional;
import java.util.UUID;

/// Shows a buyer in clear and writes to the audit log who asked.
@FunctionalInterface
public interface Reveal {

    /// Called off the UI thread.
    Optional<OrderDetail.Buyer> buyer(UUID order);
}
