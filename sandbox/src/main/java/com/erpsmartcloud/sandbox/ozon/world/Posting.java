package com.erpsmartcloud.sandbox.ozon.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One parcel.
///
/// @param orderedAt when it came into processing; never changes
/// @param shipBy until when it has to be handed over
/// @param changedAt last change of status or substatus
/// @param next the move the marketplace makes by itself
public record Posting(
        String number,
        long orderId,
        String parent,
        long warehouseId,
        Instant orderedAt,
        Instant shipBy,
        Status status,
        String substatus,
        String previousSubstatus,
        Instant changedAt,
        Optional<Instant> deliveringAt,
        Optional<Instant> deliveredAt,
        Optional<Move> next,
        List<Line> lines,
        Destination destination,
        Optional<Buyer> buyer,
        String trackingNumber,
        Optional<Cancellation> cancellation)
        implements Fact {

    /// A change of status that is due at a time.
    public record Move(Instant at, Status status, String substatus) {}

    /// Units of one product; prices in kopecks.
    public record Line(
            long sku, String offerId, String name, long quantity, long price, long oldPrice) {}

    /// Where it goes, as far as the marketplace tells the seller.
    public record Destination(
            String region, String city, String cluster, String deliveryType, String payment) {}

    /// Who gets it; known to the seller only where he delivers himself.
    public record Buyer(
            long id,
            String name,
            String phone,
            String pin,
            String region,
            String city,
            String address,
            String zip,
            String comment) {}

    /// Why it was cancelled.
    ///
    /// @param type seller, client, ozon, system or delivery
    public record Cancellation(
            long reasonId, String reason, String type, String initiator, boolean afterShip) {}

    public String orderNumber() {
        return number.substring(0, number.lastIndexOf('-'));
    }

    /// Whether assembling was accepted and has not come to its end.
    public boolean isBeingShipped() {
        return status == Status.AWAITING_PACKAGING && next.isPresent();
    }

    Posting moved(Move move) {
        boolean leaves = move.status() == Status.DELIVERING && deliveringAt.isEmpty();
        boolean arrives = move.status() == Status.DELIVERED;
        return new Posting(
                number,
                orderId,
                parent,
                warehouseId,
                orderedAt,
                shipBy,
                move.status(),
                move.substatus(),
                substatus,
                move.at(),
                leaves ? Optional.of(move.at()) : deliveringAt,
                arrives ? Optional.of(move.at()) : deliveredAt,
                Optional.empty(),
                lines,
                destination,
                buyer,
                trackingNumber,
                cancellation);
    }

    public Posting expecting(Optional<Move> move) {
        return new Posting(
                number,
                orderId,
                parent,
                warehouseId,
                orderedAt,
                shipBy,
                status,
                substatus,
                previousSubstatus,
                changedAt,
                deliveringAt,
                deliveredAt,
                move,
                lines,
                destination,
                buyer,
                trackingNumber,
                cancellation);
    }

    public Posting cancelled(Instant at, Cancellation reason) {
        return moved(new Move(at, Status.CANCELLED, "posting_canceled")).because(reason);
    }

    /// The part of a split parcel that goes under another number.
    public Posting part(String partNumber, String partParent, List<Line> partLines) {
        return new Posting(
                partNumber,
                orderId,
                partParent,
                warehouseId,
                orderedAt,
                shipBy,
                status,
                substatus,
                previousSubstatus,
                changedAt,
                deliveringAt,
                deliveredAt,
                next,
                partLines,
                destination,
                buyer,
                trackingNumber,
                cancellation);
    }

    private Posting because(Cancellation reason) {
        return new Posting(
                number,
                orderId,
                parent,
                warehouseId,
                orderedAt,
                shipBy,
                status,
                substatus,
                previousSubstatus,
                changedAt,
                deliveringAt,
                deliveredAt,
                next,
                lines,
                destination,
                buyer,
                trackingNumber,
                Optional.of(reason));
    }
}
