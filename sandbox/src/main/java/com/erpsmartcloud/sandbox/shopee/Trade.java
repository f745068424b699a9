package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.shopee.seed.NewOrder;
import com.erpsmartcloud.sandbox.shopee.seed.Numbers;
import com.erpsmartcloud.sandbox.shopee.world.Course;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Payment;
import com.erpsmartcloud.sandbox.shopee.world.Shop;
import com.erpsmartcloud.sandbox.shopee.world.World;
import com.erpsmartcloud.sandbox.shopee.world.World.Goods;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Sells: units leave the shelf and an order is born, in one change.
final class Trade {

    private final World world;
    private final Course course;
    private final NewOrder births = new NewOrder();

    Trade(World world, Course course) {
        this.world = world;
        this.course = course;
    }

    /// A buyer who pays in the same moment; the order can be shipped.
    Purchase buy(String article, long quantity, Instant at) {
        return sell(article, quantity, at, true);
    }

    /// A buyer who has still to pay, and may not.
    void order(String article, long quantity, Instant at) {
        sell(article, quantity, at, false);
    }

    private Purchase sell(String article, long quantity, Instant start, boolean paid) {
        Instant at = start.truncatedTo(ChronoUnit.MILLIS);
        Optional<Goods> found = world.goods(article).filter(goods -> !goods.item().isGone());
        if (found.isEmpty()) {
            return new Purchase.UnknownSku();
        }
        Goods goods = found.get();
        if (goods.item().state() != Item.State.NORMAL || goods.model().stock() < quantity) {
            return new Purchase.SoldOut();
        }
        Shop shop = world.shop();
        SplittableRandom dice = new SplittableRandom(shop.seed() * 31 + shop.nextOrder());
        Order unpaid =
                births.of(freeNumber(at, dice), at, List.of(NewOrder.line(goods, quantity)), dice);
        Order order = course.planned(unpaid, paid ? Payment.atOnce(unpaid, at) : unpaid.state());
        Item after =
                goods.item()
                        .changing(
                                goods.model().id(),
                                at,
                                model -> model.withStock(model.stock() - quantity));
        world.commit(List.of(shop.withNextOrder(shop.nextOrder() + 1), after, order));
        return new Purchase.Bought(order.sn(), List.of(order.sn()));
    }

    private String freeNumber(Instant at, SplittableRandom dice) {
        String number = Numbers.order(at, dice);
        while (world.order(number).isPresent()) {
            number = Numbers.order(at, dice);
        }
        return number;
    }
}
