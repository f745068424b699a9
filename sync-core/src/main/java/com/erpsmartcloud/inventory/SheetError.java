package com.erpsmartcloud.inventory;

import java.util.List;

/// Why a row of a table cannot be used.
///
/// @param cells the row, so that it can be shown and mended
/// @param about what is wrong in it, as it stands there
public record SheetError(long line, List<String> cells, Why why, String about) {

    public SheetError {
        cells = List.copyOf(cells);
    }

    public enum Why {
        NO_SKU,
        UNKNOWN_SKU,
        /// Several products have this SKU or barcode.
        AMBIGUOUS_SKU,
        UNKNOWN_WAREHOUSE,
        UNKNOWN_BIN,
        NO_QUANTITY,
        NOT_A_NUMBER,
        NOT_WHOLE,
        TOO_LARGE,
        BELOW_ZERO,
        /// An earlier row speaks of the same place.
        TWICE
    }
}
