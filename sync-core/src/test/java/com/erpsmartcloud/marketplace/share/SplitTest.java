package com.erpsmartcloud.marketplace.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

class SplitTest {

    private static final PoolKey MUG = pool(1);
    private static final PoolKey BOX = pool(2);

    private static PoolKey pool(int number) {
        return new PoolKey(new UUID(7, number), new UUID(8, 0));
    }

    private static Channel channel(int number, long weight, long most, Draw... draws) {
        return new Channel(
                new ChannelKey(new UUID(9, number), "W"),
                new UUID(6, number),
                List.of(draws),
                weight,
                most,
                Bound.unknown());
    }

    private static List<Long> split(long mugs, Channel... channels) {
        return Split.of(new Pools(Map.of(MUG, mugs, BOX, 5L)), List.of(channels));
    }

    @Test
    void unitsGoByWeight() {
        Draw mug = new Draw(MUG, 1);
        assertEquals(
                List.of(75L, 25L), split(100, channel(1, 3, 999, mug), channel(2, 1, 999, mug)));
    }

    @Test
    void everyoneShowsSomethingBeforeAnyoneShowsMore() {
        Draw mug = new Draw(MUG, 1);
        Channel[] four = {
            channel(1, 9, 999, mug), channel(2, 1, 999, mug),
            channel(3, 1, 999, mug), channel(4, 1, 999, mug)
        };
        assertEquals(List.of(1L, 1L, 1L, 1L), split(4, four));
        assertEquals(List.of(4L, 1L, 1L, 1L), split(7, four));
        assertEquals(List.of(1L, 1L, 0L, 0L), split(2, four));
    }

    @Test
    void whatOneMayNotShowGoesToTheOthers() {
        Draw mug = new Draw(MUG, 1);
        assertEquals(List.of(2L, 98L), split(100, channel(1, 50, 2, mug), channel(2, 1, 999, mug)));
    }

    @Test
    void aKitTakesOfBothPools() {
        List<Long> shares =
                split(
                        10,
                        channel(1, 1, 999, new Draw(MUG, 2), new Draw(BOX, 1)),
                        channel(2, 1, 999, new Draw(MUG, 1)));
        assertThat(shares.get(0) * 2 + shares.get(1)).isEqualTo(10);
        assertThat(shares.get(0)).isPositive().isLessThanOrEqualTo(5);
    }

    @Test
    void aPoolIsNeverGivenAwayTwiceAndNothingThatFitsIsLeft() {
        long seed = new Random().nextLong();
        System.err.println("SplitTest seed " + seed);
        Random dice = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Map<PoolKey, Long> there =
                    Map.of(MUG, (long) dice.nextInt(60) - 5, BOX, (long) dice.nextInt(2_000));
            List<Channel> channels = new ArrayList<>();
            for (int i = 0; i <= dice.nextInt(8); i++) {
                Draw mugs = new Draw(MUG, 1 + dice.nextInt(3));
                Draw boxes = new Draw(BOX, 1 + dice.nextInt(3));
                Draw[] draws =
                        switch (dice.nextInt(3)) {
                            case 0 -> new Draw[] {mugs};
                            case 1 -> new Draw[] {boxes};
                            default -> new Draw[] {mugs, boxes};
                        };
                channels.add(channel(i, 1 + dice.nextInt(900), dice.nextInt(500), draws));
            }
            List<Long> shares = Split.of(new Pools(there), channels);
            for (PoolKey pool : there.keySet()) {
                assertThat(taken(channels, shares, pool))
                        .as("seed %s", seed)
                        .isLessThanOrEqualTo(Math.max(0, there.getOrDefault(pool, 0L)));
            }
            for (int i = 0; i < channels.size(); i++) {
                assertThat(mayTakeMore(there, channels, shares, i)).as("seed %s", seed).isFalse();
            }
        }
    }

    private static long taken(List<Channel> channels, List<Long> shares, PoolKey pool) {
        long taken = 0;
        for (int i = 0; i < channels.size(); i++) {
            for (Draw draw : channels.get(i).draws()) {
                taken += draw.pool().equals(pool) ? draw.units() * shares.get(i) : 0;
            }
        }
        return taken;
    }

    private static boolean mayTakeMore(
            Map<PoolKey, Long> there, List<Channel> channels, List<Long> shares, int i) {
        return shares.get(i) < channels.get(i).most()
                && channels.get(i).draws().stream()
                        .allMatch(d ->
                                taken(channels, shares, d.pool()) + d.units()
                                        <= there.getOrDefault(d.pool(), 0L));
    }
}
