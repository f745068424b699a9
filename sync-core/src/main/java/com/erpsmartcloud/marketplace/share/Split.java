package com.erpsmartcloud.marketplace.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Splits what is available among channels, so that together they never show more.
///
/// First each channel gets one unit, as far as they go round: a listing that shows nothing sells
/// nothing. The rest goes by weight; where one can take no more, the others get its part. Kits take
/// of several pools at once.
public final class Split {

    private Split() {}

    /// @param channels of the pools; the first ones come first where units do not go round
    /// @return units for each channel, in the same order
    public static List<Long> of(Pools pools, List<Channel> channels) {
        return of(pools, channels, IntStream.range(0, channels.size()).boxed().toList());
    }

    /// @param channels of the pools; an odd unit goes to the first of several that need it alike
    /// @param first places of all of them: who comes first where there is not one unit for each
    static List<Long> of(Pools pools, List<Channel> channels, List<Integer> first) {
        Map<PoolKey, Long> left = new HashMap<>();
        for (Channel channel : channels) {
            channel.draws().forEach(d -> left.put(d.pool(), Math.max(0, pools.of(d.pool()))));
        }
        long[] units = new long[channels.size()];
        first.forEach(i -> take(left, channels, units, i, 1));
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < units.length; i++) {
            open.add(i);
        }
        while (true) {
            open.removeIf(i -> room(left, channels.get(i), units[i]) == 0);
            if (open.isEmpty()) {
                return Arrays.stream(units).boxed().toList();
            }
            if (!byWeight(left, channels, open, units)) {
                take(left, channels, units, neediest(channels, open, units), 1);
            }
        }
    }

    /// Gives every open channel the same number of units for each of its weights, as many as the
    /// scarcest pool allows.
    ///
    /// @return false if that is less than one unit for each of them
    private static boolean byWeight(
            Map<PoolKey, Long> left, List<Channel> channels, List<Integer> open, long[] units) {
        Map<PoolKey, Long> each = new HashMap<>();
        for (int i : open) {
            Channel channel = channels.get(i);
            channel.draws()
                    .forEach(d -> each.merge(d.pool(), d.units() * channel.weight(), Long::sum));
        }
        Map<PoolKey, Long> now = Map.copyOf(left);
        boolean any = false;
        for (int i : open) {
            Channel channel = channels.get(i);
            long share = Math.max(0, channel.most() - units[i]);
            for (PoolKey pool : each.keySet()) {
                long there = now.getOrDefault(pool, 0L);
                share = Math.min(share, channel.weight() * there / each.getOrDefault(pool, 1L));
            }
            take(left, channels, units, i, share);
            any |= share > 0;
        }
        return any;
    }

    /// Who has the fewest units for its weight; the first one of several.
    private static int neediest(List<Channel> channels, List<Integer> open, long[] units) {
        return open.stream()
                .min(Comparator.comparingDouble(i -> (double) units[i] / channels.get(i).weight()))
                .orElseThrow();
    }

    private static void take(
            Map<PoolKey, Long> left, List<Channel> channels, long[] units, int i, long most) {
        long taken = Math.min(most, room(left, channels.get(i), units[i]));
        units[i] += taken;
        channels.get(i).draws().forEach(d -> left.merge(d.pool(), -d.units() * taken, Long::sum));
    }

    private static long room(Map<PoolKey, Long> left, Channel channel, long units) {
        long room = Math.max(0, channel.most() - units);
        for (Draw draw : channel.draws()) {
            room = Math.min(room, left.getOrDefault(draw.pool(), 0L) / draw.units());
        }
        return room;
    }
}
