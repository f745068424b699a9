package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The seller's own stock, by place.
///
/// Source: `stock_info_v2` and `update_stock`. What is written is read back as `seller_stock`;
/// Shopee takes ordered units off by itself. What it holds for promotions is part of that figure
/// and is told apart nowhere here. What lies in Shopee's own warehouses can be read and not
/// written.
final class ShopeeStock implements StockTarget {

    private static final int NAME = 255;

    private final ShopeeApi api;
    private final ShopeeItems items;
    private final ShopeeWarehouses warehouses;

    ShopeeStock(ShopeeApi api, ShopeeItems items, ShopeeWarehouses warehouses) {
        this.api = api;
        this.items = items;
        this.warehouses = warehouses;
    }

    @Override
    public StockReading read(StoreAccess store, List<Listing> listings) throws ConnectorException {
        requireAtMost(ShopeeLimits.STOCK_READ_BATCH, listings.size());
        Set<String> wanted = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Listing listing : listings) {
            ShopeeIds.read(listing.externalId())
                    .ifPresent(id -> {
                        wanted.add(id.externalId());
                        ids.add(Long.toString(id.item()));
                    });
        }
        List<StockFact> facts = new ArrayList<>();
        if (ids.isEmpty()) {
            return new StockReading(facts, List.of());
        }
        boolean many = warehouses.hasMany(store);
        try {
            ShopeeItems.Described described = items.describe(store, ids.stream().sorted().toList());
            List<PoisonRow> poison = new ArrayList<>(described.poison());
            for (ShopeeItems.Offer offer : described.offers()) {
                if (wanted.contains(offer.id().externalId())) {
                    try {
                        facts.addAll(toFacts(offer, many));
                    } catch (MalformedException e) {
                        poison.add(ShopeeListings.poison(offer, e));
                    }
                }
            }
            return new StockReading(facts, poison);
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    static List<StockFact> toFacts(ShopeeItems.Offer offer, boolean many)
            throws MalformedException {
        Fields holder = offer.holder();
        Fields stock =
                holder.object("stock_info_v2")
                        .orElseThrow(() ->
                                new MalformedException(holder.pathOf("stock_info_v2"), "missing"));
        Map<String, Long> units = new LinkedHashMap<>();
        for (Fields.Element row : stock.list("seller_stock")) {
            Fields place = row.fields();
            units.merge(
                    many ? place.requiredText("location_id", NAME) : ShopeeWarehouses.ONLY,
                    place.whole("stock", 0, ShopeeLimits.MOST_STOCK),
                    Long::sum);
        }
        if (units.isEmpty() && !many) {
            units.put(ShopeeWarehouses.ONLY, 0L);
        }
        for (Fields.Element row : stock.list("shopee_stock")) {
            units.merge(
                    ShopeeWarehouses.HELD,
                    row.fields().whole("stock", 0, ShopeeLimits.MOST_STOCK),
                    Long::sum);
        }
        String article = holder.text(offer.id().model() == 0 ? "item_sku" : "model_sku", NAME);
        List<StockFact> facts = new ArrayList<>();
        units.forEach((place, free) ->
                facts.add(
                        new StockFact(
                                offer.id().externalId(), article, place, free, 0, offer.asOf())));
        return facts;
    }

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        requireAtMost(ShopeeLimits.WRITE_BATCH, wishes.size());
        requireOncePerPlace(wishes);
        return new ShopeeWrites<Wish>(
                        wish ->
                                ShopeeIds.read(wish.listingExternalId())
                                        .filter(_ -> isSendable(wish)),
                        wish ->
                                wish.warehouseExternalId().equals(ShopeeWarehouses.ONLY)
                                        ? ""
                                        : wish.warehouseExternalId(),
                        (item, part) -> api.post(store, ShopeeMethod.STOCK_WRITE, body(item, part)),
                        "stock must be 0 or more, of a listing that Shopee knows")
                .write(store, wishes);
    }

    private static ObjectNode body(long item, List<Wish> wishes) {
        ObjectNode body = ShopeeApi.body().put("item_id", item);
        ArrayNode rows = body.putArray("stock_list");
        Map<Long, ArrayNode> models = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            long model = ShopeeIds.read(wish.listingExternalId()).orElseThrow().model();
            ArrayNode places =
                    models.computeIfAbsent(
                            model,
                            id -> {
                                ObjectNode row = rows.addObject();
                                if (id != 0) {
                                    row.put("model_id", id);
                                }
                                return row.putArray("seller_stock");
                            });
            ObjectNode place = places.addObject();
            if (!wish.warehouseExternalId().equals(ShopeeWarehouses.ONLY)) {
                place.put("location_id", wish.warehouseExternalId());
            }
            place.put("stock", wish.free());
        }
        return body;
    }

    private static boolean isSendable(Wish wish) {
        return wish.free() >= 0
                && wish.free() <= ShopeeLimits.MOST_STOCK
                && !wish.warehouseExternalId().isEmpty()
                && !wish.warehouseExternalId().equals(ShopeeWarehouses.HELD);
    }

    private static void requireOncePerPlace(List<Wish> wishes) {
        Set<String> places = new HashSet<>();
        wishes.forEach(wish -> {
            String place =
                    wish.listingExternalId()
                            + '\n'
                            + wish.article()
                            + '\n'
                            + wish.warehouseExternalId();
            if (!places.add(place)) {
                throw new IllegalArgumentException("two wishes for one listing and place");
            }
        });
    }

    private static void requireAtMost(int most, int asked) {
        if (asked > most) {
            throw new IllegalArgumentException(asked + " rows in one call, at most " + most);
        }
    }
}
