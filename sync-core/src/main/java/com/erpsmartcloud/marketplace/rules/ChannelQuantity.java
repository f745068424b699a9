package com.erpsmartcloud.marketplace.rules;

import java.math.BigDecimal;

/// A channel quantity, step by step.
///
/// Source: domain rule C.3.
///
/// @param available q0, over the rule's warehouses
/// @param held q1, after percent, buffer and reserve factor
/// @param rounded q2
/// @param overFloor q3, none up to the threshold
/// @param capped q4
/// @param atLeast q5, raised to the minimum where that is switched on
/// @param preorder units on top of that which are sold before they are there, 0 or more
/// @param shared q6, within what the listing may show while nobody watches; what stores share
///   without overlap is parted afterwards
/// @param publish what is shown, 0 or more
public record ChannelQuantity(
        long available,
        BigDecimal held,
        long rounded,
        long overFloor,
        long capped,
        long atLeast,
        long preorder,
        long shared,
        long publish) {

    /// Whether units are offered that are not there, on purpose.
    public boolean beyondStock() {
        return atLeast > capped || preorder > 0;
    }
}
