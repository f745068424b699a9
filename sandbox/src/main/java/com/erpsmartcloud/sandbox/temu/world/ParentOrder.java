package com.erpsmartcloud.sandbox.temu.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An order of one buyer with its child orders and packages.
///
/// @param pendingUntil when the buyer's time to think it over ends
/// @param confirmed whether that has happened
/// @param changedAt last change of any status in it
/// @param shipping what the seller gets for shipping, in cents
/// @param warnings of the whole order, as the marketplace writes them
/// @param cut a cancellation the seller has asked for and that is still being worked on
public record ParentOrder(
        String sn,
        Instant orderedAt,
        Instant pendingUntil,
        boolean confirmed,
        Instant shipBy,
        Instant changedAt,
        List<OrderLine> lines,
        List<Parcel> parcels,
        Buyer buyer,
        long shipping,
        Set<Hold> holds,
        List<String> warnings,
        Optional<Cut> cut)
        implements Fact {

    /// Child orders the seller cannot ship.
    public record Cut(Instant at, List<String> orderSns) {}

    /// @param lines of this order
    public Status status(OrderLine line) {
        if (line.quantity() == 0) {
            return Status.CANCELED;
        }
        long shipped = shipped(line);
        if (shipped == 0) {
            return confirmed ? Status.UN_SHIPPING : Status.PENDING;
        }
        if (shipped < line.quantity()) {
            return Status.PARTIALLY_SHIPPED;
        }
        long arrived =
                parcels.stream()
                        .filter(parcel -> parcel.deliveredAt().isPresent())
                        .mapToLong(parcel -> parcel.units(line.orderSn()))
                        .sum();
        return arrived == 0
                ? Status.SHIPPED
                : arrived < line.quantity() ? Status.PARTIALLY_DELIVERED : Status.RECEIPTED;
    }

    /// The state of the whole follows from its child orders; cancelled ones do not count.
    public Status status() {
        List<Status> live =
                lines.stream()
                        .map(this::status)
                        .filter(each -> each != Status.CANCELED)
                        .distinct()
                        .toList();
        if (live.isEmpty()) {
            return Status.CANCELED;
        }
        if (live.size() == 1) {
            return live.getFirst();
        }
        return live.contains(Status.UN_SHIPPING) || live.contains(Status.PARTIALLY_SHIPPED)
                ? Status.PARTIALLY_SHIPPED
                : Status.PARTIALLY_DELIVERED;
    }

    public long shipped(OrderLine line) {
        return parcels.stream().mapToLong(parcel -> parcel.units(line.orderSn())).sum();
    }

    /// Units of a child order that still can be shipped.
    public long left(OrderLine line) {
        return line.quantity() - shipped(line);
    }

    public Optional<OrderLine> line(String orderSn) {
        return lines.stream().filter(each -> each.orderSn().equals(orderSn)).findFirst();
    }

    /// When the last of a child order left, if nothing of it is left.
    public Optional<Instant> shippedAt(OrderLine line) {
        return left(line) > 0
                ? Optional.empty()
                : parcels.stream()
                        .filter(parcel -> parcel.units(line.orderSn()) > 0)
                        .map(Parcel::shippedAt)
                        .max(Instant::compareTo);
    }

    /// Whether time alone will change it.
    boolean isMoving() {
        return (!confirmed && status() == Status.PENDING)
                || cut.isPresent()
                || parcels.stream().anyMatch(parcel -> parcel.deliveredAt().isEmpty());
    }

    public Instant deliverBy() {
        return pendingUntil.plusSeconds(10L * 86_400);
    }

    ParentOrder confirmedNow() {
        return changed(true, pendingUntil, lines, parcels, holds, cut);
    }

    public ParentOrder with(Parcel parcel, Instant at) {
        List<Parcel> all = new ArrayList<>(parcels);
        all.removeIf(each -> each.packageSn().equals(parcel.packageSn()));
        all.add(parcel);
        return changed(confirmed, at, lines, List.copyOf(all), holds, cut);
    }

    public ParentOrder answered(Instant at) {
        return changed(confirmed, at, lines, parcels, Set.of(), cut);
    }

    public ParentOrder cutting(Cut wish) {
        return changed(confirmed, changedAt, lines, parcels, holds, Optional.of(wish));
    }

    /// Without what has not left of these child orders.
    ParentOrder cancelled(Set<String> orderSns, Instant at) {
        boolean pending = !confirmed;
        List<OrderLine> after =
                lines.stream()
                        .map(line ->
                                orderSns.contains(line.orderSn()) && left(line) > 0
                                        ? line.withoutUnits(left(line), pending)
                                        : line)
                        .toList();
        return changed(confirmed, at, after, parcels, Set.of(), Optional.empty());
    }

    private ParentOrder changed(
            boolean isConfirmed,
            Instant at,
            List<OrderLine> newLines,
            List<Parcel> newParcels,
            Set<Hold> newHolds,
            Optional<Cut> newCut) {
        return new ParentOrder(
                sn,
                orderedAt,
                pendingUntil,
                isConfirmed,
                shipBy,
                at,
                newLines,
                newParcels,
                buyer,
                shipping,
                newHolds,
                warnings,
                newCut);
    }
}
