package com.erpsmartcloud.sandbox.shopee.seed;

import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.Deal;
import com.erpsmartcloud.sandbox.shopee.world.Order.Line;
import com.erpsmartcloud.sandbox.shopee.world.Order.State;
import com.erpsmartcloud.sandbox.shopee.world.World.Goods;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// Orders as they are born: unpaid.
public final class NewOrder {

    private static final int DAYS_TO_SHIP = 2;

    private final People people = new People();

    public Order of(String sn, Instant at, List<Line> lines, SplittableRandom dice) {
        Deal deal =
                new Deal(
                        lines,
                        people.buyer(dice),
                        people.payment(dice),
                        dice.nextInt(3) == 0 ? 0 : 990 + 100L * dice.nextInt(20),
                        people.message(dice),
                        Numbers.parcel(dice),
                        DAYS_TO_SHIP);
        return new Order(sn, at, deal, State.unpaid(at));
    }

    public static Line line(Goods goods, long quantity) {
        return new Line(
                goods.item().id(),
                goods.model().id(),
                goods.item().sku(),
                goods.model().sku(),
                goods.item().name(),
                goods.item().modelName(goods.model()),
                quantity,
                goods.model().original(),
                goods.model().price(),
                goods.model().promotionId(),
                goods.item().grams());
    }
}
