package com.erpsmartcloud.sandbox.mercadolibre.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A listing. Prices in centavos.
///
/// @param familyName only in the user products model, where no variations exist
/// @param variants one without a colour, or the variations
/// @param parent the closed listing this one follows
public record Item(
        String id,
        String title,
        Optional<String> familyName,
        String categoryId,
        String domainId,
        long price,
        Status status,
        String subStatus,
        Terms terms,
        List<Variant> variants,
        Optional<String> parent,
        Instant createdAt,
        Instant changedAt)
        implements Fact {

    /// Whether buyers see it. `sub_status` says why not.
    public enum Status {
        ACTIVE,
        PAUSED,
        CLOSED,
        UNDER_REVIEW
    }

    /// What the seller has agreed to.
    ///
    /// @param automated the marketplace sets the price
    /// @param manufacturingDays 0 where the goods lie ready
    public record Terms(
            String listingType,
            String logisticType,
            boolean automated,
            int manufacturingDays,
            int grams) {

        public boolean isFull() {
            return logisticType.equals("fulfillment");
        }
    }

    /// One colour, or the whole listing.
    ///
    /// @param id 0 where the listing has no variations
    /// @param customField `seller_custom_field`; empty for null
    public record Variant(
            long id,
            String userProductId,
            String sku,
            String colour,
            String customField,
            long sold) {

        public Variant soldMore(long units) {
            return new Variant(id, userProductId, sku, colour, customField, sold + units);
        }

        /// Under other names of the seller's.
        public Variant named(String nextSku, String nextField) {
            return new Variant(id, userProductId, nextSku, colour, nextField, sold);
        }

        public Variant renumbered(long other) {
            return new Variant(other, userProductId, sku, colour, customField, 0);
        }
    }

    public static final String OUT_OF_STOCK = "out_of_stock";
    public static final String PAUSED_BY_SELLER = "paused_by_seller";

    public boolean hasVariations() {
        return variants.getFirst().id() != 0;
    }

    public boolean isDeleted() {
        return status == Status.CLOSED && subStatus.equals("deleted");
    }

    public Optional<Variant> variant(long variationId) {
        return variants.stream().filter(each -> each.id() == variationId).findFirst();
    }

    public long sold() {
        return variants.stream().mapToLong(Variant::sold).sum();
    }

    public Item priced(long centavos, Instant at) {
        return new Item(
                id,
                title,
                familyName,
                categoryId,
                domainId,
                centavos,
                status,
                subStatus,
                terms,
                variants,
                parent,
                createdAt,
                at);
    }

    public Item in(Status next, String reason, Instant at) {
        return new Item(
                id,
                title,
                familyName,
                categoryId,
                domainId,
                price,
                next,
                reason,
                terms,
                variants,
                parent,
                createdAt,
                at);
    }

    public Item with(List<Variant> next, Instant at) {
        return new Item(
                id,
                title,
                familyName,
                categoryId,
                domainId,
                price,
                status,
                subStatus,
                terms,
                List.copyOf(next),
                parent,
                createdAt,
                at);
    }

    public Item soldMore(long variationId, long units, Instant at) {
        List<Variant> next = new ArrayList<>();
        for (Variant each : variants) {
            next.add(each.id() == variationId ? each.soldMore(units) : each);
        }
        return with(next, at);
    }

    /// The same goods under a new number, as after a relist.
    public Item relisted(String newId, long newPrice, List<Variant> fresh, Instant at) {
        return new Item(
                newId,
                title,
                familyName,
                categoryId,
                domainId,
                newPrice,
                Status.ACTIVE,
                "",
                terms,
                List.copyOf(fresh),
                Optional.of(id),
                at,
                at);
    }
}
