package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Together;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Items with their models, each of which is an offer of its own.
///
/// Source: `get_item_base_info` (50 items a call) and `get_model_list` (one item a call). Price and
/// stock of an item with models stand with the models.
final class ShopeeItems {

    private static final int STATUS = 255;
    private static final String NOT_FOUND = "error_item_not_found";

    private final ShopeeApi api;

    ShopeeItems(ShopeeApi api) {
        this.api = api;
    }

    /// One offer.
    ///
    /// @param holder the object that has `price_info` and `stock_info_v2`: the model, or the item
    /// @param modelName names of its options, empty for an item without models
    record Offer(ShopeeIds id, Fields item, Fields holder, String modelName, Instant asOf) {}

    /// @param offers what could be taken apart
    /// @param poison items and models that could not
    /// @param known ids of all items Shopee described
    record Described(List<Offer> offers, List<PoisonRow> poison, List<String> known) {}

    /// @param ids items, at most [ShopeeLimits#ITEM_PAGE]
    Described describe(StoreAccess store, List<String> ids)
            throws ConnectorException, MalformedException {
        List<Offer> offers = new ArrayList<>();
        List<PoisonRow> poison = new ArrayList<>();
        List<String> known = new ArrayList<>();
        if (ids.isEmpty()) {
            return new Described(offers, poison, known);
        }
        ShopeeReply reply =
                api.get(
                        store,
                        ShopeeMethod.ITEM_INFO,
                        new ShopeeApi.Query().with("item_id_list", String.join(",", ids)));
        List<Fields.Element> items = reply.response().list("item_list");
        items.forEach(element -> known.add(element.node().path("item_id").asString("")));
        for (Rows<Offer> rows : Together.each(items, item -> offers(store, item, reply.asOf()))) {
            offers.addAll(rows.read());
            poison.addAll(rows.poison());
        }
        return new Described(offers, poison, known);
    }

    /// Each item with models costs a call of its own.
    private Rows<Offer> offers(StoreAccess store, Fields.Element element, Instant asOf)
            throws ConnectorException {
        try {
            Fields item = element.fields();
            String id = item.requiredId("item_id");
            return item.flag("has_model")
                    ? models(store, item, id)
                    : new Rows<>(
                            List.of(new Offer(ShopeeIds.of(id, ""), item, item, "", asOf)),
                            List.of());
        } catch (MalformedException e) {
            return new Rows<>(
                    List.of(), List.of(Rows.poison(element, "item_id", e.path(), e.reason())));
        }
    }

    private Rows<Offer> models(StoreAccess store, Fields item, String id)
            throws ConnectorException, MalformedException {
        Optional<ShopeeReply> found = modelsOf(store, item, id);
        if (found.isEmpty()) {
            return new Rows<>(List.of(), List.of());
        }
        ShopeeReply reply = found.get();
        Fields response = reply.response();
        List<Fields.Element> models = response.list("model");
        if (models.isEmpty()) {
            throw new MalformedException(
                    item.pathOf("has_model"), "models are announced, but there are none");
        }
        return Rows.of(
                models,
                "model_id",
                model ->
                        new Offer(
                                ShopeeIds.of(id, model.requiredId("model_id")),
                                item,
                                model,
                                optionNames(response, model),
                                reply.asOf()));
    }

    /// An item may be deleted while we read: that is a matter of this item only. Of one that is
    /// known to be deleted nothing is left to be read.
    private Optional<ShopeeReply> modelsOf(StoreAccess store, Fields item, String id)
            throws ConnectorException, MalformedException {
        try {
            return Optional.of(
                    api.get(store, ShopeeMethod.MODELS, new ShopeeApi.Query().with("item_id", id)));
        } catch (ConnectorException e) {
            if (e.failure() instanceof Rejected(_, String code, _, _) && code.endsWith(NOT_FOUND)) {
                if (ShopeeListings.isDeleted(item.text("item_status", STATUS))) {
                    return Optional.empty();
                }
                throw new MalformedException(item.pathOf("has_model"), "its models are not found");
            }
            throw e;
        }
    }

    /// The names of a model's options joined by commas, as orders write them.
    private static String optionNames(Fields response, Fields model) throws MalformedException {
        List<Fields.Element> tiers = response.list("tier_variation");
        List<String> names = new ArrayList<>();
        List<Fields.Element> indexes = model.list("tier_index");
        for (int i = 0; i < Math.min(tiers.size(), indexes.size()); i++) {
            List<Fields.Element> options = tiers.get(i).fields().list("option_list");
            Fields.Element index = indexes.get(i);
            int at = index.node().isInt() ? index.node().intValue() : -1;
            if (at < 0 || at >= options.size()) {
                throw new MalformedException(index.path(), "leads to no option");
            }
            names.add(options.get(at).fields().title("option", 255));
        }
        return String.join(",", names);
    }
}
