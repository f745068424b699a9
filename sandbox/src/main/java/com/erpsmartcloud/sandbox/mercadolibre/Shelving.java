package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Status;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.Stock;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What new amounts mean for the listings that sell them: sold out they pause, restocked they come
/// back, unless the seller has paused them himself.
final class Shelving {

    private final World world;

    Shelving(World world) {
        this.world = world;
    }

    /// All facts that change when an order's units are taken, as far as there are any.
    List<Fact> sold(Sale sale, Instant now) {
        return world.stock(sale.good().userProductId())
                .map(stock ->
                        change(stock.minus(Math.min(sale.quantity(), stock.total()), now), now))
                .orElse(List.of());
    }

    /// All facts that change together with a stock.
    List<Fact> change(Stock next, Instant now) {
        return change(List.of(next), List.of(), now);
    }

    /// All facts that change together with stocks and listings.
    ///
    /// @param drafts listings that change for another reason too
    List<Fact> change(List<Stock> next, List<Item> drafts, Instant now) {
        Map<String, Stock> stocks = new LinkedHashMap<>();
        next.forEach(stock -> stocks.put(stock.userProductId(), stock));
        Map<String, Item> items = new LinkedHashMap<>();
        drafts.forEach(item -> items.put(item.id(), item));
        for (String product : stocks.keySet()) {
            world.itemsOf(product).forEach(item -> items.putIfAbsent(item.id(), item));
        }
        List<Fact> change = new ArrayList<>(stocks.values());
        for (Item item : items.values()) {
            change.add(settled(item, units(item, stocks), now));
        }
        return change;
    }

    private long units(Item item, Map<String, Stock> stocks) {
        long units = 0;
        for (Variant each : item.variants()) {
            Stock stock = stocks.get(each.userProductId());
            units += stock == null ? world.stockOf(each).total() : stock.total();
        }
        return units;
    }

    /// A listing in the state its units ask for.
    private static Item settled(Item item, long units, Instant now) {
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
