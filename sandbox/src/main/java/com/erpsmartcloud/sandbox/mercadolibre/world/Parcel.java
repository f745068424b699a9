package com.erpsmartcloud.sandbox.mercadolibre.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One shipment, of all orders of a pack.
///
/// @param substatus empty for null
/// @param createdAt may lie ahead: the seller does not see it before
/// @param shipBy until when it has to be handed over
/// @param cost what the seller pays, in centavos
/// @param listCost before the buyer's share, in centavos
/// @param sibling the other half of a purchase that was split
/// @param history what it went through, the present state last
/// @param next the move the marketplace makes by itself
public record Parcel(
        long id,
        List<Long> sales,
        long buyerId,
        String logisticType,
        String status,
        String substatus,
        Instant createdAt,
        Instant changedAt,
        Instant shipBy,
        long declared,
        long cost,
        long listCost,
        int grams,
        Optional<Long> sibling,
        List<Step> history,
        Optional<Move> next)
        implements Fact {

    private static final Set<String> STILL_HERE =
            Set.of(
                    "",
                    "ready_to_print",
                    "printed",
                    "invoice_pending",
                    "ready_to_pack",
                    "packed",
                    "in_packing_list",
                    "in_warehouse",
                    "ready_for_pickup",
                    "ready_for_dropoff");

    /// A state it has been in.
    public record Step(String status, String substatus, Instant at) {}

    /// A change of state that is due at a time.
    public record Move(Instant at, String status, String substatus) {}

    public boolean isVisible(Instant now) {
        return !createdAt.isAfter(now);
    }

    /// Whether the goods have not left yet.
    public boolean isAtSeller() {
        return switch (status) {
            case "pending", "handling" -> true;
            case "ready_to_ship" -> STILL_HERE.contains(substatus);
            default -> false;
        };
    }

    public boolean isFinal() {
        return switch (status) {
            case "delivered", "not_delivered", "cancelled" -> true;
            default -> false;
        };
    }

    public boolean isFull() {
        return logisticType.equals("fulfillment");
    }

    public Parcel moved(Move move) {
        List<Step> steps = new ArrayList<>(history);
        steps.add(new Step(move.status(), move.substatus(), move.at()));
        return new Parcel(
                id,
                sales,
                buyerId,
                logisticType,
                move.status(),
                move.substatus(),
                createdAt,
                move.at(),
                shipBy,
                declared,
                cost,
                listCost,
                grams,
                sibling,
                List.copyOf(steps),
                Optional.empty());
    }

    public Parcel expecting(Optional<Move> move) {
        return new Parcel(
                id,
                sales,
                buyerId,
                logisticType,
                status,
                substatus,
                createdAt,
                changedAt,
                shipBy,
                declared,
                cost,
                listCost,
                grams,
                sibling,
                history,
                move);
    }
}
