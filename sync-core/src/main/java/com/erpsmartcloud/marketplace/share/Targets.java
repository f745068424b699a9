package com.erpsmartcloud.marketplace.share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What each channel is to show.
///
/// A sale lowers its own channel's figure by itself and needs no write at all. So shares stay as
/// they are until one runs low beside its fair part: moving units between stores costs writes and,
/// for a moment, sales.
public final class Targets {

    private Targets() {}

    /// @return units for each channel, in the same order; together they never exceed the pools
    public static List<Long> of(Pools pools, List<Channel> channels) {
        Map<PoolKey, Long> left = new HashMap<>();
        for (Channel channel : channels) {
            for (Draw draw : channel.draws()) {
                left.computeIfAbsent(draw.pool(), pool -> Math.max(0, pools.of(pool)));
                left.merge(draw.pool(), -draw.units() * channel.bound().shown(), Long::sum);
            }
        }
        if (left.values().stream().anyMatch(units -> units < 0)) {
            return lowered(pools, channels);
        }
        // Not what a channel shows decides who gets an odd unit: a figure may have to go through 0
        // on its way up, and from there it is to be wanted as high as before.
        List<Long> fair = Split.of(pools, channels, byShown(channels));
        if (oneRunsLow(channels, fair)) {
            return fair;
        }
        List<Long> targets = new ArrayList<>(channels.size());
        for (int i = 0; i < channels.size(); i++) {
            targets.add(topped(left, channels.get(i), fair.get(i)));
        }
        return targets;
    }

    private static boolean oneRunsLow(List<Channel> channels, List<Long> fair) {
        return IntStream.range(0, channels.size())
                .anyMatch(i ->
                        channels.get(i).bound().shown() * 2 < fair.get(i)
                                || channels.get(i).bound().shown() > channels.get(i).most());
    }

    /// What is left over goes to whoever is below its fair part.
    private static long topped(Map<PoolKey, Long> left, Channel channel, long fair) {
        long shown = channel.bound().shown();
        long more = Math.max(0, fair - shown);
        for (Draw draw : channel.draws()) {
            more = Math.min(more, left.getOrDefault(draw.pool(), 0L) / draw.units());
        }
        long taken = more;
        channel.draws().forEach(d -> left.merge(d.pool(), -d.units() * taken, Long::sum));
        return shown + taken;
    }

    /// Those who show most keep an odd unit, so that the fewest figures change.
    private static List<Long> lowered(Pools pools, List<Channel> channels) {
        List<Integer> order = byShown(channels);
        List<Long> split = Split.of(pools, order.stream().map(channels::get).toList());
        Long[] lowered = new Long[channels.size()];
        for (int place = 0; place < order.size(); place++) {
            lowered[order.get(place)] = split.get(place);
        }
        return List.of(lowered);
    }

    /// Where there is not one unit for each, those who show some already come first.
    private static List<Integer> byShown(List<Channel> channels) {
        return IntStream.range(0, channels.size())
                .boxed()
                .sorted(
                        Comparator.comparingLong((Integer i) -> -channels.get(i).bound().shown())
                                .thenComparing(i -> i))
                .toList();
    }
}
