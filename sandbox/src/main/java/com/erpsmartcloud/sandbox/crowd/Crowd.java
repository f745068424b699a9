package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.World;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Buyers who come by themselves, so many a minute. What is sold out they do not get.
final class Crowd {

    /// After a long pause no more than this many come at once.
    private static final int MOST_AT_ONCE = 5_000;

    private final World world;
    private final Trade trade;
    private int perMinute;
    private Instant next;

    Crowd(World world, Trade trade, int perMinute, Instant start) {
        this.world = world;
        this.trade = trade;
        this.perMinute = perMinute;
        this.next = start.plus(pause());
    }

    void comeAtSpeed(int buyersPerMinute, Instant now) {
        perMinute = buyersPerMinute;
        next = now.plus(pause());
    }

    void runUntil(Instant now) {
        List<Product> goods = List.copyOf(world.products());
        for (int come = 0; perMinute > 0 && !next.isAfter(now); come++) {
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

    private void buySomething(List<Product> goods) {
        long lot = next.toEpochMilli() * 31 + world.seller().seed();
        SplittableRandom dice = new SplittableRandom(lot);
        long squared = (long) dice.nextInt(goods.size()) * dice.nextInt(goods.size());
        Product wish = goods.get((int) (squared / goods.size()));
        trade.buy(wish.offerId(), dice.nextInt(5) == 0 ? 2 : 1, next);
    }

    private Duration pause() {
        return Duration.ofMinutes(1).dividedBy(Math.max(1, perMinute));
    }
}
