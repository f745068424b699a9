package com.erpsmartcloud.simulation;

import com.erpsmartcloud.marketplace.share.Bound;
import com.erpsmartcloud.marketplace.share.Channel;
import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.marketplace.share.Draw;
import com.erpsmartcloud.marketplace.share.PoolKey;
import com.erpsmartcloud.marketplace.share.Pools;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What the program knows, as it stands on its disk.
final class Device {

    /// A write whose answer is awaited.
    record Awaited(int channel, long quantity, long sentAt, long answerAt, Answer answer) {}

    enum Answer {
        TAKEN,
        REFUSED,
        LOST
    }

    private final World world;
    private final Plant plant;
    final List<Bound> bounds = new ArrayList<>();
    final List<Awaited> awaited = new ArrayList<>();
    final Map<PoolKey, Long> reserved = new HashMap<>();
    private final Set<Change> known = new HashSet<>();
    private final Map<Long, Sale> orders = new LinkedHashMap<>();
    private final Set<Long> cancelled = new HashSet<>();
    private final int[] read;

    /// Units reserved for orders that are cancelled already, which has not come in yet. The
    /// marketplace may offer them again: they are the cancelled order's own.
    final Map<PoolKey, Long> unreported = new HashMap<>();

    Device(World world, Plant plant) {
        this.world = world;
        this.plant = plant;
        this.read = new int[world.stores.size()];
        world.channels.forEach(_ -> bounds.add(Bound.of(0, Instant.ofEpochMilli(world.now))));
    }

    Pools pools() {
        Map<PoolKey, Long> available = new HashMap<>();
        world.onHand.forEach(
                (pool, units) -> available.put(pool, units - reserved.getOrDefault(pool, 0L)));
        return new Pools(available);
    }

    long available(PoolKey pool) {
        return world.onHand(pool) - reserved.getOrDefault(pool, 0L);
    }

    Channel channel(int number) {
        ModelChannel model = world.channels.get(number);
        return new Channel(
                new ChannelKey(new UUID(9, number), "w"),
                new UUID(10, model.store),
                model.draws,
                model.demand,
                Bound.WHOLE,
                bounds.get(number));
    }

    List<Sale> openOrders() {
        return List.copyOf(orders.values());
    }

    /// Reads a store's orders: everything the list shows, some of it twice.
    ///
    /// @return channels whose goods changed
    Set<Integer> importOrders(int storeNumber, boolean oldPageAgain) {
        ModelStore store = world.stores.get(storeNumber);
        Set<Integer> touched = new HashSet<>();
        int from = Math.max(0, read[storeNumber] - (oldPageAgain ? 20 : 0));
        int whole = from;
        boolean gap = false;
        for (int i = from; i < store.changes.size(); i++) {
            Change change = store.changes.get(i);
            if (change.visibleAt() > world.now) {
                gap = true;
                continue;
            }
            if (!gap) {
                whole = i + 1;
            }
            if (take(change)) {
                touched.add(change.sale().channel());
            }
        }
        read[storeNumber] = Math.max(read[storeNumber], whole);
        Instant until = Instant.ofEpochMilli(world.now - store.listLag);
        for (int channel : world.channelsOf(storeNumber)) {
            Bound before = bounds.get(channel);
            Bound after = before.imported(until);
            if (!after.equals(before)) {
                bounds.set(channel, after);
                touched.add(channel);
            }
        }
        return touched;
    }

    private boolean take(Change change) {
        boolean first = known.add(change);
        if (change.kind() == Change.Kind.SOLD && cancelled.contains(change.sale().id())) {
            // First seen as cancelled: it never was an order here.
            return false;
        }
        if (change.kind() == Change.Kind.CANCELLED) {
            cancelled.add(change.sale().id());
        }
        if (!first && !(plant == Plant.NO_IDEMPOTENCE && change.kind() == Change.Kind.CANCELLED)) {
            return false;
        }
        Sale sale = change.sale();
        Instant at = Instant.ofEpochMilli(change.at());
        Bound bound = bounds.get(sale.channel());
        if (change.kind() == Change.Kind.SOLD) {
            reserve(sale, 1);
            orders.put(sale.id(), sale);
            if (!world.open.contains(sale)) {
                unreported(sale, 1);
            }
            bounds.set(sale.channel(), bound.sold(sale.units(), at));
        } else if (orders.remove(sale.id()) != null || !first) {
            reserve(sale, -1);
            unreported(sale, -1);
            bounds.set(sale.channel(), bound.released(sale.units(), at));
        } else {
            // First seen as cancelled: the units went, and came back by the marketplace itself.
            Instant sold = Instant.ofEpochMilli(sale.at());
            bounds.set(sale.channel(), bound.sold(sale.units(), sold).released(sale.units(), at));
        }
        return true;
    }

    private void reserve(Sale sale, int sign) {
        add(reserved, sale, sign);
    }

    private void unreported(Sale sale, int sign) {
        add(unreported, sale, sign);
    }

    private void add(Map<PoolKey, Long> units, Sale sale, int sign) {
        for (Draw draw : world.channels.get(sale.channel()).draws) {
            units.merge(draw.pool(), sign * draw.units() * sale.units(), Long::sum);
        }
    }

    /// An order this device knows was cancelled at the marketplace.
    void cancelledThere(Sale sale) {
        if (orders.containsKey(sale.id())) {
            unreported(sale, 1);
        }
    }

    /// Hands an order over: its reservation and the goods go together.
    void ship(Sale sale) {
        orders.remove(sale.id());
        reserve(sale, -1);
        for (Draw draw : world.channels.get(sale.channel()).draws) {
            world.onHand.merge(draw.pool(), -draw.units() * sale.units(), Long::sum);
        }
        world.settle(sale);
    }

    void send(int channel, long quantity, long window, Awaited awaiting) {
        Bound bound = bounds.get(channel);
        bounds.set(
                channel,
                plant == Plant.FORGET_OLD_FIGURE
                        ? Bound.of(quantity, now())
                        : bound.send(quantity, window, now()));
        awaited.add(awaiting);
    }

    /// Takes the answers that have come; a lost one leaves the bound as it is.
    Set<Integer> answers() {
        Set<Integer> touched = new HashSet<>();
        for (int i = 0; i < awaited.size(); ) {
            Awaited one = awaited.get(i);
            if (one.answerAt() > world.now) {
                i++;
                continue;
            }
            awaited.remove(i);
            Bound bound = bounds.get(one.channel());
            if (bound.unsure() && one.answer() != Answer.LOST) {
                bounds.set(
                        one.channel(),
                        one.answer() == Answer.TAKEN ? bound.answered(now()) : bound.refused());
            }
            touched.add(one.channel());
        }
        return touched;
    }

    /// Reads what a channel shows, once no write of ours can be under way any more.
    void readBack(int channel) {
        bounds.set(
                channel, bounds.get(channel).read(world.channels.get(channel).shown, now(), now()));
    }

    /// The program was killed: answers that were under way never reach it.
    void restart() {
        awaited.clear();
    }

    /// Another device takes the store over: what is shown there it has to find out by itself.
    void takeOver(int store) {
        awaited.removeIf(one -> world.channels.get(one.channel()).store == store);
        world.channelsOf(store).forEach(channel -> bounds.set(channel, Bound.unknown()));
    }

    Instant now() {
        return Instant.ofEpochMilli(world.now);
    }
}
