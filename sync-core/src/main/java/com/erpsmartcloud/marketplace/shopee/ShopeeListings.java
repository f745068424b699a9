package com.erpsmartcloud.marketplace.shopee;

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
import com.erpsmartcloud.marketplace.wire.Walk;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Offers of a shop, and its warehouses.
///
/// Source: `get_item_list`, then [ShopeeItems].
final class ShopeeListings implements ListingSource {

    private static final String ALL = "ALL";
    private static final int TITLE = 2_000;
    private static final int NAME = 255;

    private static final List<String> STATUSES =
            List.of("NORMAL", "BANNED", "UNLIST", "REVIEWING", "SELLER_DELETE", "SHOPEE_DELETE");

    private final ShopeeApi api;
    private final ShopeeItems items;
    private final ShopeeWarehouses warehouses;

    ShopeeListings(ShopeeApi api, ShopeeItems items, ShopeeWarehouses warehouses) {
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
        Walk walk = Walk.at(token, ALL);
        ShopeeApi.Query query =
                new ShopeeApi.Query()
                        .with("offset", walk.cursor().isEmpty() ? "0" : walk.cursor())
                        .with("page_size", ShopeeLimits.ITEM_PAGE);
        STATUSES.forEach(status -> query.with("item_status", status));
        try {
            Fields response = api.get(store, ShopeeMethod.ITEM_LIST, query).response();
            List<Fields.Element> listed = response.list("item");
            Optional<Walk> next = next(response, listed.isEmpty(), walk);
            Rows<String> ids = Rows.of(listed, "item_id", row -> row.requiredId("item_id"));
            ShopeeItems.Described described = items.describe(store, ids.read());
            List<PoisonRow> poison = new ArrayList<>(ids.poison());
            poison.addAll(described.poison());
            poison.addAll(missing(listed, described.known()));
            List<ListingFact> facts = new ArrayList<>();
            for (ShopeeItems.Offer offer : described.offers()) {
                try {
                    facts.add(toListing(offer));
                } catch (MalformedException e) {
                    poison.add(poison(offer, e));
                }
            }
            return new Page<>(facts, poison, next.map(Walk::token));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static Optional<Walk> next(Fields response, boolean empty, Walk walk)
            throws MalformedException {
        if (!response.flag("has_next_page")) {
            return Optional.empty();
        }
        if (empty) {
            throw new MalformedException(
                    response.pathOf("item"), "empty, but more pages announced");
        }
        long offset = response.whole("next_offset", 0, Integer.MAX_VALUE);
        return Optional.of(walk.to(Long.toString(offset), response.pathOf("next_offset")));
    }

    /// A deleted item need not be described; any other has to be.
    private static List<PoisonRow> missing(List<Fields.Element> listed, List<String> known) {
        return listed.stream()
                .filter(row -> !row.node().path("item_id").asString("").isEmpty())
                .filter(row -> !known.contains(row.node().path("item_id").asString("")))
                .filter(row -> !isDeleted(row.node().path("item_status").asString("")))
                .map(row -> Rows.poison(row, "item_id", row.path(), "listed, but not described"))
                .toList();
    }

    static PoisonRow poison(ShopeeItems.Offer offer, MalformedException e) {
        return new PoisonRow(
                offer.id().externalId(),
                e.path(),
                e.reason(),
                LongTexts.json(offer.holder().node(), List.of()));
    }

    /// The price is the seller's own; what a promotion makes of it is not what may be set.
    static ListingFact toListing(ShopeeItems.Offer offer) throws MalformedException {
        Fields item = offer.item();
        Fields holder = offer.holder();
        boolean isModel = offer.id().model() != 0;
        String status = item.requiredText("item_status", NAME);
        String model = isModel ? holder.text("model_status", NAME) : "";
        boolean open =
                status.equals("NORMAL")
                        && (model.isEmpty() || model.equals("MODEL_NORMAL"))
                        && !holder.flag("is_fulfillment_by_shopee")
                        && !item.flag("is_fulfillment_by_shopee");
        List<Fields.Element> prices = holder.array("price_info");
        if (prices.isEmpty()) {
            throw new MalformedException(holder.pathOf("price_info"), "empty");
        }
        Fields price = prices.getFirst().fields();
        Currency currency = ShopeeMoney.currency(price, "currency");
        String code = holder.text("gtin_code", NAME);
        return new ListingFact(
                offer.id().externalId(),
                offer.id().externalId(),
                holder.text(isModel ? "model_sku" : "item_sku", NAME),
                LongTexts.cut(
                        item.title("item_name", TITLE)
                                + (offer.modelName().isEmpty() ? "" : ", " + offer.modelName()),
                        TITLE),
                code.matches("\\d{8,14}") ? List.of(code) : List.of(),
                ShopeeMoney.required(price, "original_price", currency),
                model.isEmpty() || model.equals("MODEL_NORMAL") ? status : status + " " + model,
                open,
                isDeleted(status),
                offer.asOf());
    }

    static boolean isDeleted(String status) {
        return status.equals("SELLER_DELETE") || status.equals("SHOPEE_DELETE");
    }
}
