package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;

import java.util.ArrayList;
import java.util.List;

/// Items of a seller, and his warehouses.
///
/// Source: `GET /users/{id}/items/search`, then [MeliItems].
final class MeliListings implements ListingSource {

    private static final int TITLE = 2_000;
    private static final int NAME = 255;

    private final MeliApi api;
    private final MeliItems items;
    private final MeliWarehouses warehouses;

    MeliListings(MeliApi api, MeliItems items, MeliWarehouses warehouses) {
        this.api = api;
        this.items = items;
        this.warehouses = warehouses;
    }

    @Override
    public List<WarehouseFact> warehouses(StoreAccess store) throws ConnectorException {
        return warehouses.read(store);
    }

    @Override
    public Page<ListingFact> listings(StoreAccess store, PageToken token)
            throws ConnectorException {
        ItemWalk walk = ItemWalk.at(token);
        try {
            Fields found =
                    api.call(
                                    store,
                                    MeliMethod.ITEM_SEARCH,
                                    walk.ask(MeliApi.Call.of(MeliApi.user(store))))
                            .object();
            List<PoisonRow> poison = new ArrayList<>();
            List<String> ids = ids(found, poison);
            ItemWalk.Next next = walk.after(found, ids);
            if (next.tooMany()) {
                return new Page<>(List.of(), List.of(), next.walk().map(ItemWalk::token));
            }
            MeliItems.Described described = items.describe(store, ids, true);
            poison.addAll(described.poison());
            described
                    .unknown()
                    .forEach(id ->
                            poison.add(
                                    new PoisonRow(id, "$.results", "listed, but not there", "")));
            List<ListingFact> facts = new ArrayList<>();
            for (MeliItems.Offer offer : described.offers()) {
                try {
                    facts.add(toListing(offer));
                } catch (MalformedException e) {
                    poison.add(offer.poison(e));
                }
            }
            return new Page<>(facts, poison, next.walk().map(ItemWalk::token));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static List<String> ids(Fields found, List<PoisonRow> poison)
            throws MalformedException {
        List<String> ids = new ArrayList<>();
        for (Fields.Element row : found.list("results")) {
            String id = row.node().asString("");
            if (!MeliIds.isItem(id)) {
                poison.add(Rows.poison(row, "id", row.path(), "not an item's id"));
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    static ListingFact toListing(MeliItems.Offer offer) throws MalformedException {
        Fields item = offer.item();
        Fields holder = offer.holder();
        String status = item.requiredText("status", NAME);
        return new ListingFact(
                offer.id().externalId(),
                offer.id().externalId(),
                article(holder),
                title(offer),
                List.of(),
                MeliMoney.required(holder, "price", MeliMoney.currency(item)),
                rawStatus(item, status),
                isSellable(offer, status),
                status.equals("closed"),
                offer.asOf());
    }

    /// The attribute SELLER_SKU is the article; the older field counts where there is none.
    static String article(Fields holder) throws MalformedException {
        for (Fields.Element element : holder.list("attributes")) {
            Fields attribute = element.fields();
            if (attribute.text("id", NAME).equals("SELLER_SKU")) {
                String sku = attribute.title("value_name", NAME);
                if (!sku.isEmpty()) {
                    return sku;
                }
            }
        }
        return holder.title("seller_custom_field", NAME);
    }

    private static String title(MeliItems.Offer offer) throws MalformedException {
        StringBuilder title = new StringBuilder(offer.item().title("title", TITLE));
        for (Fields.Element element : offer.holder().list("attribute_combinations")) {
            String value = element.fields().title("value_name", NAME);
            title.append(value.isEmpty() ? "" : ", " + value);
        }
        return LongTexts.cut(title.toString(), TITLE);
    }

    private static String rawStatus(Fields item, String status) throws MalformedException {
        StringBuilder words = new StringBuilder(status);
        for (Fields.Element sub : item.list("sub_status")) {
            words.append(' ').append(sub.node().asString(""));
        }
        return LongTexts.cut(words.toString(), NAME);
    }

    /// A seller may still restock what is paused; what is under review, he may not.
    private static boolean isSellable(MeliItems.Offer offer, String status)
            throws MalformedException {
        return (status.equals("active") || status.equals("paused")) && !offer.isFull();
    }
}
