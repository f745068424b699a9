package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Everything the panel of one order shows.
///
/// @param row as in the list
/// @param alsoCalled the marketplace's further names for it, without the two numbers shown already
/// @param axes the four axes behind the visible state
/// @param warehouseId where it ships from
/// @param warehouseChosen whether a person chose that place
/// @param zone the store's time zone
/// @param raw the marketplace's last reading as JSON text, empty if none is kept
/// @param restricted since when it is only kept and not processed
public record OrderDetail(
        OrderRow row,
        String orderNumber,
        List<String> alsoCalled,
        OrderState axes,
        String rawSubstatus,
        Optional<Instant> paidAt,
        Instant firstSeenAt,
        Instant marketplaceAt,
        String region,
        Optional<UUID> warehouseId,
        boolean warehouseChosen,
        String zone,
        boolean hasBuyer,
        List<Line> lines,
        List<Problem> problems,
        List<Event> events,
        List<OrderNote> notes,
        String raw,
        Optional<Instant> restricted) {

    public OrderDetail {
        alsoCalled = List.copyOf(alsoCalled);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /// What it is called besides the number its row shows; a number that one begins with is no
    /// other.
    public List<String> otherNumbers() {
        return Stream.concat(Stream.of(orderNumber), alsoCalled.stream())
                .filter(number -> !row.externalId().startsWith(number))
                .toList();
    }

    /// Without the buyer, and without the words and the original that may name him.
    OrderDetail withoutBuyer() {
        return new OrderDetail(
                row.withoutBuyer(),
                orderNumber,
                alsoCalled,
                axes,
                rawSubstatus,
                paidAt,
                firstSeenAt,
                marketplaceAt,
                region,
                warehouseId,
                warehouseChosen,
                zone,
                false,
                lines,
                problems,
                events.stream().filter(e -> !e.kind().equals("NOTE")).toList(),
                List.of(),
                "",
                restricted);
    }

    /// @param sku our SKU; empty if the listing is not mapped
    /// @param reserved units held for this line
    /// @param shortBy units missing
    public record Line(
            UUID id,
            UUID listingId,
            String article,
            Optional<UUID> productId,
            Optional<String> sku,
            String title,
            long quantity,
            Money unitPrice,
            long reserved,
            long shortBy) {}

    public record Problem(ProblemKind kind, String detail, Instant since) {}

    /// @param kind `IMPORTED`, `STATUS`, `SHIPPED`, `HELD`, `WENT_ON`, `WAREHOUSE`, `TAGGED`,
    ///   `UNTAGGED`, `NOTE`, `TURNED`
    /// @param actor who did it, empty where nobody is known
    /// @param device its number, 0 where it is not known
    public record Event(Instant at, String kind, String detail, String actor, long device) {}

    /// A buyer in clear; asking for it is written to the audit log.
    public record Buyer(String name, String phone, String address, String country, String region) {

        @Override
        public String toString() {
            return "Buyer[hidden]";
        }
    }
}
