package com.erpsmartcloud.marketplace.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
        List<Long> fair = fair(pools, channels);
        Map<PoolKey, Long> left = new HashMap<>();
        for (Channel channel : channels) {
            for (Draw draw : channel.draws()) {
                left.computeIfAbsent(draw.pool(), pool -> Math.max(0, pools.of(pool)));
                left.merge(draw.pool(), -draw.units() * channel.bound().shown(), Long::sum);
            }
        }
        if (left.values().stream().anyMatch(units -> units < 0) || oneRunsLow(channels, fair)) {
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

    /// Where units do not go round, those who show some already come first: their figures stay.
    private static List<Long> fair(Pools pools, List<Channel> channels) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, channels.size()).boxed().toList());
        order.sort(
                Comparator.comparingLong((Integer i) -> -channels.get(i).bound().shown())
                        .thenComparing(i -> i));
        List<Long> split = Split.of(pools, order.stream().map(channels::get).toList());
        Long[] fair = new Long[channels.size()];
        Arrays.fill(fair, 0L);
        for (int place = 0; place < order.size(); place++) {
            fair[order.get(place)] = split.get(place);
        }
        return Collections.unmodifiableList(Arrays.asList(fair));
    }
}
