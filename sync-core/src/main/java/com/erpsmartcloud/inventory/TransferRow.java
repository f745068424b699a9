package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.UUID;

/// A transfer as the list shows it.
///
/// @param lines how many products
/// @param planned units that are to go, and so on
/// @param way units that have left and are still expected; they belong to neither warehouse
public record TransferRow(
        UUID id,
        String number,
        StockReader.Warehouse from,
        StockReader.Warehouse to,
        String note,
        Instant createdAt,
        TransferState state,
        long lines,
        long planned,
        long sent,
        long received,
        long way) {

    /// Units that arrived more than left; less than zero for what is missing once nothing is
    /// expected any more.
    public long difference() {
        return received - sent + way;
    }
}
