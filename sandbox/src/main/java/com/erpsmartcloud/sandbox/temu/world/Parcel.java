package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A package the seller has shipped.
///
/// @param units pieces of each child order in it, by its number
/// @param arrivesAt when it will be delivered
/// @param deliveredAt when it was
/// @param more packages with the same goods
public record Parcel(
        String packageSn,
        Label label,
        Map<String, Long> units,
        Instant shippedAt,
        Instant arrivesAt,
        Optional<Instant> deliveredAt,
        List<SubParcel> more) {

    /// Who carries it.
    public record Label(long carrierId, String trackingNumber, String warehouseId) {}

    public record SubParcel(String packageSn, Label label) {}

    long units(String orderSn) {
        return units.getOrDefault(orderSn, 0L);
    }

    Parcel delivered() {
        return new Parcel(
                packageSn, label, units, shippedAt, arrivesAt, Optional.of(arrivesAt), more);
    }

    public Parcel carriedBy(Label next) {
        return new Parcel(packageSn, next, units, shippedAt, arrivesAt, deliveredAt, more);
    }

    public Parcel with(List<SubParcel> all) {
        return new Parcel(
                packageSn, label, units, shippedAt, arrivesAt, deliveredAt, List.copyOf(all));
    }
}
