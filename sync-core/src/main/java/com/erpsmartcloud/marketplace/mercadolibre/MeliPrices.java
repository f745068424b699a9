package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The seller's own prices, without promotions.
///
/// Source: `PUT /items/{id}`. All variations of an item have one price, and a variation that a call
/// leaves out is deleted: so each call names all of them as they are known that moment. Where
/// Mercado Libre sets the price, the answer says success and another price.
final class MeliPrices implements PriceTarget {

    private static final String NOT_MODIFIABLE = "item.price.not_modifiable";

    private final MeliApi api;
    private final MeliItems items;

    MeliPrices(MeliApi api, MeliItems items) {
        this.api = api;
        this.items = items;
    }

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        if (wishes.size() > MeliLimits.BULK) {
            throw new IllegalArgumentException(
                    wishes.size() + " rows in one call, at most " + MeliLimits.BULK);
        }
        MeliWrites<Wish> writes = new MeliWrites<>();
        Map<String, List<Wish>> byItem = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            Optional<MeliIds> id = MeliIds.read(wish.listingExternalId());
            if (id.isPresent() && wish.price().minor() > 0) {
                byItem.computeIfAbsent(id.get().item(), _ -> new ArrayList<>()).add(wish);
            } else {
                writes.refuse(
                        wish,
                        "NOT_SENT",
                        "the price must be above zero, of a listing that Mercado Libre knows");
            }
        }
        if (!byItem.isEmpty()) {
            try {
                send(store, byItem, writes);
            } catch (MalformedException e) {
                throw Answers.badReply(e);
            }
        }
        return writes.of(wishes);
    }

    private void send(StoreAccess store, Map<String, List<Wish>> byItem, MeliWrites<Wish> writes)
            throws ConnectorException, MalformedException {
        MeliItems.Described described = items.describe(store, List.copyOf(byItem.keySet()), false);
        Map<String, List<MeliItems.Offer>> offers = new HashMap<>();
        described
                .offers()
                .forEach(offer ->
                        offers.computeIfAbsent(offer.id().item(), _ -> new ArrayList<>())
                                .add(offer));
        for (Map.Entry<String, List<Wish>> each : byItem.entrySet()) {
            List<Wish> part = each.getValue();
            List<MeliItems.Offer> of = offers.getOrDefault(each.getKey(), List.of());
            // What the call leaves out would be deleted, so nothing may be amiss.
            if (of.isEmpty() || !described.isWhole(each.getKey())) {
                boolean unknown = described.unknown().contains(each.getKey());
                part.forEach(wish -> writes.answer(wish, notThere(unknown)));
            } else if (part.stream().map(Wish::price).distinct().count() > 1) {
                part.forEach(wish ->
                        writes.refuse(
                                wish,
                                "PRICES_DIFFER",
                                "all variations of a listing have one price on Mercado Libre"));
            } else {
                writes.send(part, () -> set(store, of, part.getFirst().price()));
            }
        }
    }

    static Answer notThere(boolean unknown) {
        return unknown
                ? new Answer.Refused("not_found", "Mercado Libre has no such listing")
                : MeliWrites.unchanged("the listing could not be read");
    }

    private Answer set(StoreAccess store, List<MeliItems.Offer> of, Money price)
            throws ConnectorException, MalformedException {
        MeliItems.Offer first = of.getFirst();
        if (!MeliMoney.currency(first.item()).equals(price.currency())) {
            return new Answer.Refused("CURRENCY", "the listing is sold in another currency");
        }
        Fields said =
                api.call(
                                store,
                                MeliMethod.PRICE_WRITE,
                                MeliApi.Call.of(first.id().item()).body(body(of, price)))
                        .object();
        for (Fields.Element element : said.list("warnings")) {
            Fields warning = element.fields();
            if (warning.text("code", 255).equals(NOT_MODIFIABLE)) {
                return new Answer.Refused(
                        NOT_MODIFIABLE, store.redact(warning.title("message", 500)));
            }
        }
        List<Fields.Element> variations = said.list("variations");
        Fields holder = variations.isEmpty() ? said : variations.getFirst().fields();
        return MeliMoney.required(holder, "price", price.currency()).equals(price)
                ? new Answer.Accepted()
                : new Answer.Refused(
                        NOT_MODIFIABLE, "answered with success, and the price stayed another");
    }

    private static ObjectNode body(List<MeliItems.Offer> of, Money price) {
        ObjectNode body = MeliApi.body();
        if (of.getFirst().id().variation().isEmpty()) {
            MeliMoney.put(body, "price", price);
            return body;
        }
        ArrayNode rows = body.putArray("variations");
        for (MeliItems.Offer offer : of) {
            ObjectNode row = rows.addObject().put("id", Long.parseLong(offer.id().variation()));
            MeliMoney.put(row, "price", price);
        }
        return body;
    }
}
