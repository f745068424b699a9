package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;
import com.erpsmartcloud.marketplace.wire.Walk;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Cards of a store, and its warehouses.
///
/// Source: `/v3/product/list`, `/v3/product/info/list`, `/v2/warehouse/list`. `ALL` was seen to
/// leave archived cards out, so they are walked in a second pass; if it does not, they come twice
/// and are the same both times.
final class OzonListings implements ListingSource {

    /// Cursors are opaque; this is only a bound for one that went mad.
    static final int CURSOR = 4_000;

    private static final String ALL = "ALL";
    private static final String ARCHIVED = "ARCHIVED";

    private final OzonApi api;

    OzonListings(OzonApi api) {
        this.api = api;
    }

    @Override
    public Page<ListingFact> listings(StoreAccess store, PageToken token)
            throws ConnectorException {
        Walk walk = Walk.at(token, ALL);
        ObjectNode body = OzonApi.body();
        body.putObject("filter").put("visibility", walk.stage());
        body.put("last_id", walk.cursor()).put("limit", OzonLimits.PRODUCT_PAGE);
        OzonReply reply = api.call(store, OzonMethod.PRODUCT_LIST, body);
        try {
            Fields result =
                    Fields.of(reply.json().node().path("result"), reply.json().pathOf("result"));
            List<Fields.Element> items = result.array("items");
            Rows<String> ids = Rows.of(items, "offer_id", item -> item.requiredId("product_id"));
            Optional<PageToken> next = next(result, items.size(), walk).map(Walk::token);
            List<PoisonRow> poison = new ArrayList<>(ids.poison());
            List<ListingFact> listings = described(store, items, ids.read(), poison);
            return new Page<>(listings, poison, next);
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
    }

    @Override
    public List<WarehouseFact> warehouses(StoreAccess store) throws ConnectorException {
        List<WarehouseFact> warehouses = new ArrayList<>();
        Optional<Walk> walk = Optional.of(Walk.start(ALL));
        try {
            while (walk.isPresent()) {
                ObjectNode body = OzonApi.body();
                body.put("limit", OzonLimits.WAREHOUSE_PAGE).put("cursor", walk.get().cursor());
                Fields json = api.call(store, OzonMethod.WAREHOUSES, body).json();
                for (Fields.Element warehouse : json.array("warehouses")) {
                    warehouses.add(OzonProducts.toWarehouse(warehouse.fields()));
                }
                walk = next(json, walk.get());
            }
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
        warehouses.add(OzonHeld.PLACE);
        return warehouses;
    }

    /// The next page where the answer has `has_next` and `cursor`.
    static Optional<Walk> next(Fields json, Walk walk) throws MalformedException {
        return json.flag("has_next")
                ? Optional.of(walk.to(json.text("cursor", CURSOR), json.pathOf("cursor")))
                : Optional.empty();
    }

    private static Optional<Walk> next(Fields result, int rows, Walk walk)
            throws MalformedException {
        if (rows == 0 && walk.page() == 0 && total(result) > 0) {
            throw new MalformedException(result.pathOf("items"), "empty, but a total is announced");
        }
        String lastId = result.text("last_id", CURSOR);
        if (rows == OzonLimits.PRODUCT_PAGE && !lastId.isEmpty()) {
            return Optional.of(walk.to(lastId, result.pathOf("last_id")));
        }
        return walk.stage().equals(ALL) ? Optional.of(Walk.start(ARCHIVED)) : Optional.empty();
    }

    /// `total` was to vanish on 2026-11-23 in favour of `total_items`.
    private static long total(Fields result) throws MalformedException {
        for (String name : List.of("total_items", "total")) {
            if (result.decimal(name).isPresent()) {
                return result.whole(name, 0, Long.MAX_VALUE);
            }
        }
        return 0;
    }

    /// Ozon leaves ids that it cannot describe out without a word; we say which.
    private List<ListingFact> described(
            StoreAccess store, List<Fields.Element> items, List<String> ids, List<PoisonRow> poison)
            throws ConnectorException, MalformedException {
        if (ids.isEmpty()) {
            return List.of();
        }
        ObjectNode body = OzonApi.body();
        ArrayNode wanted = body.putArray("product_id");
        ids.forEach(wanted::add);
        OzonReply reply = api.call(store, OzonMethod.PRODUCT_INFO, body);
        List<Fields.Element> described = reply.json().array("items");
        Rows<ListingFact> rows =
                Rows.of(
                        described,
                        "offer_id",
                        product -> OzonProducts.toListing(product, reply.asOf()));
        poison.addAll(rows.poison());
        poison.addAll(missing(items, described));
        return rows.read();
    }

    private static List<PoisonRow> missing(
            List<Fields.Element> items, List<Fields.Element> described) {
        Map<String, Fields.Element> left = new LinkedHashMap<>();
        items.forEach(item -> left.put(item.node().path("product_id").asString(""), item));
        Set<String> known = new HashSet<>();
        described.forEach(product -> known.add(product.node().path("id").asString("")));
        left.keySet().removeAll(known);
        left.remove("");
        return left.values().stream()
                .map(item ->
                        Rows.poison(item, "offer_id", item.path(), "listed, but not described"))
                .toList();
    }
}
