package com.erpsmartcloud.inventory;

import java.util.Optional;
import java.util.UUID;

/// What a stocktake is to count.
///
/// @param bin only this bin; empty for the whole warehouse
/// @param only part of a SKU or name; empty for every product there
/// @param blind whether what the ledger expects stays hidden while counting
public record StocktakeScope(UUID warehouse, Optional<UUID> bin, String only, boolean blind) {

    public static StocktakeScope full(UUID warehouse) {
        return new StocktakeScope(warehouse, Optional.empty(), "", false);
    }
}
