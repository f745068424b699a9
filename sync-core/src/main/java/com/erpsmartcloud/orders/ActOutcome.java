package com.erpsmartcloud.orders;

import java.util.List;
import java.util.UUID;

/// What became of one act on several orders, order by order.
///
/// @param done ids of the orders it was done to
/// @param refused the others; one that is refused stops no other
public record ActOutcome(List<UUID> done, List<Refused> refused) {

    public ActOutcome {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }

    /// @param number as the seller knows the order; empty if there is no such order
    public record Refused(UUID order, String number, Reason reason) {}

    public enum Reason {
        GONE,
        /// It is so already.
        ALREADY,
        /// The goods have left, or the order was cancelled.
        OVER,
        /// Only orders written here can be changed so; the marketplace decides about its own.
        MARKETPLACE
    }
}
