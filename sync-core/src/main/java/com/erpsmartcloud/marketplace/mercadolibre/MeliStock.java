package com.erpsmartcloud.marketplace.mercadolibre;

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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What buyers can still order, by place.
///
/// Source: "Stock: read and write" of the contract. Most sellers have one amount a listing; sellers
/// with warehouses have amounts by user product and store ([UserProducts]). Amounts in Mercado
/// Libre's own warehouse are read and never written.
final class MeliStock implements StockTarget {

    private final MeliApi api;
    private final MeliItems items;
    private final MeliSeller seller;
    private final UserProducts products;

    MeliStock(MeliApi api, MeliItems items, MeliSeller seller, UserProducts products) {
        this.api = api;
        this.items = items;
        this.seller = seller;
        this.products = products;
    }

    @Override
    public StockReading read(StoreAccess store, List<Listing> listings) throws ConnectorException {
        requireAtMost(listings.size());
        Map<String, Listing> wanted = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Listing listing : listings) {
            MeliIds.read(listing.externalId())
                    .ifPresent(id -> {
                        wanted.put(id.externalId(), listing);
                        ids.add(id.item());
                    });
        }
        if (ids.isEmpty()) {
            return new StockReading(List.of(), List.of());
        }
        boolean byWarehouse = seller.keepsWarehouses(store);
        try {
            MeliItems.Described described = items.describe(store, List.copyOf(ids), false);
            List<PoisonRow> poison = new ArrayList<>(described.poison());
            List<StockFact> facts = new ArrayList<>();
            for (MeliItems.Offer offer : described.offers()) {
                Listing listing = wanted.get(offer.id().externalId());
                if (listing != null) {
                    try {
                        units(store, offer, byWarehouse)
                                .forEach((place, units) ->
                                        facts.add(
                                                new StockFact(
                                                        listing.externalId(),
                                                        listing.article(),
                                                        place,
                                                        units,
                                                        0,
                                                        offer.asOf())));
                    } catch (MalformedException e) {
                        poison.add(offer.poison(e));
                    }
                }
            }
            return new StockReading(facts, poison);
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private Map<String, Long> units(StoreAccess store, MeliItems.Offer offer, boolean byWarehouse)
            throws ConnectorException, MalformedException {
        String product = offer.userProduct();
        if (offer.isFull()) {
            return Map.of(MeliWarehouses.FULL, offer.units());
        }
        return byWarehouse && !product.isEmpty()
                ? products.read(store, product).map(UserProducts.Stock::byPlace).orElse(Map.of())
                : Map.of(MeliWarehouses.ONLY, offer.units());
    }

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        requireAtMost(wishes.size());
        MeliWrites<Wish> writes = new MeliWrites<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Wish wish : wishes) {
            Optional<MeliIds> id = MeliIds.read(wish.listingExternalId());
            if (id.isPresent() && isSendable(wish)) {
                ids.add(id.get().item());
            } else {
                writes.refuse(
                        wish,
                        "NOT_SENT",
                        "stock must be 0 or more, at a place of the seller's, of a listing that"
                                + " Mercado Libre knows");
            }
        }
        if (!ids.isEmpty()) {
            try {
                send(store, List.copyOf(ids), wishes, writes);
            } catch (MalformedException e) {
                throw Answers.badReply(e);
            }
        }
        return writes.of(wishes);
    }

    private void send(
            StoreAccess store, List<String> ids, List<Wish> wishes, MeliWrites<Wish> writes)
            throws ConnectorException, MalformedException {
        MeliItems.Described described = items.describe(store, ids, false);
        Map<String, MeliItems.Offer> offers = new HashMap<>();
        described.offers().forEach(offer -> offers.put(offer.id().externalId(), offer));
        Map<String, List<Wish>> byProduct = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            Optional<MeliIds> id = MeliIds.read(wish.listingExternalId());
            if (id.isEmpty() || !isSendable(wish)) {
                continue;
            }
            MeliItems.Offer offer = offers.get(id.get().externalId());
            if (offer == null) {
                writes.answer(wish, MeliPrices.notThere(described.isWhole(id.get().item())));
            } else if (offer.isFull()) {
                writes.refuse(wish, "FULL", "Mercado Libre keeps these goods and counts them");
            } else if (wish.warehouseExternalId().equals(MeliWarehouses.ONLY)) {
                writes.send(List.of(wish), () -> one(store, id.get(), wish.free()));
            } else {
                byProduct.computeIfAbsent(offer.userProduct(), _ -> new ArrayList<>()).add(wish);
            }
        }
        for (Map.Entry<String, List<Wish>> each : byProduct.entrySet()) {
            byProduct(store, each.getKey(), each.getValue(), writes);
        }
    }

    /// The one amount of a listing. Sellers with warehouses are told success, and nothing changes.
    private Answer one(StoreAccess store, MeliIds id, long units)
            throws ConnectorException, MalformedException {
        boolean isItem = id.variation().isEmpty();
        Fields said =
                api.call(
                                store,
                                isItem ? MeliMethod.ITEM_WRITE : MeliMethod.VARIATION_WRITE,
                                (isItem
                                                ? MeliApi.Call.of(id.item())
                                                : MeliApi.Call.of(id.item(), id.variation()))
                                        .body(MeliApi.body().put("available_quantity", units)))
                        .object();
        Optional<Fields> holder = isItem ? Optional.of(said) : variation(said, id.variation());
        if (holder.isPresent()
                && holder.get().whole("available_quantity", 0, MeliLimits.MOST_STOCK) == units) {
            return new Answer.Accepted();
        }
        seller.forget(store);
        return MeliWrites.unchanged("answered with success, and the amount stayed another");
    }

    /// The answer is the variation, or the item with all of them.
    private static Optional<Fields> variation(Fields said, String id) throws MalformedException {
        if (said.id("id").equals(id)) {
            return Optional.of(said);
        }
        for (Fields.Element row : said.list("variations")) {
            if (row.fields().id("id").equals(id)) {
                return Optional.of(row.fields());
            }
        }
        return Optional.empty();
    }

    /// Listings that share their goods share their amounts, so the smallest wish is what all get.
    private void byProduct(
            StoreAccess store, String product, List<Wish> wishes, MeliWrites<Wish> writes)
            throws ConnectorException {
        if (product.isEmpty()) {
            wishes.forEach(wish ->
                    writes.refuse(wish, "NO_WAREHOUSES", "this listing has no stock by warehouse"));
            return;
        }
        Map<String, Long> units = new LinkedHashMap<>();
        wishes.forEach(wish -> units.merge(wish.warehouseExternalId(), wish.free(), Math::min));
        writes.send(wishes, () -> products.write(store, product, units));
    }

    private static boolean isSendable(Wish wish) {
        String place = wish.warehouseExternalId();
        return wish.free() >= 0
                && wish.free() <= MeliLimits.MOST_STOCK
                && (place.equals(MeliWarehouses.ONLY) || place.matches("[1-9]\\d{0,18}"));
    }

    private static void requireAtMost(int asked) {
        if (asked > MeliLimits.BULK) {
            throw new IllegalArgumentException(
                    asked + " rows in one call, at most " + MeliLimits.BULK);
        }
    }
}
