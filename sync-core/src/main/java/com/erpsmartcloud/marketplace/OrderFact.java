package com.erpsmartcloud.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An order (on Ozon: one posting, one parcel) as the marketplace reports it.
///
/// @param externalId the marketplace's own id, unique in one store
/// @param orderNumber what the buyer and the seller centre call it; may be shared by several
///   parcels
/// @param alsoCalled the marketplace's other names for it, by which it is found and which never
///   become an order of their own: the orders that one purchase is made of
/// @param parentExternalId the parcel this one was split from
/// @param rawStatus the marketplace's word, kept as it came
/// @param rawSubstatus its finer word, empty where there is none
/// @param orderedAt creation as first reported, UTC; [Instant#EPOCH] where the marketplace has none
/// @param shipBy deadline for hand-over, UTC
/// @param asOf marketplace time of this reading, UTC: an older reading never overwrites a newer one
/// @param warehouseExternalId the marketplace's id of the seller's warehouse that ships it
/// @param raw the reading as JSON text, long texts cut, without the parts that name a buyer
public record OrderFact(
        String externalId,
        String orderNumber,
        List<String> alsoCalled,
        Optional<String> parentExternalId,
        String rawStatus,
        String rawSubstatus,
        OrderState state,
        Instant orderedAt,
        Optional<Instant> paidAt,
        Optional<Instant> shipBy,
        Instant asOf,
        Optional<String> warehouseExternalId,
        String carrier,
        String tracking,
        Optional<BuyerFact> buyer,
        List<OrderLineFact> lines,
        String raw) {

    public OrderFact {
        alsoCalled = List.copyOf(alsoCalled);
        lines = List.copyOf(lines);
    }

    /// An order with no other names.
    public OrderFact(
            String externalId,
            String orderNumber,
            Optional<String> parentExternalId,
            String rawStatus,
            String rawSubstatus,
            OrderState state,
            Instant orderedAt,
            Optional<Instant> paidAt,
            Optional<Instant> shipBy,
            Instant asOf,
            Optional<String> warehouseExternalId,
            String carrier,
            String tracking,
            Optional<BuyerFact> buyer,
            List<OrderLineFact> lines,
            String raw) {
        this(
                externalId,
                orderNumber,
                List.of(),
                parentExternalId,
                rawStatus,
                rawSubstatus,
                state,
                orderedAt,
                paidAt,
                shipBy,
                asOf,
                warehouseExternalId,
                carrier,
                tracking,
                buyer,
                lines,
                raw);
    }
}
