package com.erpsmartcloud.marketplace.push;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What can be sold, as publishing needs it. Implemented where stock lives.
@FunctionalInterface
public interface Availability {

    List<Units> of(Handle handle, Collection<UUID> products);

    /// @param available units, negative if oversold
    /// @param reserved units kept for orders
    record Units(UUID product, UUID warehouse, long available, long reserved) {

        /// Nothing is reserved.
        public Units(UUID product, UUID warehouse, long available) {
            this(product, warehouse, available, 0);
        }
    }
}
