package com.erpsmartcloud.inventory;

import java.util.List;

/// What a table would do to stock.
///
/// @param changes rows that change something
/// @param same rows that say what is there already
/// @param errors rows that cannot be used
public record StockDraft(List<StockWish> changes, long same, List<SheetError> errors) {

    public StockDraft {
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
    }
}
