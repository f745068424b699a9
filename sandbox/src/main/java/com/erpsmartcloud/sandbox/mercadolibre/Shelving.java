package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Status;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a new amount means for the listings that sell it: sold out they pause, restocked they come
/// back, unless the seller has paused them himself.
final class Shelving {

    private final World world;

    Shelving(World world) {
        this.world = world;
    }

    /// All facts that change together with a stock.
    List<Fact> change(Stock next, Instant now) {
        List<Fact> change = new ArrayList<>();
        change.add(next);
        for (Item item : world.itemsOf(next.userProductId())) {
            long units = world.units(item) - before(next) + next.total();
            change.add(settled(item, units, now));
        }
        return change;
    }

    private long before(Stock next) {
        return world.stock(next.userProductId()).map(Stock::total).orElse(0L);
    }

    /// A listing in the state its units ask for.
    static Item settled(Item item, long units, Instant now) {
        if (item.status() == Status.ACTIVE && units == 0) {
            return item.in(Status.PAUSED, Item.OUT_OF_STOCK, now);
        }
        boolean soldOut =
                item.status() == Status.PAUSED && item.subStatus().equals(Item.OUT_OF_STOCK);
        return soldOut && units > 0
                ? item.in(Status.ACTIVE, "", now)
                : item.in(item.status(), item.subStatus(), now);
    }
}
