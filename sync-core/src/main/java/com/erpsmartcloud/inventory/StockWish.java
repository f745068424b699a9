package com.erpsmartcloud.inventory;

import java.util.Optional;
import java.util.UUID;

/// On hand of one product in one place, as it is to become.
///
/// @param line where it comes from: a row of a table
/// @param quantity as typed: `15` sets, `+6` and `-2` change, `=12*4` computes
/// @param before and after: what it was and would be when it was read
public record StockWish(
        long line,
        StockKey key,
        Optional<UUID> bin,
        String sku,
        String name,
        String warehouse,
        String binCode,
        String quantity,
        long before,
        long after,
        String note) {

    public long change() {
        return after - before;
    }
}
