package com.erpsmartcloud.marketplace.push;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What can be sold, as publishing needs it. Implemented where stock lives.
@FunctionalInterface
public interface Availability {

    List<Units> of(Handle handle, Collection<UUID> products);

    /// @param available units, negative if oversold, or sold ahead
    /// @param reserved units kept for orders
    /// @param preorder units that may be sold before they are there
    /// @param preorderEnd when those are offered no more
    record Units(
            UUID product,
            UUID warehouse,
            long available,
            long reserved,
            long preorder,
            Optional<Instant> preorderEnd) {

        /// Nothing is sold ahead.
        public Units(UUID product, UUID warehouse, long available, long reserved) {
            this(product, warehouse, available, reserved, 0, Optional.empty());
        }

        /// Nothing is reserved.
        public Units(UUID product, UUID warehouse, long available) {
            this(product, warehouse, available, 0);
        }
    }
}
