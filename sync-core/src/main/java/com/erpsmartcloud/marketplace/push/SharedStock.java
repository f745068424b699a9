package com.erpsmartcloud.marketplace.push;

import static java.util.stream.Collectors.groupingBy;

import com.erpsmartcloud.marketplace.share.Bound;
import com.erpsmartcloud.marketplace.share.Channel;
import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.marketplace.share.Draw;
import com.erpsmartcloud.marketplace.share.PoolKey;
import com.erpsmartcloud.marketplace.share.Pools;
import com.erpsmartcloud.marketplace.share.Sharing;
import com.erpsmartcloud.marketplace.share.Step;
import com.erpsmartcloud.marketplace.share.Targets;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/// Products whose units stores share without overlap, read from the company file for the pure rules
/// of sharing. Kits and their components are shared out together.
final class SharedStock {

    private static final Duration SELLING = Duration.ofDays(28);

    private static final String SALES =
            """
            SELECT t.id, COALESCE(SUM(l.quantity), 0) FROM UNNEST(?) t(id) JOIN order_line l ON l.listing_id = t.id
              JOIN customer_order o ON o.id = l.order_id AND o.ordered_at >= ? GROUP BY t.id
            """;

    private final Pools pools;
    private final List<Integer> places;
    private final List<Channel> channels;

    private SharedStock(Pools pools, List<Integer> places, List<Channel> channels) {
        this.pools = pools;
        this.places = places;
        this.channels = channels;
    }

    /// Whether any rule shares units: without one nothing here is looked at.
    static boolean isUsed(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM channel_rule WHERE shared")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /// @param quantities by the offers' rules, in their order
    /// @return what each offer is to show, in their order: its share where units are shared
    static List<Long> targets(
            Handle handle,
            Instant at,
            List<Offer> offers,
            List<ChannelQuantities.Quantity> quantities,
            Collection<Availability.Units> available) {
        List<Long> targets = new ArrayList<>();
        quantities.forEach(quantity -> targets.add(quantity.units()));
        for (SharedStock group : groups(handle, at, offers, quantities, available)) {
            List<Long> shares = Targets.of(group.pools, group.channels);
            for (int i = 0; i < shares.size(); i++) {
                targets.set(group.places.get(i), shares.get(i));
            }
        }
        return targets;
    }

    /// @param store whose turn it is; nothing is decided for the others
    /// @return a step for each offer of that store whose units are shared
    static Map<ChannelKey, Step> steps(
            Handle handle,
            Instant at,
            List<Offer> offers,
            List<ChannelQuantities.Quantity> quantities,
            Collection<Availability.Units> available,
            UUID store,
            boolean mayRaise) {
        Map<ChannelKey, Step> steps = new HashMap<>();
        for (SharedStock group : groups(handle, at, offers, quantities, available)) {
            List<Sharing.Readiness> ready =
                    group.channels.stream()
                            .map(channel ->
                                    new Sharing.Readiness(
                                            channel.store().equals(store), mayRaise, Bound.WHOLE))
                            .toList();
            List<Step> all =
                    Sharing.steps(
                            group.pools,
                            group.channels,
                            Targets.of(group.pools, group.channels),
                            ready);
            for (int i = 0; i < all.size(); i++) {
                if (group.channels.get(i).store().equals(store)) {
                    steps.put(group.channels.get(i).key(), all.get(i));
                }
            }
        }
        return steps;
    }

    private static List<SharedStock> groups(
            Handle handle,
            Instant at,
            List<Offer> offers,
            List<ChannelQuantities.Quantity> quantities,
            Collection<Availability.Units> available) {
        List<Integer> shared =
                IntStream.range(0, offers.size())
                        .filter(i -> quantities.get(i).shared())
                        .boxed()
                        .toList();
        if (shared.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Kits.Part>> kits =
                Kits.parts(
                                handle,
                                shared.stream()
                                        .map(i -> offers.get(i).product())
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(groupingBy(Kits.Part::kit));
        Map<Integer, List<Draw>> draws = new LinkedHashMap<>();
        shared.forEach(i -> draws.put(i, draws(offers.get(i), kits)));
        Map<PoolKey, Long> units = new HashMap<>();
        available.forEach(u ->
                units.put(new PoolKey(u.product(), u.warehouse()), u.available() + u.preorder()));
        List<UUID> listings = offers.stream().map(Offer::listing).distinct().toList();
        Map<ChannelKey, Bound> bounds = Bounds.of(handle, listings);
        Map<UUID, Long> sales = sales(handle, at, listings);
        Pools pools = new Pools(units);
        return Neighbours.of(draws).stream()
                .map(places ->
                        new SharedStock(
                                pools,
                                places,
                                places.stream()
                                        .map(i ->
                                                channel(
                                                        offers.get(i),
                                                        Objects.requireNonNull(draws.get(i)),
                                                        quantities.get(i).units(),
                                                        bounds,
                                                        sales))
                                        .toList()))
                .toList();
    }

    private static Channel channel(
            Offer offer,
            List<Draw> draws,
            long most,
            Map<ChannelKey, Bound> bounds,
            Map<UUID, Long> sales) {
        ChannelKey key = new ChannelKey(offer.listing(), offer.warehouseExternalId());
        return new Channel(
                key,
                offer.store(),
                draws,
                1 + sales.getOrDefault(offer.listing(), 0L),
                most,
                bounds.getOrDefault(key, Bound.unknown()));
    }

    private static List<Draw> draws(Offer offer, Map<UUID, List<Kits.Part>> kits) {
        List<Draw> draws =
                kits.getOrDefault(offer.product(), List.of()).stream()
                        .map(part ->
                                new Draw(
                                        new PoolKey(part.product(), offer.warehouse()),
                                        part.units()))
                        .toList();
        return draws.isEmpty()
                ? List.of(new Draw(new PoolKey(offer.product(), offer.warehouse()), 1))
                : draws;
    }

    /// Units each of the listings sold lately; none for those that sold nothing.
    static Map<UUID, Long> sales(Handle handle, Instant at, Collection<UUID> listings) {
        Map<UUID, Long> sales = new HashMap<>();
        handle.createQuery(SALES)
                .bind(0, SqlIds.of(listings))
                .bind(1, at.minus(SELLING).toEpochMilli())
                .map((r, _) -> sales.put(r.getObject(1, UUID.class), r.getLong(2)))
                .list();
        return sales;
    }
}
