package com.erpsmartcloud.marketplace.share;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Splits what is available among channels, so that together they never show more.
///
/// Each gets units by its weight; where one can take no more, the others get its part. Kits take of
/// several pools at once.
public final class Split {

    private Split() {}

    /// @param channels of the pools, in an order that is the same on every device
    /// @return units for each channel, in the same order
    public static List<Long> of(Pools pools, List<Channel> channels) {
        Map<PoolKey, Long> left = new HashMap<>();
        for (Channel channel : channels) {
            channel.draws().forEach(d -> left.put(d.pool(), Math.max(0, pools.of(d.pool()))));
        }
        long[] units = new long[channels.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            open.add(i);
        }
        while (!open.isEmpty()) {
            long rounds = Math.max(1, level(left, channels, open, units));
            fill(left, channels, open, units, rounds);
            open.removeIf(i -> room(left, channels.get(i), units[i]) == 0);
        }
        List<Long> shares = new ArrayList<>(units.length);
        for (long share : units) {
            shares.add(share);
        }
        return shares;
    }

    /// How many units per weight every open channel can surely take.
    private static long level(
            Map<PoolKey, Long> left, List<Channel> channels, List<Integer> open, long[] units) {
        Map<PoolKey, Long> each = new HashMap<>();
        long level = Long.MAX_VALUE;
        for (int i : open) {
            Channel channel = channels.get(i);
            channel.draws()
                    .forEach(d -> each.merge(d.pool(), d.units() * channel.weight(), Long::sum));
            level = Math.min(level, (channel.most() - units[i]) / channel.weight());
        }
        for (Map.Entry<PoolKey, Long> pool : each.entrySet()) {
            level = Math.min(level, left.getOrDefault(pool.getKey(), 0L) / pool.getValue());
        }
        return level;
    }

    private static void fill(
            Map<PoolKey, Long> left,
            List<Channel> channels,
            List<Integer> open,
            long[] units,
            long level) {
        for (int i : open) {
            Channel channel = channels.get(i);
            long take = Math.min(room(left, channel, units[i]), level * channel.weight());
            units[i] += take;
            channel.draws().forEach(d -> left.merge(d.pool(), -d.units() * take, Long::sum));
        }
    }

    private static long room(Map<PoolKey, Long> left, Channel channel, long units) {
        long room = Math.max(0, channel.most() - units);
        for (Draw draw : channel.draws()) {
            room = Math.min(room, left.getOrDefault(draw.pool(), 0L) / draw.units());
        }
        return room;
    }
}
