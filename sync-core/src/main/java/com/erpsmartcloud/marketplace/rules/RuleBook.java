package com.erpsmartcloud.marketplace.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds the rule of a listing.
///
/// Source: feature I4, listing before SKU before category before store before all.
public final class RuleBook {

    /// No rules: every listing shows all that is available.
    public static final RuleBook EMPTY = new RuleBook(List.of());

    private record Covering(RuleScope scope, ChannelRule rule) {}

    private static final Comparator<Covering> FIRST =
            Comparator.comparing(Covering::scope)
                    .thenComparingLong(covering -> covering.rule().place())
                    .thenComparing(covering -> covering.rule().id());

    private final Map<UUID, Covering> byId;
    private final Map<String, Covering> byCategory;
    private final Optional<Covering> rest;

    /// A rule and what it covers.
    public record Entry(ChannelRule rule, RuleCover cover) {}

    public RuleBook(List<Entry> entries) {
        this.byId = new HashMap<>();
        this.byCategory = new HashMap<>();
        Optional<Covering> all = Optional.empty();
        for (Entry entry : entries) {
            Covering covering = new Covering(entry.cover().scope(), entry.rule());
            switch (entry.cover().scope()) {
                case LISTING, SKU, STORE ->
                        byId.merge(entry.cover().ref().orElseThrow(), covering, RuleBook::first);
                case CATEGORY ->
                        byCategory.merge(entry.cover().category(), covering, RuleBook::first);
                case ALL -> all = Optional.of(all.map(a -> first(a, covering)).orElse(covering));
            }
        }
        this.rest = all;
    }

    private static Covering first(Covering one, Covering other) {
        return FIRST.compare(one, other) <= 0 ? one : other;
    }

    public boolean isEmpty() {
        return byId.isEmpty() && byCategory.isEmpty() && rest.isEmpty();
    }

    /// @param category of the product, empty if it has none
    /// @return the rule that decides, and by what it covers the listing
    public Optional<Found> of(UUID listing, UUID product, String category, UUID store) {
        return Stream.of(
                        Optional.ofNullable(byId.get(listing)),
                        Optional.ofNullable(byId.get(product)),
                        Optional.ofNullable(byCategory.get(category)),
                        Optional.ofNullable(byId.get(store)),
                        rest)
                .flatMap(Optional::stream)
                .min(FIRST)
                .map(covering -> new Found(covering.rule(), covering.scope()));
    }

    public record Found(ChannelRule rule, RuleScope scope) {}
}
