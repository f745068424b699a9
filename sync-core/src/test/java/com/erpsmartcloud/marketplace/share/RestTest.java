package com.erpsmartcloud.marketplace.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.share.Sharing.Readiness;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/// While nobody buys anything, stores that share units come to rest: no figure goes to and fro.
class RestTest {

    private static final PoolKey MUG = new PoolKey(new UUID(1, 1), new UUID(2, 1));
    private static final PoolKey BOX = new PoolKey(new UUID(1, 2), new UUID(2, 1));
    private static final int MOST_ROUNDS = 40;

    private Instant now = Instant.ofEpochSecond(1_000);

    private static Channel channel(int number, long shown, long weight, long most, Draw... draws) {
        return new Channel(
                new ChannelKey(new UUID(3, number), "w"),
                new UUID(4, number),
                List.of(draws),
                weight,
                most,
                Bound.of(shown, Instant.EPOCH));
    }

    private static Channel mugs(int number, long shown, long weight) {
        return channel(number, shown, weight, Bound.WHOLE, new Draw(MUG, 1));
    }

    @Test
    void anOddUnitIsShownThoughItsFigureHasToGoThroughZero() {
        List<Channel> channels = new ArrayList<>(List.of(mugs(1, 1, 1), mugs(2, 1, 1)));
        assertRests(new Pools(Map.of(MUG, 3L)), channels, "3 units");
        assertThat(channels).extracting(channel -> channel.bound().shown()).containsExactly(2L, 1L);
    }

    @Test
    void everyWorldWithoutSalesComesToRest() {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("RestTest seed " + seed);
        Random random = new Random(seed);
        for (int world = 0; world < 2_000; world++) {
            List<Channel> channels = new ArrayList<>();
            int stores = 2 + random.nextInt(5);
            for (int i = 0; i < stores; i++) {
                long most = random.nextInt(5) == 0 ? random.nextInt(6) : Bound.WHOLE;
                channels.add(
                        random.nextInt(5) == 0
                                ? channel(
                                        i,
                                        random.nextInt(2),
                                        1 + random.nextInt(5),
                                        most,
                                        new Draw(MUG, 1 + random.nextInt(2)),
                                        new Draw(BOX, 1))
                                : channel(
                                        i,
                                        random.nextInt(7),
                                        1 + random.nextInt(8),
                                        most,
                                        new Draw(MUG, 1)));
            }
            Pools pools =
                    new Pools(
                            Map.of(MUG, (long) random.nextInt(50), BOX, (long) random.nextInt(5)));
            assertRests(pools, channels, "world " + world + " of seed " + seed);
        }
    }

    private void assertRests(Pools pools, List<Channel> channels, String what) {
        String begin = channels.toString();
        int quiet = 0;
        for (int round = 0; quiet < 2; round++) {
            assertThat(round)
                    .as("%s: %s come to %s", what, begin, channels)
                    .isLessThan(MOST_ROUNDS);
            quiet = round(pools, channels) == 0 ? quiet + 1 : 0;
        }
    }

    /// Each store in turn reads its orders and then sends until nothing more may go.
    private int round(Pools pools, List<Channel> channels) {
        int writes = 0;
        for (int store = 0; store < channels.size(); store++) {
            now = now.plusSeconds(61);
            Channel own = channels.get(store);
            channels.set(store, own.with(own.bound().imported(now.minusSeconds(60))));
            for (int sent; (sent = send(pools, channels, store)) > 0; ) {
                writes += sent;
            }
        }
        return writes;
    }

    private int send(Pools pools, List<Channel> channels, int store) {
        List<Readiness> ready =
                LongStream.range(0, channels.size())
                        .mapToObj(i -> new Readiness(i == store, true, Bound.WHOLE))
                        .toList();
        Step step = Sharing.steps(pools, channels, Targets.of(pools, channels), ready).get(store);
        if (!(step instanceof Step.Write(long quantity))) {
            return 0;
        }
        Channel own = channels.get(store);
        channels.set(store, own.with(own.bound().send(quantity, Bound.WHOLE, now).answered(now)));
        return 1;
    }
}
