package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.temu.seed.Numbers;
import com.erpsmartcloud.sandbox.temu.seed.UsBuyers;
import com.erpsmartcloud.sandbox.temu.world.Goods;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.ShipBy;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Sells: units leave the published stock and an order is born, in one change.
final class Trade {

    private final World world;
    private final Duration thinking;
    private final UsBuyers buyers = new UsBuyers();

    /// @param thinking how long an order stays pending
    Trade(World world, Duration thinking) {
        this.world = world;
        this.thinking = thinking;
    }

    Purchase buy(String article, long quantity, Instant at) {
        Optional<Sku> found = world.skuByCode(article);
        if (found.isEmpty()) {
            return new Purchase.UnknownSku();
        }
        Sku sku = found.get();
        Goods page = world.goods(sku.goodsId()).orElseThrow();
        if (page.state() != Goods.State.ON_SHELF || sku.stock() < quantity) {
            return new Purchase.SoldOut();
        }
        Shop shop = world.shop();
        ParentOrder order = order(shop, sku, page, quantity, at);
        world.commit(
                List.of(
                        shop.withNextOrder(shop.nextOrder() + 1),
                        sku.published(sku.stock() - quantity),
                        order));
        return new Purchase.Bought(order.sn(), List.of(order.sn()));
    }

    private ParentOrder order(Shop shop, Sku sku, Goods page, long quantity, Instant at) {
        long running = shop.nextOrder();
        SplittableRandom dice = new SplittableRandom(shop.seed() * 31 + running);
        Instant thoughtOver = at.plus(thinking);
        OrderLine line =
                new OrderLine(
                        Numbers.childOrder(running, 0),
                        sku.id(),
                        page.id(),
                        sku.outSkuSn(),
                        page.name(),
                        sku.spec(),
                        quantity,
                        0,
                        false,
                        sku.base(),
                        sku.retail());
        return new ParentOrder(
                Numbers.parentOrder(running),
                at,
                thoughtOver,
                false,
                ShipBy.of(thoughtOver),
                at,
                List.of(line),
                List.of(),
                buyers.next(dice),
                dice.nextInt(4) == 0 ? 299 : 0,
                Set.of(),
                List.of(),
                Optional.empty());
    }
}
