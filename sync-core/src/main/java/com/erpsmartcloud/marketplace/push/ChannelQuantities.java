package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.rules.Categories;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.ChannelQuantity;
import com.erpsmartcloud.marketplace.rules.ChannelRule;
import com.erpsmartcloud.marketplace.rules.RuleBook;
import com.erpsmartcloud.marketplace.rules.StoredRules;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /// @param steps from the rule, the last of them what the listing may show at the most
    /// @param rule what decided, empty where all that is available is shown
    /// @param preorderEnd when the first of what is sold ahead is offered no more
    record Quantity(
            ChannelQuantity steps, Optional<RuleBook.Found> rule, Optional<Instant> preorderEnd) {

        long units() {
            return steps.publish();
        }

        /// Whether stores share the units without overlap.
        boolean shared() {
            return rule.filter(found -> found.rule().shared()).isPresent();
        }
    }

    /// @return for each offer, in their order
    static List<Quantity> of(
            Handle handle, List<Offer> offers, Collection<Availability.Units> available) {
        return of(handle, offers, available, List::copyOf);
    }

    /// @param rules what the stored rules are to be taken for
    static List<Quantity> of(
            Handle handle,
            List<Offer> offers,
            Collection<Availability.Units> available,
            UnaryOperator<List<RuleBook.Entry>> rules) {
        Set<UUID> about = new HashSet<>();
        Set<UUID> products = new HashSet<>();
        for (Offer offer : offers) {
            about.add(offer.listing());
            about.add(offer.store());
            products.add(offer.product());
        }
        about.addAll(products);
        RuleBook book = new RuleBook(rules.apply(StoredRules.about(handle, about)));
        Map<UUID, String> categories = book.isEmpty() ? Map.of() : Categories.of(handle, products);
        ChannelQuantities quantities = new ChannelQuantities(offers, available, book, categories);
        return offers.stream().map(quantities::of).toList();
    }

    private Quantity of(Offer offer) {
        Optional<RuleBook.Found> found =
                book.of(
                        offer.listing(),
                        offer.product(),
                        categories.getOrDefault(offer.product(), ""),
                        offer.store());
        Optional<ChannelRule> rule = found.map(RuleBook.Found::rule);
        long available = 0;
        long reserved = 0;
        long preorder = 0;
        Optional<Instant> end = Optional.empty();
        for (UUID warehouse : warehouses(offer, rule)) {
            Optional<Availability.Units> there =
                    Optional.ofNullable(
                            units.getOrDefault(offer.product(), Map.of()).get(warehouse));
            available += there.map(Availability.Units::available).orElse(0L);
            reserved += there.map(Availability.Units::reserved).orElse(0L);
            preorder += there.map(Availability.Units::preorder).orElse(0L);
            end =
                    Stream.of(end, there.flatMap(Availability.Units::preorderEnd))
                            .flatMap(Optional::stream)
                            .min(Comparator.naturalOrder());
        }
        return new Quantity(
                rule.map(ChannelRule::formula)
                        .orElse(ChannelFormula.ALL)
                        .of(available, reserved, preorder, offer.leash()),
                found,
                end);
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
