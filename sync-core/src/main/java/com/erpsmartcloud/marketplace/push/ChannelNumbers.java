package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.rules.ChannelRule;
import com.erpsmartcloud.marketplace.rules.RuleBook;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleReader;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Explains what listings show, and says what a rule that is not saved yet would change.
///
/// Source: domain rule C.3, features I4 to I7.
public final class ChannelNumbers {

    /// The id that a rule has in a preview before it is saved. Of two rules at the same place it
    /// loses: its id is the newest.
    public static final UUID DRAFTED = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    /// So many products at once are worked out in one go.
    private static final int CHUNK = 5_000;

    private static final String STORES = "SELECT id, name, marketplace FROM marketplace_store";

    private final Store store;
    private final Availability availability;

    public ChannelNumbers(Store store, Availability availability) {
        this.store = store;
        this.availability = availability;
    }

    /// @return one for each listing and warehouse, by store
    public List<ChannelNumber> of(UUID product) {
        return of(List.of(product));
    }

    /// @return one for each listing and warehouse of each product
    List<ChannelNumber> of(Collection<UUID> products) {
        return products.isEmpty()
                ? List.of()
                : store.read(h -> numbers(h, read(h, products), List::copyOf));
    }

    /// What saving this rule would change, over everything it covers or covered before.
    ///
    /// @param rule the rule that is changed, empty for a new one
    /// @param rows so many listings are named, those that change most
    public RulePreview preview(Optional<UUID> rule, RuleEdit.Draft draft, int rows) {
        return store.read(h -> {
            Set<UUID> products = new HashSet<>(RuleReader.covered(h, draft.covers()));
            long covered = products.size();
            rule.ifPresent(id -> products.addAll(RuleReader.covered(h, id)));
            List<UUID> all = products.stream().sorted().toList();
            RulePreview preview = RulePreview.none(covered);
            for (int from = 0; from < all.size(); from += CHUNK) {
                List<UUID> part = all.subList(from, Math.min(all.size(), from + CHUNK));
                Basis basis = read(h, part);
                preview =
                        preview.with(
                                numbers(h, basis, List::copyOf),
                                numbers(h, basis, entries -> replaced(entries, rule, draft)),
                                rows);
            }
            return preview;
        });
    }

    /// Some of the products that a rule with these covers would be for, from the scarcest to those
    /// with most units.
    public List<UUID> sample(List<RuleCover> covers, int most) {
        return store.read(h -> {
            Set<UUID> products = RuleReader.covered(h, covers);
            Map<UUID, Long> units = new HashMap<>();
            products.forEach(product -> units.put(product, 0L));
            SqlIds.pieces(products)
                    .forEach(piece ->
                            availability
                                    .of(h, piece)
                                    .forEach(u ->
                                            units.merge(u.product(), u.available(), Long::sum)));
            List<UUID> all =
                    units.entrySet().stream()
                            .sorted(
                                    Map.Entry.<UUID, Long>comparingByValue()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .map(Map.Entry::getKey)
                            .toList();
            int few = Math.min(most, all.size());
            return IntStream.range(0, few)
                    .mapToObj(i -> all.get(few < 2 ? 0 : (all.size() - 1) * i / (few - 1)))
                    .toList();
        });
    }

    /// What the listings of some products show and would show by this rule, in the order of the
    /// products; where a rule is for stores or listings, only theirs.
    ///
    /// @param rule the rule that is changed, empty for a new one
    public List<RulePreview.Row> compare(
            Optional<UUID> rule, RuleEdit.Draft draft, List<UUID> products) {
        return store.read(h -> {
            Basis basis = read(h, products);
            List<ChannelNumber> now = numbers(h, basis, List::copyOf);
            List<ChannelNumber> then = numbers(h, basis, entries -> replaced(entries, rule, draft));
            return IntStream.range(0, now.size())
                    .filter(i -> isMeant(draft.covers(), then.get(i)))
                    .mapToObj(i -> new RulePreview.Row(then.get(i), now.get(i).units()))
                    .sorted(
                            Comparator.comparing((RulePreview.Row row) ->
                                            products.indexOf(row.number().product()))
                                    .thenComparing(row -> row.number().storeName())
                                    .thenComparing(row -> row.number().warehouseExternalId()))
                    .toList();
        });
    }

    private static boolean isMeant(List<RuleCover> covers, ChannelNumber number) {
        return covers.stream()
                .anyMatch(cover ->
                        switch (cover.scope()) {
                            case LISTING -> cover.ref().equals(Optional.of(number.listing()));
                            case STORE -> cover.ref().equals(Optional.of(number.store()));
                            case SKU -> cover.ref().equals(Optional.of(number.product()));
                            case CATEGORY, ALL -> true;
                        });
    }

    private static List<RuleBook.Entry> replaced(
            List<RuleBook.Entry> entries, Optional<UUID> rule, RuleEdit.Draft draft) {
        ChannelRule drafted =
                new ChannelRule(
                        rule.orElse(DRAFTED),
                        draft.name(),
                        draft.place(),
                        draft.formula(),
                        draft.warehouses(),
                        draft.shared());
        return Stream.concat(
                        entries.stream().filter(e -> !rule.equals(Optional.of(e.rule().id()))),
                        draft.covers().stream().map(c -> new RuleBook.Entry(drafted, c)))
                .toList();
    }

    /// What is read once, whatever rules it is looked at by.
    ///
    /// @param asked the products that are wanted; the others only share units with them
    private record Basis(
            Set<UUID> asked,
            List<Offer> offers,
            List<Availability.Units> available,
            Map<UUID, Named> stores) {}

    private record Named(String name, Marketplace marketplace) {}

    private Basis read(Handle handle, Collection<UUID> asked) {
        Set<UUID> products = Kits.together(handle, asked);
        Map<UUID, Named> stores = new HashMap<>();
        handle.createQuery(STORES)
                .map((r, _) ->
                        stores.put(
                                r.getObject(1, UUID.class),
                                new Named(r.getString(2), Marketplace.valueOf(r.getString(3)))))
                .list();
        return new Basis(
                Set.copyOf(asked),
                Offers.of(handle, products),
                availability.of(handle, products),
                stores);
    }

    private static List<ChannelNumber> numbers(
            Handle handle, Basis basis, UnaryOperator<List<RuleBook.Entry>> rules) {
        List<Offer> offers = basis.offers();
        List<ChannelQuantities.Quantity> quantities =
                ChannelQuantities.of(handle, offers, basis.available(), rules);
        List<Long> units =
                SharedStock.targets(handle, Instant.now(), offers, quantities, basis.available());
        List<ChannelNumber> numbers = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            if (!basis.asked().contains(offer.product())) {
                continue;
            }
            Named its = Objects.requireNonNull(basis.stores().get(offer.store()));
            numbers.add(
                    new ChannelNumber(
                            offer.listing(),
                            offer.article(),
                            offer.product(),
                            offer.store(),
                            its.name(),
                            its.marketplace(),
                            offer.warehouse(),
                            offer.warehouseExternalId(),
                            quantities.get(i).steps(),
                            quantities.get(i).rule(),
                            quantities.get(i).preorderEnd(),
                            units.get(i),
                            offer.shown()));
        }
        return numbers;
    }
}
