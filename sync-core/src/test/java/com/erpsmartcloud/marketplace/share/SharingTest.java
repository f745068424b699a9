package com.erpsmartcloud.marketplace.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.share.Sharing.Readiness;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Domain rule C.3b: lower first, raise last, moving a share strictly one after the other.
class SharingTest {

    private static final PoolKey MUG = new PoolKey(new UUID(1, 1), new UUID(2, 1));
    private static final PoolKey BOX = new PoolKey(new UUID(1, 2), new UUID(2, 1));
    private static final Instant T0 = Instant.ofEpochSecond(1_000);
    private static final Readiness READY = new Readiness(true, true, Bound.WHOLE);

    private static Channel channel(int number, long shown, long weight, Draw... draws) {
        return new Channel(
                new ChannelKey(new UUID(3, number), "w"),
                new UUID(4, number),
                List.of(draws),
                weight,
                Bound.WHOLE,
                Bound.of(shown, T0));
    }

    private static Channel mugs(int number, long shown) {
        return channel(number, shown, 1, new Draw(MUG, 1));
    }

    private static Pools pools(long mugs, long boxes) {
        return new Pools(Map.of(MUG, mugs, BOX, boxes));
    }

    private static List<Step> steps(Pools pools, List<Channel> channels, List<Long> targets) {
        return Sharing.steps(pools, channels, targets, Collections.nCopies(channels.size(), READY));
    }

    @Test
    void movingAShareLowersOneAndLetsTheOtherWait() {
        List<Channel> channels = List.of(mugs(1, 8), mugs(2, 2));
        assertThat(steps(pools(10, 0), channels, List.of(4L, 6L)))
                .containsExactly(new Step.Write(0), new Step.Wait(Step.Reason.OTHERS));
    }

    @Test
    void theOtherIsRaisedOnceTheOrdersOfTheFirstHaveComeIn() {
        Channel lowered =
                mugs(1, 8)
                        .with(Bound.of(8, T0).send(0, Bound.WHOLE, T0).answered(T0.plusSeconds(1)));
        List<Channel> before = List.of(lowered, mugs(2, 0));
        assertThat(steps(pools(8, 0), before, List.of(0L, 6L)))
                .containsExactly(new Step.Rest(), new Step.Wait(Step.Reason.OTHERS));
        Channel known = lowered.with(lowered.bound().imported(T0.plusSeconds(2)));
        assertThat(steps(pools(8, 0), List.of(known, mugs(2, 0)), List.of(0L, 6L)))
                .containsExactly(new Step.Rest(), new Step.Write(6));
    }

    @Test
    void aRaiseNeedsTheStoresOrdersAndALowerDoesNot() {
        Readiness stale = new Readiness(true, false, Bound.WHOLE);
        assertThat(
                        Sharing.steps(
                                pools(50, 0),
                                List.of(mugs(1, 0), mugs(2, 9)),
                                List.of(5L, 3L),
                                List.of(stale, stale)))
                .containsExactly(new Step.Wait(Step.Reason.ORDERS), new Step.Write(3));
    }

    @Test
    void twoRaisesAtOnceDoNotUseTheSameUnits() {
        assertThat(steps(pools(5, 0), List.of(mugs(1, 0), mugs(2, 0)), List.of(5L, 5L)))
                .containsExactly(new Step.Write(5), new Step.Wait(Step.Reason.OTHERS));
    }

    @Test
    void aKitTakesOfAllItsPools() {
        Channel kit = channel(1, 0, 1, new Draw(MUG, 2), new Draw(BOX, 1));
        assertThat(Split.of(pools(10, 3), List.of(kit, mugs(2, 0)))).containsExactly(3L, 4L);
    }

    @Test
    void unitsAreSplitByHowFastStoresSell() {
        List<Channel> channels =
                List.of(channel(1, 0, 3, new Draw(MUG, 1)), channel(2, 0, 1, new Draw(MUG, 1)));
        assertThat(Split.of(pools(40, 0), channels)).containsExactly(30L, 10L);
        assertThat(Split.of(pools(3, 0), channels)).containsExactly(2L, 1L);
    }

    @Test
    void sharesStayAsTheyAreUntilOneRunsLow() {
        assertThat(Targets.of(pools(9, 0), List.of(mugs(1, 4), mugs(2, 5))))
                .containsExactly(4L, 5L);
        assertThat(Targets.of(pools(9, 0), List.of(mugs(1, 1), mugs(2, 8))))
                .containsExactly(5L, 4L);
    }

    @Test
    void whatHasComeInGoesToWhoIsBelowItsFairPart() {
        assertThat(Targets.of(pools(12, 0), List.of(mugs(1, 4), mugs(2, 5))))
                .containsExactly(6L, 6L);
    }

    @Test
    void whateverIsWantedNoUnitIsOfferedTwice() {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("SharingTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            List<Channel> channels =
                    IntStream.range(0, 1 + random.nextInt(6))
                            .mapToObj(i ->
                                    random.nextInt(4) == 0
                                            ? channel(
                                                    i,
                                                    0,
                                                    1 + random.nextInt(5),
                                                    new Draw(MUG, 2),
                                                    new Draw(BOX, 1))
                                            : mugs(i, random.nextInt(4)))
                            .toList();
            Pools pools = pools(24 + random.nextInt(40), random.nextInt(9));
            List<Long> targets = Targets.of(pools, channels);
            List<Step> steps = steps(pools, channels, targets);
            List<Channel> after =
                    IntStream.range(0, channels.size())
                            .mapToObj(i ->
                                    steps.get(i) instanceof Step.Write(long quantity)
                                            ? channels.get(i)
                                                    .with(
                                                            channels.get(i)
                                                                    .bound()
                                                                    .send(
                                                                            quantity,
                                                                            Bound.WHOLE,
                                                                            T0))
                                            : channels.get(i))
                            .toList();
            assertThat(pools.left(after).values())
                    .as("%s %s", pools.left(channels), steps)
                    .allMatch(left -> left >= 0);
        }
    }
}
