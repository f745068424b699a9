package com.erpsmartcloud.sandbox.mercadolibre.world;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One order: some units of one item or variation. Amounts in centavos.
///
/// @param packId the cart it was bought in
/// @param tags beside those that follow from the rest
/// @param cancelCode why it was cancelled; empty for not
/// @param closedAt first time paid
/// @param parcelId of the shipment, known to the seller only once that exists
/// @param due what the marketplace does by itself
public record Sale(
        long id,
        Optional<Long> packId,
        long buyerId,
        Good good,
        long quantity,
        Amounts amounts,
        Status status,
        List<String> tags,
        String cancelCode,
        Payment payment,
        Optional<Long> parcelId,
        Instant createdAt,
        Optional<Instant> closedAt,
        Instant changedAt,
        Optional<Due> due)
        implements Fact {

    /// Status of an order, spelled in lower case.
    public enum Status {
        CONFIRMED,
        PAYMENT_REQUIRED,
        PAYMENT_IN_PROCESS,
        PARTIALLY_PAID,
        PAID,
        PARTIALLY_REFUNDED,
        PENDING_CANCEL,
        CANCELLED,
        INVALID;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What was bought, as it was called then.
    public record Good(
            String itemId,
            long variationId,
            String userProductId,
            String sku,
            String customField,
            String title,
            String colour,
            String categoryId,
            String listingType,
            int manufacturingDays,
            String store) {}

    /// For one unit each.
    public record Amounts(long unit, long full, long fee) {}

    /// How it was paid.
    ///
    /// @param method `account_money`, `debmaster`, `visa`
    public record Payment(
            long id,
            String method,
            String type,
            String status,
            String detail,
            long refunded,
            Optional<Instant> approvedAt,
            Instant changedAt) {

        public Payment in(String next, String why, long back, Instant at) {
            boolean approval = next.equals("approved") && approvedAt.isEmpty();
            return new Payment(
                    id, method, type, next, why, back, approval ? Optional.of(at) : approvedAt, at);
        }
    }

    /// A payment that is decided at a time.
    public record Due(Instant at, Status status) {}

    public static final String UNFULFILLED = "unfulfilled";

    public long total() {
        return Math.multiplyExact(amounts.unit(), quantity);
    }

    public boolean isPaid() {
        return payment.approvedAt().isPresent();
    }

    /// Whether the deal is off: the status alone does not say so.
    public boolean isOff() {
        return status == Status.CANCELLED || status == Status.INVALID || tags.contains(UNFULFILLED);
    }

    public Sale moved(
            Status next, List<String> nextTags, String code, Payment nextPayment, Instant at) {
        boolean closes = next == Status.PAID && closedAt.isEmpty();
        return new Sale(
                id,
                packId,
                buyerId,
                good,
                quantity,
                amounts,
                next,
                List.copyOf(nextTags),
                code,
                nextPayment,
                parcelId,
                createdAt,
                closes ? Optional.of(at) : closedAt,
                at,
                Optional.empty());
    }

    /// Some of the units, as an order of its own.
    public Sale part(long newId, long pack, long units, long parcel, Instant at) {
        return new Sale(
                newId,
                Optional.of(pack),
                buyerId,
                good,
                units,
                amounts,
                status,
                tags,
                "",
                payment,
                Optional.of(parcel),
                at,
                Optional.of(at),
                at,
                Optional.empty());
    }

    public Sale expecting(Due next) {
        return new Sale(
                id,
                packId,
                buyerId,
                good,
                quantity,
                amounts,
                status,
                tags,
                cancelCode,
                payment,
                parcelId,
                createdAt,
                closedAt,
                changedAt,
                Optional.of(next));
    }
}
