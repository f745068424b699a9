package com.erpsmartcloud.catalog;

import java.util.UUID;

/// What became of a wish to save a product. Nothing was written unless it says so.
public sealed interface ProductOutcome {

    record Saved(UUID product) implements ProductOutcome {}

    /// The form was filled in wrongly.
    record Wrong(Field field, Reason reason) implements ProductOutcome {}

    record NotFound() implements ProductOutcome {}

    enum Field {
        SKU,
        NAME,
        OPTIONS,
        COST,
        PRICE,
        WEIGHT,
        BARCODES,
        SUPPLIER_CODES,
        PARTS
    }

    enum Reason {
        MISSING,
        TOO_LONG,
        /// Another product has it.
        TAKEN,
        /// Less than the least that makes sense.
        TOO_SMALL,
        /// A check digit or a length that no barcode has.
        NO_BARCODE,
        /// A kit in itself, a kit in a kit, or a family in a kit.
        NOT_A_PART
    }
}
