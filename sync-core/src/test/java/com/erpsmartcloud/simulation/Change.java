package com.erpsmartcloud.simulation;

/// What a marketplace reports about an order.
///
/// @param at when it happened, marketplace time in milliseconds
/// @param visibleAt from when on the orders list shows it
record Change(Sale sale, Kind kind, long at, long visibleAt) {

    enum Kind {
        SOLD,
        CANCELLED
    }
}
