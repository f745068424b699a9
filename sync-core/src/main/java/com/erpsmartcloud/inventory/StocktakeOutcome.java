package com.erpsmartcloud.inventory;

import java.util.UUID;

/// What became of a wish about a stocktake.
public sealed interface StocktakeOutcome {

    record Done(UUID stocktake) implements StocktakeOutcome {}

    /// @param lines places whose stock changed
    /// @param variance units found less units missing
    record Posted(UUID stocktake, long lines, long variance) implements StocktakeOutcome {}

    /// Nothing was written.
    ///
    /// @param sku the product that could not
    record Refused(String sku, StockOutcome why) implements StocktakeOutcome {}

    /// Nothing is counted yet, or there is nothing to count.
    record Nothing() implements StocktakeOutcome {}

    /// It is posted or cancelled already.
    record Over() implements StocktakeOutcome {}

    /// No product has this SKU or barcode.
    record Unknown(String code) implements StocktakeOutcome {}
}
