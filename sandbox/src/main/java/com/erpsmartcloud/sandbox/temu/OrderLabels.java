package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.temu.world.Hold;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the marketplace marks a parent order with.
final class OrderLabels {

    /// All names, each told with 0 or 1.
    static final List<String> ALL =
            List.of(
                    "soon_to_be_overdue",
                    "past_due",
                    Hold.CANCELLATION.label(),
                    Hold.ADDRESS_CHANGE.label(),
                    Hold.RISK.label(),
                    "signature_required_on_delivery");

    private static final Duration SOON = Duration.ofHours(24);

    private OrderLabels() {}

    static Set<String> of(ParentOrder order, Instant now) {
        Set<String> labels = new TreeSet<>();
        order.holds().forEach(hold -> labels.add(hold.label()));
        if (order.status().isToShip()) {
            if (order.shipBy().isBefore(now)) {
                labels.add("past_due");
            } else if (order.shipBy().minus(SOON).isBefore(now)) {
                labels.add("soon_to_be_overdue");
            }
        }
        return labels;
    }
}
