package com.erpsmartcloud.simulation;

import com.erpsmartcloud.marketplace.share.Draw;
import com.erpsmartcloud.marketplace.share.PoolKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// What is really true: the goods, the marketplaces, and who bought what.
final class World {

    final Random random;
    final List<PoolKey> pools = new ArrayList<>();
    final List<ModelChannel> channels = new ArrayList<>();
    final List<ModelStore> stores = new ArrayList<>();
    final Map<PoolKey, Long> onHand = new HashMap<>();

    /// Units of accepted orders that are neither cancelled nor handed over.
    final Map<PoolKey, Long> owed = new HashMap<>();

    final List<Sale> open = new ArrayList<>();
    long now = 1_000_000;
    long sales;
    long unitsSold;

    /// Units that were sold though they were owed to somebody else already.
    long oversold;

    /// Buyers who were refused though goods were there.
    long missed;

    World(Settings settings, long seed) {
        random = new Random(seed);
        for (int sku = 0; sku < settings.skus(); sku++) {
            PoolKey pool = new PoolKey(new UUID(7, sku), new UUID(8, 0));
            pools.add(pool);
            onHand.put(pool, settings.stock());
        }
        for (int store = 0; store < settings.stores(); store++) {
            for (int sku = 0; sku < settings.skus(); sku++) {
                list(store, List.of(new Draw(pools.get(sku), 1)));
            }
            for (int kit = 0; kit < settings.kits(); kit++) {
                PoolKey one = pools.get(kit % settings.skus());
                PoolKey other = pools.get((kit * 7 + 3) % settings.skus());
                list(store, List.of(new Draw(one, 2), new Draw(other, 1)));
            }
        }
        for (int store = 0; store < settings.stores(); store++) {
            stores.add(new ModelStore(channels, settings.listLag(), store % 2 == 0, random));
        }
    }

    private void list(int store, List<Draw> draws) {
        if (draws.stream().map(Draw::pool).distinct().count() == draws.size()) {
            int demand = 1 + random.nextInt(9);
            channels.add(new ModelChannel(channels.size(), store, draws, demand));
        }
    }

    long onHand(PoolKey pool) {
        return onHand.getOrDefault(pool, 0L);
    }

    List<Integer> channelsOf(int store) {
        return IntStream.range(0, channels.size())
                .filter(i -> channels.get(i).store == store)
                .boxed()
                .toList();
    }

    void pass(long millis) {
        now += millis;
        stores.forEach(store -> store.pass(now));
    }

    /// A buyer tries.
    ///
    /// @return the channel
    int buyer() {
        ModelChannel channel;
        do {
            channel = channels.get(random.nextInt(channels.size()));
        } while (random.nextInt(10) >= channel.demand);
        long units = random.nextInt(8) == 0 ? 2 : 1;
        Sale sale = new Sale(++sales, channel.number, units, now);
        if (!stores.get(channel.store).sell(sale)) {
            if (isThere(channel, units)) {
                missed += units;
            }
            return channel.number;
        }
        unitsSold += units;
        open.add(sale);
        long over = 0;
        for (Draw draw : channel.draws) {
            long wanted = draw.units() * units;
            long owedNow = owed.merge(draw.pool(), wanted, Long::sum);
            long beyond = Math.max(0, owedNow - onHand(draw.pool()));
            over = Math.max(over, Math.min(wanted, beyond));
        }
        oversold += over;
        return channel.number;
    }

    private boolean isThere(ModelChannel channel, long units) {
        return channel.draws.stream()
                .allMatch(d ->
                        onHand(d.pool()) - owed.getOrDefault(d.pool(), 0L) >= d.units() * units);
    }

    /// The order is over: its units are no longer owed.
    void settle(Sale sale) {
        open.remove(sale);
        for (Draw draw : channels.get(sale.channel()).draws) {
            owed.merge(draw.pool(), -draw.units() * sale.units(), Long::sum);
        }
    }

    /// Units of a pool that buyers could still take, beyond what is there for them. Above 0 a unit
    /// could be sold twice.
    long offeredTwice(PoolKey pool, List<Integer> users) {
        long offered = owed.getOrDefault(pool, 0L);
        for (int number : users) {
            ModelChannel channel = channels.get(number);
            for (Draw draw : channel.draws) {
                if (draw.pool().equals(pool)) {
                    offered += draw.units() * channel.shown;
                }
            }
        }
        return offered - onHand(pool);
    }
}
