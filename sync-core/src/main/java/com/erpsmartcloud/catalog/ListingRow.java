package com.erpsmartcloud.catalog;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// One listing of a marketplace: what it shows, and what it is to show.
///
/// @param theirs the price the marketplace was last known to show
/// @param ours the price it is to have; empty if none was ever set here
/// @param shown units the marketplace was last known to show; empty if it never told
/// @param wanted units it is to show
/// @param since what differs, since when: the price, or that it still sells an archived product;
///   UTC
/// @param readAt when the marketplace last told, UTC
public record ListingRow(
        UUID id,
        UUID storeId,
        Marketplace marketplace,
        String store,
        String externalId,
        String article,
        String title,
        Optional<Mapped> mapped,
        MappedBy how,
        Money theirs,
        Optional<Money> ours,
        OptionalLong shown,
        OptionalLong wanted,
        boolean sellable,
        boolean archived,
        boolean refused,
        boolean waits,
        String rawStatus,
        Map<ListingIssue, Instant> since,
        Instant readAt) {

    public ListingRow {
        since = Map.copyOf(since);
    }

    /// The product a listing sells.
    ///
    /// @param cost as it was entered, in any currency
    /// @param rate the newest one between that currency and the listing's, if they differ
    public record Mapped(
            UUID product,
            String sku,
            Optional<Money> cost,
            Optional<ExchangeRate> rate,
            boolean hasWeight) {}

    /// The price that counts: ours where there is one.
    public Money price() {
        return ours.orElse(theirs);
    }

    /// What the product cost, in the listing's currency; empty if it is not known, or no rate is.
    public Optional<Money> cost() {
        return mapped.flatMap(product ->
                product.cost()
                        .flatMap(cost ->
                                cost.currency().equals(theirs.currency())
                                        ? Optional.of(cost)
                                        : product.rate().map(rate -> rate.convert(cost))));
    }

    /// Of the price, in hundredths of a percent; empty if it cannot be told.
    public OptionalInt margin() {
        return Margin.of(cost(), price());
    }

    public boolean priceDrifts() {
        return ours.isPresent() && !ours.get().equals(theirs);
    }

    public boolean quantityDrifts() {
        return shown.isPresent() && wanted.isPresent() && shown.getAsLong() != wanted.getAsLong();
    }

    /// What needs a person, the worst first.
    public Set<ListingIssue> issues() {
        Set<ListingIssue> issues = EnumSet.noneOf(ListingIssue.class);
        if (archived) {
            return issues;
        }
        add(issues, !sellable, ListingIssue.BLOCKED);
        add(issues, refused, ListingIssue.REFUSED);
        add(issues, mapped.isEmpty() && how != MappedBy.IGNORED, ListingIssue.NOT_MAPPED);
        add(issues, quantityDrifts(), ListingIssue.QUANTITY_DRIFT);
        add(issues, priceDrifts(), ListingIssue.PRICE_DRIFT);
        add(issues, since.containsKey(ListingIssue.STATE_DRIFT), ListingIssue.STATE_DRIFT);
        add(
                issues,
                mapped.isPresent() && wanted.isPresent() && wanted.getAsLong() == 0,
                ListingIssue.OUT_OF_STOCK);
        add(issues, mapped.isPresent() && mapped.get().cost().isEmpty(), ListingIssue.NO_COST);
        add(issues, mapped.isPresent() && !mapped.get().hasWeight(), ListingIssue.NO_WEIGHT);
        return issues;
    }

    private static void add(Set<ListingIssue> issues, boolean is, ListingIssue issue) {
        if (is) {
            issues.add(issue);
        }
    }
}
