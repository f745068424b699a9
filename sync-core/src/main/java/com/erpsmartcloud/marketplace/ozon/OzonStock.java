package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;
import com.erpsmartcloud.marketplace.wire.Walk;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Free stock of the seller's own warehouses, and what [OzonHeld] reads.
///
/// Source: `/v2/product/info/stocks-by-warehouse/fbs` and `/v2/products/stocks`. What is written is
/// the *free* figure: Ozon adds what it has reserved by itself.
final class OzonStock implements StockTarget {

    private static final int NAME = 255;

    private final OzonApi api;
    private final OzonHeld held;

    OzonStock(OzonApi api) {
        this.api = api;
        this.held = new OzonHeld(api);
    }

    @Override
    public StockReading read(StoreAccess store, List<Listing> listings) throws ConnectorException {
        requireAtMost(OzonLimits.STOCK_READ_BATCH, listings.size());
        List<String> articles =
                listings.stream()
                        .map(Listing::article)
                        .filter(article -> !article.isEmpty())
                        .toList();
        List<StockFact> facts = new ArrayList<>();
        List<PoisonRow> poison = new ArrayList<>();
        Optional<Walk> walk =
                articles.isEmpty() ? Optional.empty() : Optional.of(Walk.start("stock"));
        try {
            while (walk.isPresent()) {
                OzonReply reply =
                        api.call(store, OzonMethod.STOCK_READ, body(articles, walk.get()));
                Rows<StockFact> rows =
                        Rows.of(
                                reply.json().array("products"),
                                "offer_id",
                                row -> toFact(row, reply.asOf()));
                facts.addAll(rows.read());
                poison.addAll(rows.poison());
                walk = OzonListings.next(reply.json(), walk.get());
            }
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
        StockReading beside = held.read(store, listings);
        facts.addAll(beside.rows());
        poison.addAll(beside.poison());
        return new StockReading(facts, poison);
    }

    /// A wish that Ozon would refuse as malformed is refused here: one such row fails its whole
    /// call.
    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        requireAtMost(OzonLimits.STOCK_WRITE_BATCH, wishes.size());
        requireOncePerPair(wishes);
        ObjectNode body = OzonApi.body();
        ArrayNode rows = body.putArray("stocks");
        wishes.stream().filter(OzonStock::isSendable).forEach(wish -> add(rows, wish));
        if (rows.isEmpty()) {
            return wishes.stream().map(OzonStock::refusal).toList();
        }
        Fields json = api.call(store, OzonMethod.STOCK_WRITE, body).json();
        try {
            OzonAnswers answers = OzonAnswers.read(store, json, OzonStock::keys);
            return wishes.stream()
                    .map(wish -> isSendable(wish) ? answers.to(key(wish)) : refusal(wish))
                    .toList();
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
    }

    static StockFact toFact(Fields row, Instant asOf) throws MalformedException {
        long reserved = count(row, "reserved");
        long free =
                row.decimal("free_stock").isPresent()
                        ? count(row, "free_stock")
                        : row.whole("present", 0, OzonLimits.MOST_STOCK) - reserved;
        if (free < 0) {
            throw new MalformedException(row.pathOf("present"), "less than what is reserved");
        }
        return new StockFact(
                row.id("product_id"),
                row.requiredText("offer_id", NAME),
                row.requiredId("warehouse_id"),
                free,
                reserved,
                asOf);
    }

    private static long count(Fields row, String name) throws MalformedException {
        return row.decimal(name).isPresent() ? row.whole(name, 0, OzonLimits.MOST_STOCK) : 0;
    }

    private static ObjectNode body(List<String> articles, Walk walk) {
        ObjectNode body = OzonApi.body();
        body.put("limit", OzonLimits.STOCK_READ_BATCH).put("cursor", walk.cursor());
        ArrayNode wanted = body.putArray("offer_id");
        articles.forEach(wanted::add);
        return body;
    }

    /// Only one of the two ids may be sent; the article wins.
    private static void add(ArrayNode rows, Wish wish) {
        ObjectNode row = rows.addObject();
        if (wish.article().isEmpty()) {
            row.put("product_id", Long.parseLong(wish.listingExternalId()));
        } else {
            row.put("offer_id", wish.article());
        }
        row.put("stock", wish.free())
                .put("warehouse_id", Long.parseLong(wish.warehouseExternalId()));
    }

    private static boolean isSendable(Wish wish) {
        return wish.free() >= 0
                && wish.free() <= OzonLimits.MOST_STOCK
                && OzonIds.isId(wish.warehouseExternalId())
                && (!wish.article().isEmpty() || OzonIds.isId(wish.listingExternalId()));
    }

    private static Answer refusal(Wish wish) {
        return new Answer.Refused(
                "NOT_SENT",
                wish.free() < 0 || wish.free() > OzonLimits.MOST_STOCK
                        ? "stock must lie between 0 and " + OzonLimits.MOST_STOCK
                        : "without the article or warehouse that Ozon knows");
    }

    private static String key(Wish wish) {
        return wish.article().isEmpty()
                ? OzonIds.key("product", wish.listingExternalId(), wish.warehouseExternalId())
                : OzonIds.key("offer", wish.article(), wish.warehouseExternalId());
    }

    private static List<String> keys(Fields row) throws MalformedException {
        String warehouse = row.requiredId("warehouse_id");
        return List.of(
                OzonIds.key("offer", row.text("offer_id", NAME), warehouse),
                OzonIds.key("product", row.id("product_id"), warehouse));
    }

    private static void requireOncePerPair(List<Wish> wishes) {
        Set<String> pairs = new HashSet<>();
        wishes.forEach(wish -> {
            if (!pairs.add(key(wish))) {
                throw new IllegalArgumentException("two wishes for " + key(wish));
            }
        });
    }

    private static void requireAtMost(int most, int asked) {
        if (asked > most) {
            throw new IllegalArgumentException(asked + " rows in one call, at most " + most);
        }
    }
}
