package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.rules.Categories;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.ChannelRule;
import com.erpsmartcloud.marketplace.rules.RuleBook;
import com.erpsmartcloud.marketplace.rules.StoredRules;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// What offers are to show by their rules.
///
/// Source: domain rule C.3.
final class ChannelQuantities {

    private final Map<UUID, Map<UUID, Availability.Units>> units = new HashMap<>();
    private final Map<UUID, Integer> placesOf = new HashMap<>();
    private final Map<UUID, String> categories;
    private final RuleBook book;

    private ChannelQuantities(
            List<Offer> offers,
            Collection<Availability.Units> available,
            RuleBook book,
            Map<UUID, String> categories) {
        this.book = book;
        this.categories = categories;
        for (Availability.Units one : available) {
            units.computeIfAbsent(one.product(), _ -> new HashMap<>()).put(one.warehouse(), one);
        }
        offers.forEach(offer -> placesOf.merge(offer.listing(), 1, Integer::sum));
    }

    /// @param units what the listing may show at the most
    /// @param shared whether stores share them without overlap
    record Quantity(long units, boolean shared) {}

    /// @return for each offer, in their order
    static List<Quantity> of(Tx tx, List<Offer> offers, Collection<Availability.Units> available) {
        Set<UUID> about = new HashSet<>();
        Set<UUID> products = new HashSet<>();
        for (Offer offer : offers) {
            about.add(offer.listing());
            about.add(offer.store());
            products.add(offer.product());
        }
        about.addAll(products);
        RuleBook book = StoredRules.about(tx.read(), about);
        Map<UUID, String> categories =
                book.isEmpty() ? Map.of() : Categories.of(tx.read(), products);
        ChannelQuantities quantities = new ChannelQuantities(offers, available, book, categories);
        return offers.stream().map(quantities::of).toList();
    }

    private Quantity of(Offer offer) {
        Optional<ChannelRule> rule =
                book.of(
                                offer.listing(),
                                offer.product(),
                                categories.getOrDefault(offer.product(), ""),
                                offer.store())
                        .map(RuleBook.Found::rule);
        long available = 0;
        long reserved = 0;
        for (UUID warehouse : warehouses(offer, rule)) {
            Optional<Availability.Units> there =
                    Optional.ofNullable(
                            units.getOrDefault(offer.product(), Map.of()).get(warehouse));
            available += there.map(Availability.Units::available).orElse(0L);
            reserved += there.map(Availability.Units::reserved).orElse(0L);
        }
        long publish =
                rule.map(ChannelRule::formula)
                        .orElse(ChannelFormula.ALL)
                        .of(available, reserved, OptionalLong.empty())
                        .publish();
        return new Quantity(publish, rule.filter(ChannelRule::shared).isPresent());
    }

    /// Where a store has several warehouses, each shows its own: the same units must not stand in
    /// two of them.
    private Set<UUID> warehouses(Offer offer, Optional<ChannelRule> rule) {
        Set<UUID> own = Set.of(offer.warehouse());
        Set<UUID> counted = rule.map(ChannelRule::warehouses).orElse(Set.of());
        if (counted.isEmpty()) {
            return own;
        }
        if (placesOf.getOrDefault(offer.listing(), 1) == 1) {
            return counted;
        }
        return counted.contains(offer.warehouse()) ? own : Set.of();
    }
}
