package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Items with their variations, each of which is an offer of its own.
///
/// Source: multiget of `/items`, 20 a call, each with a code of its own; articles of variations are
/// promised for `/items/{id}?include_attributes=all` only.
final class MeliItems {

    private static final String FULL = "fulfillment";
    private static final int NAME = 255;

    private final MeliApi api;

    MeliItems(MeliApi api) {
        this.api = api;
    }

    /// One offer.
    ///
    /// @param holder the object that has the amount and the article: the variation, or the item
    record Offer(MeliIds id, Fields item, Fields holder, Instant asOf) {

        /// Whether Mercado Libre keeps the goods, so that their amount can only be read.
        boolean isFull() throws MalformedException {
            var shipping = item.object("shipping");
            return shipping.isPresent() && shipping.get().text("logistic_type", NAME).equals(FULL);
        }

        long units() throws MalformedException {
            return holder.whole("available_quantity", 0, MeliLimits.MOST_STOCK);
        }

        /// @return empty where there is none
        String userProduct() throws MalformedException {
            String product = holder.text("user_product_id", NAME);
            if (!product.isEmpty() && !MeliIds.isUserProduct(product)) {
                throw new MalformedException(
                        holder.pathOf("user_product_id"), "not a user product's id");
            }
            return product;
        }

        PoisonRow poison(MalformedException e) {
            return new PoisonRow(
                    id.externalId(),
                    e.path(),
                    e.reason(),
                    LongTexts.cut(LongTexts.json(holder.node(), List.of()), 64 * 1024));
        }
    }

    /// @param offers what could be taken apart
    /// @param poison items and variations that could not, or that could not be asked about
    /// @param unknown ids that Mercado Libre has no item for
    record Described(List<Offer> offers, List<PoisonRow> poison, List<String> unknown) {

        /// Whether all there is to an item was understood.
        boolean isWhole(String item) {
            return poison.stream()
                    .map(PoisonRow::externalId)
                    .noneMatch(id -> id.equals(item) || id.startsWith(item + "-"));
        }
    }

    /// @param ids of items, any number
    /// @param articles whether the articles of variations are wanted, a call more for each such
    ///   item
    Described describe(StoreAccess store, List<String> ids, boolean articles)
            throws ConnectorException, MalformedException {
        Described all = new Described(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < ids.size(); from += MeliLimits.BULK) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + MeliLimits.BULK));
            MeliReply reply =
                    api.call(
                            store,
                            MeliMethod.ITEMS,
                            MeliApi.Call.of().with("ids", String.join(",", part)));
            List<Fields.Element> members = reply.list();
            if (members.size() != part.size()) {
                throw new MalformedException("$", "not one answer for each item");
            }
            for (int i = 0; i < part.size(); i++) {
                take(store, part.get(i), members.get(i), reply.asOf(), articles, all);
            }
        }
        return all;
    }

    private void take(
            StoreAccess store,
            String id,
            Fields.Element element,
            Instant asOf,
            boolean articles,
            Described all)
            throws ConnectorException {
        try {
            Fields member = element.fields();
            long code = member.whole("code", 0, 999);
            if (code == 404) {
                all.unknown().add(id);
                return;
            }
            if (code != 200) {
                throw new MalformedException(member.pathOf("code"), "not 200, but " + code);
            }
            Fields item = member.requiredObject("body");
            if (!item.requiredText("id", NAME).equals(id)) {
                throw new MalformedException(item.pathOf("id"), "another item than asked for");
            }
            boolean varied = !item.list("variations").isEmpty();
            if (varied && articles) {
                MeliReply whole =
                        api.call(
                                store,
                                MeliMethod.ITEM,
                                MeliApi.Call.of(id).with("include_attributes", "all"));
                offers(id, whole.object(), whole.asOf(), all);
            } else {
                offers(id, item, asOf, all);
            }
        } catch (MalformedException e) {
            PoisonRow row = Rows.poison(element, "id", e.path(), e.reason());
            all.poison().add(new PoisonRow(id, row.jsonPath(), row.reason(), row.raw()));
        }
    }

    private static void offers(String id, Fields item, Instant asOf, Described all)
            throws MalformedException {
        List<Fields.Element> variations = item.list("variations");
        if (variations.isEmpty()) {
            all.offers().add(new Offer(new MeliIds(id, ""), item, item, asOf));
        }
        Rows<Offer> rows =
                Rows.of(
                        variations,
                        "id",
                        row -> new Offer(new MeliIds(id, row.requiredId("id")), item, row, asOf));
        all.offers().addAll(rows.read());
        rows.poison()
                .forEach(row ->
                        all.poison()
                                .add(
                                        new PoisonRow(
                                                id + "-" + row.externalId(),
                                                row.jsonPath(),
                                                row.reason(),
                                                row.raw())));
    }
}
