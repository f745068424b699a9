package com.erpsmartcloud.inventory;

import java.util.UUID;

/// What became of a wish to send or receive.
public sealed interface TransferOutcome {

    /// @param units that moved
    record Done(UUID transfer, long units) implements TransferOutcome {}

    /// Nothing moved.
    ///
    /// @param sku the product that could not
    record Refused(String sku, StockOutcome why) implements TransferOutcome {}

    /// There is nothing in it to move.
    record Empty() implements TransferOutcome {}

    /// No product, or more than one, has this SKU or barcode.
    record Unknown(String code) implements TransferOutcome {}

    /// It has gone on since: what was asked for fits an earlier state.
    record NotNow(TransferState state) implements TransferOutcome {}
}
