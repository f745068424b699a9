package com.erpsmartcloud.sandbox.crowd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/// Buyers who come by themselves, so many a minute. What is sold out they do not get.
///
/// There is no timer: whoever looks at a marketplace lets those come first who are due. Not safe
/// for many threads by itself.
public final class Crowd {

    /// After a long pause no more than this many come at once.
    private static final int MOST_AT_ONCE = 5_000;

    /// Where they buy.
    public interface Counter {
        /// @param sku the seller's article
        void buy(String sku, long quantity, Instant at);
    }

    private final long seed;
    private final Supplier<List<String>> articles;
    private final Counter counter;
    private int perMinute;
    private Instant next;

    /// @param articles what is on offer; the first are bought more often
    /// @param perMinute 0 for nobody
    public Crowd(
            long seed,
            Supplier<List<String>> articles,
            Counter counter,
            int perMinute,
            Instant start) {
        this.seed = seed;
        this.articles = articles;
        this.counter = counter;
        this.perMinute = perMinute;
        this.next = start.plus(pause());
    }

    public void comeAtSpeed(int buyersPerMinute, Instant now) {
        perMinute = buyersPerMinute;
        next = now.plus(pause());
    }

    /// Everybody due until then has been here afterwards.
    public void runUntil(Instant now) {
        if (perMinute == 0 || next.isAfter(now)) {
            return;
        }
        List<String> goods = articles.get();
        for (int come = 0; !next.isAfter(now); come++) {
            if (come == MOST_AT_ONCE) {
                next = now.plus(pause());
                return;
            }
            if (!goods.isEmpty()) {
                buySomething(goods);
            }
            next = next.plus(pause());
        }
    }

    private void buySomething(List<String> goods) {
        SplittableRandom dice = new SplittableRandom(next.toEpochMilli() * 31 + seed);
        long squared = (long) dice.nextInt(goods.size()) * dice.nextInt(goods.size());
        String wish = goods.get((int) (squared / goods.size()));
        counter.buy(wish, dice.nextInt(5) == 0 ? 2 : 1, next);
    }

    private Duration pause() {
        return Duration.ofMinutes(1).dividedBy(Math.max(1, perMinute));
    }
}
