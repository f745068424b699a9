package com.erpsmartcloud.simulation;

import com.erpsmartcloud.marketplace.share.Bound;
import com.erpsmartcloud.marketplace.share.Channel;
import com.erpsmartcloud.marketplace.share.Draw;
import com.erpsmartcloud.marketplace.share.PoolKey;
import com.erpsmartcloud.marketplace.share.Pools;
import com.erpsmartcloud.marketplace.share.Sharing;
import com.erpsmartcloud.marketplace.share.Step;
import com.erpsmartcloud.marketplace.share.Targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One world, one seed: buyers, cancellations, lost answers, late lists, restarts and leases that
/// change hands, against the program's own rules of sharing.
///
/// After every step nothing may be offered twice (only where units are shared without overlap), and
/// what is reserved must be what is ordered.
final class Simulation {

    private final Settings settings;
    private final long seed;
    final World world;
    final Device device;
    private final Groups groups;
    private final Set<PoolKey> dirty = new LinkedHashSet<>();
    private final boolean[] offline;
    private final long[] importedAt;
    private final long[] sentAt;
    private long step;
    long writes;

    Simulation(Settings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
        this.world = new World(settings, seed);
        this.device = new Device(world, settings.plant());
        this.groups = new Groups(world.channels);
        this.offline = new boolean[settings.stores()];
        this.importedAt = new long[settings.stores()];
        this.sentAt = new long[settings.stores()];
        world.channels.forEach(channel -> dirty.add(groups.group(channel.number)));
    }

    void run(long steps) {
        for (long end = step + steps; step < end; ) {
            step++;
            world.pass(1 + world.random.nextInt(400));
            Set<Integer> touched = new HashSet<>(device.answers());
            act(touched);
            touched.forEach(channel -> dirty.add(groups.group(channel)));
            check(touched);
            if (step % 2_000 == 0) {
                checkAll();
            }
        }
        checkAll();
    }

    private void act(Set<Integer> touched) {
        int dice = world.random.nextInt(1_000);
        int buyers = settings.salesPerStep() * 10;
        int rest = 1_000 - buyers;
        if (dice < buyers) {
            touched.add(world.buyer());
            return;
        }
        int store = world.random.nextInt(settings.stores());
        int part = (dice - buyers) * 100 / rest;
        if (part < 30) {
            pull(store, touched);
        } else if (part < 65) {
            plan(store, touched);
        } else if (part < 75) {
            cancel(touched);
        } else if (part < 88) {
            ship(touched);
        } else if (part < 93) {
            receive(touched);
        } else if (settings.faults()) {
            trouble(part, store, touched);
        }
    }

    private void pull(int store, Set<Integer> touched) {
        if (!offline[store]) {
            touched.addAll(device.importOrders(store, world.random.nextInt(4) == 0));
            importedAt[store] = world.now;
        }
    }

    private void cancel(Set<Integer> touched) {
        if (!world.open.isEmpty() && world.random.nextInt(3) == 0) {
            Sale sale = world.open.get(world.random.nextInt(world.open.size()));
            world.settle(sale);
            device.cancelledThere(sale);
            world.stores.get(world.channels.get(sale.channel()).store).cancel(sale, world.now);
            touched.add(sale.channel());
        }
    }

    private void ship(Set<Integer> touched) {
        List<Sale> known = device.openOrders().stream().filter(world.open::contains).toList();
        if (!known.isEmpty()) {
            Sale sale = known.get(world.random.nextInt(known.size()));
            device.ship(sale);
            touched.add(sale.channel());
        }
    }

    private void receive(Set<Integer> touched) {
        PoolKey pool = world.pools.get(world.random.nextInt(world.pools.size()));
        if (world.onHand(pool) < settings.stock() / 2) {
            world.onHand.merge(pool, settings.stock(), Long::sum);
            touched.addAll(groups.users(pool));
        }
    }

    private void trouble(int part, int store, Set<Integer> touched) {
        switch (part) {
            case 93 -> offline[store] = world.random.nextInt(4) == 0;
            case 94, 95, 96, 97 -> offline[store] = false;
            case 98 -> device.restart();
            default -> {
                if (world.random.nextInt(20) > 0) {
                    return;
                }
                // The lease runs out before it is taken: what the other device sent has arrived.
                if (world.now - sentAt[store] > ModelStore.LONGEST_FLIGHT) {
                    device.takeOver(store);
                    touched.addAll(world.channelsOf(store));
                }
            }
        }
    }

    /// A few of the groups that changed are planned anew; the store's writes leave.
    private void plan(int store, Set<Integer> touched) {
        if (offline[store]) {
            return;
        }
        List<PoolKey> some = dirty.stream().limit(40).toList();
        for (PoolKey group : some) {
            List<Integer> members = groups.members(group);
            List<Channel> channels = members.stream().map(device::channel).toList();
            List<Step> steps = decide(channels);
            boolean all = true;
            for (int i = 0; i < steps.size(); i++) {
                boolean ours = channels.get(i).store().getLeastSignificantBits() == store;
                all &= steps.get(i) instanceof Step.Rest;
                if (ours) {
                    take(store, members.get(i), steps.get(i), touched);
                }
            }
            dirty.remove(group);
            if (!all) {
                dirty.add(group);
            }
        }
    }

    private List<Step> decide(List<Channel> channels) {
        Pools pools = device.pools();
        if (settings.mode() != Mode.DISJOINT) {
            return channels.stream().map(this::alone).toList();
        }
        List<Sharing.Readiness> ready =
                channels.stream()
                        .map(c -> (int) c.store().getLeastSignificantBits())
                        .map(s ->
                                new Sharing.Readiness(
                                        !offline[s],
                                        world.now - importedAt[s] < 2_000,
                                        Bound.WHOLE))
                        .toList();
        List<Long> targets = Targets.of(pools, channels);
        return settings.plant() == Plant.RAISE_FIRST
                ? raiseFirst(channels, targets)
                : Sharing.steps(pools, channels, targets, ready);
    }

    private static List<Step> raiseFirst(List<Channel> channels, List<Long> targets) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            Bound bound = channels.get(i).bound();
            steps.add(
                    bound.unsure() || bound.doubt()
                            ? new Step.ReadBack()
                            : bound.shown() == targets.get(i)
                                    ? new Step.Rest()
                                    : new Step.Write(targets.get(i)));
        }
        return steps;
    }

    /// Without sharing each channel looks at the stock alone.
    private Step alone(Channel channel) {
        Bound bound = channel.bound();
        if (bound.unsure() || bound.doubt()) {
            return new Step.ReadBack();
        }
        long most = Long.MAX_VALUE;
        for (Draw draw : channel.draws()) {
            most = Math.min(most, device.available(draw.pool()) / draw.units());
        }
        long wanted = Math.max(0, settings.mode() == Mode.RULES ? most / 2 - 2 : most);
        return bound.shown() == wanted ? new Step.Rest() : new Step.Write(wanted);
    }

    private void take(int store, int channel, Step step, Set<Integer> touched) {
        boolean landed = world.now - sentAt[store] > ModelStore.LONGEST_FLIGHT;
        if (step instanceof Step.Write(long quantity)) {
            send(store, channel, quantity);
            touched.add(channel);
        } else if (!(step instanceof Step.Rest)
                && !awaits(channel)
                && (device.bounds.get(channel).doubt() || device.bounds.get(channel).unsure())
                && (landed || world.stores.get(store).idle())) {
            device.readBack(channel);
            touched.add(channel);
        }
    }

    private boolean awaits(int channel) {
        return device.awaited.stream().anyMatch(one -> one.channel() == channel);
    }

    private void send(int store, int channel, long quantity) {
        int luck = settings.faults() ? world.random.nextInt(100) : 0;
        long there = world.now + 20 + world.random.nextInt(900);
        long back = there + 20 + world.random.nextInt(500);
        boolean lostBefore = luck >= 94 && luck < 97;
        Device.Answer answer =
                luck < 90
                        ? Device.Answer.TAKEN
                        : luck < 94 ? Device.Answer.REFUSED : Device.Answer.LOST;
        if (luck >= 99) {
            there = world.now + world.random.nextLong(ModelStore.LONGEST_FLIGHT);
        }
        boolean works = answer != Device.Answer.REFUSED && !lostBefore;
        world.stores.get(store).accept(new ModelStore.Write(channel, quantity, there, !works));
        device.send(
                channel,
                quantity,
                Bound.WHOLE,
                new Device.Awaited(channel, quantity, world.now, back, answer));
        sentAt[store] = world.now;
        writes++;
    }

    private void check(Set<Integer> touched) {
        Set<PoolKey> pools = new HashSet<>();
        for (int channel : touched) {
            world.channels.get(channel).draws.forEach(d -> pools.add(d.pool()));
        }
        pools.forEach(this::check);
    }

    private void check(PoolKey pool) {
        if (settings.mode() == Mode.DISJOINT) {
            long twice = world.offeredTwice(pool, groups.users(pool));
            require(twice <= 0, twice + " units of " + pool + " are offered twice");
            long bounds = 0;
            boolean unknown = false;
            for (int number : groups.users(pool)) {
                long upper = device.bounds.get(number).upper();
                unknown |= upper >= Bound.WHOLE / 2;
                for (Draw draw : world.channels.get(number).draws) {
                    bounds += draw.pool().equals(pool) ? draw.units() * upper : 0;
                }
            }
            long there = device.available(pool) + device.unreported.getOrDefault(pool, 0L);
            require(
                    unknown || bounds <= there,
                    "bounds of " + pool + " are " + bounds + " of " + there);
        }
    }

    private void checkAll() {
        world.pools.forEach(this::check);
        Map<PoolKey, Long> owed = new HashMap<>();
        for (Sale sale : device.openOrders()) {
            for (Draw draw : world.channels.get(sale.channel()).draws) {
                owed.merge(draw.pool(), draw.units() * sale.units(), Long::sum);
            }
        }
        for (PoolKey pool : world.pools) {
            require(
                    owed.getOrDefault(pool, 0L).equals(device.reserved.getOrDefault(pool, 0L)),
                    "reserved of " + pool + " is not what is ordered");
        }
        require(
                settings.mode() != Mode.DISJOINT || world.oversold == 0,
                world.oversold + " units were sold twice");
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(
                    "step %d of seed %d, %s: %s".formatted(step, seed, settings, otherwise));
        }
    }
}
