package com.erpsmartcloud.sandbox.ozon.world;

import java.time.Instant;

/// A warehouse of the seller and its one delivery method.
public record Warehouse(
        long id,
        String name,
        boolean rfbs,
        String status,
        String address,
        String city,
        String latitude,
        String longitude,
        String phone,
        long methodId,
        String methodName,
        long providerId,
        String providerName,
        String cutoff,
        Instant createdAt,
        Instant updatedAt)
        implements Fact {

    /// Who carries the parcels, as the marketplace names the integration.
    public String integration() {
        return rfbs ? "non_integrated" : "ozon";
    }

    public String scheme() {
        return rfbs ? "rfbs" : "fbs";
    }

    /// Whether stock may be written here.
    public boolean isUsable() {
        return status.equals("created");
    }
}
