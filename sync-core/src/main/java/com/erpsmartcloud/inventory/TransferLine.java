package com.erpsmartcloud.inventory;

import java.util.UUID;

/// One product of a transfer, in units.
public record TransferLine(
        UUID id, UUID productId, String sku, String name, long planned, long sent, long received) {

    /// What has left and has not arrived.
    public long missing() {
        return Math.max(0, sent - received);
    }
}
