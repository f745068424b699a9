package com.erpsmartcloud.app.ui.orders;

import java.util.List;
import java.util.UUID;

/// The warehouses an order can ship from.
@FunctionalInterface
public interface Places {

    record Place(UUID id, String name) {}

    /// Called off the UI thread.
    List<Place> all();
}
