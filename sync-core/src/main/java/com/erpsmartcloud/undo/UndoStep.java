package com.erpsmartcloud.undo;

import java.time.Instant;

/// One act of a person that can be taken back, or done again.
///
/// @param action what was done, such as `stock.adjust`
/// @param subject what it was done to, in the seller's words: a SKU, an order number, a count
public record UndoStep(long seq, String action, String subject, String actor, Instant at) {}
