package com.erpsmartcloud.inventory;

import java.util.UUID;

/// What became of a wish to hold units back for a promotion, or to release them.
public sealed interface PromotionOutcome {

    record Held(UUID id, String number) implements PromotionOutcome {}

    record Released(long units) implements PromotionOutcome {}

    /// Refused: orders have taken, or something else holds, what was asked for.
    ///
    /// @param available units that could be held back, 0 or less if there are none
    record NotEnough(long available) implements PromotionOutcome {}

    /// Refused: its end has passed already.
    record Over() implements PromotionOutcome {}

    /// It holds nothing any more.
    record HoldsNothing() implements PromotionOutcome {}
}
