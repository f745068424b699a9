package com.erpsmartcloud.inventory;

import java.util.UUID;

/// What became of a wish to change a warehouse or a bin.
public sealed interface PlaceOutcome {

    /// @param id the warehouse or bin
    record Done(UUID id) implements PlaceOutcome {}

    /// A code or name is missing.
    record Blank() implements PlaceOutcome {}

    /// Another warehouse, or another bin of the same warehouse, has this code.
    record CodeTaken(String code) implements PlaceOutcome {}

    /// Goods lie there, or orders count on it.
    ///
    /// @param units on hand and reserved
    record HasStock(long units) implements PlaceOutcome {}

    /// A store's orders are served from there.
    record ServesStore(String store) implements PlaceOutcome {}

    /// A transfer or a stocktake there is not finished.
    record InWork(String number) implements PlaceOutcome {}
}
