package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The seller's own stock of a SKU, which has no place of its own: the shop has one figure.
///
/// Source: `temu.local.goods.sku.stock.query` and `bg.local.goods.stock.edit`. What is written as
/// ordinary stock is read back as `selfOrdinaryStock`; stock that is sold before it is there, and
/// of Temu's partners' warehouses, is not the seller's to write here and is left out.
final class TemuStock implements StockTarget {

    /// The one place of a shop's stock.
    static final String ONLY = "SHOP";

    private static final int NAME = 255;
    private static final int TEXT = 500;
    private static final int ORDINARY = 0;

    private final TemuApi api;
    private final TemuSkus skus;

    TemuStock(TemuApi api, TemuSkus skus) {
        this.api = api;
        this.skus = skus;
    }

    @Override
    public StockReading read(StoreAccess store, List<Listing> listings) throws ConnectorException {
        requireAtMost(listings.size());
        Set<String> wanted = new TreeSet<>();
        listings.stream().map(Listing::externalId).filter(TemuSkus::isId).forEach(wanted::add);
        List<StockFact> facts = new ArrayList<>();
        List<PoisonRow> poison = new ArrayList<>();
        if (wanted.isEmpty()) {
            return new StockReading(facts, poison);
        }
        TemuReply reply = skus.ask(store, wanted);
        try {
            for (Fields.Element element : reply.result().list("stockList")) {
                Rows<StockFact> rows =
                        Rows.of(
                                element.fields().list("skuStockInfoList"),
                                "skuId",
                                row -> toFact(row, reply));
                rows.read().stream()
                        .filter(fact -> wanted.contains(fact.listingExternalId()))
                        .forEach(facts::add);
                poison.addAll(rows.poison());
            }
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
        return new StockReading(facts, poison);
    }

    private static StockFact toFact(Fields row, TemuReply reply) throws MalformedException {
        Fields own =
                row.object("selfOrdinaryStock")
                        .orElseThrow(() ->
                                new MalformedException(row.pathOf("selfOrdinaryStock"), "missing"));
        return new StockFact(
                row.requiredId("skuId"),
                row.text("outSkuSn", NAME),
                ONLY,
                own.whole("stock", 0, TemuLimits.MOST_STOCK),
                0,
                reply.asOf());
    }

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        requireAtMost(wishes.size());
        requireOncePerListing(wishes);
        return new TemuWrites<Wish>(
                        skus,
                        Wish::listingExternalId,
                        TemuStock::isSendable,
                        new TemuWrites.Call<>() {
                            @Override
                            public TemuReply send(String goods, List<Wish> part)
                                    throws ConnectorException {
                                return api.call(store, TemuMethod.STOCK_WRITE, body(goods, part));
                            }

                            @Override
                            public Map<String, Answer> answers(Fields result)
                                    throws MalformedException {
                                return TemuStock.answers(store, result);
                            }
                        },
                        "stock must be 0 or more, of a SKU that Temu knows")
                .write(store, wishes);
    }

    /// The absolute form, which may be repeated. Each call has a key of its own: one that came
    /// before is refused, whatever became of it.
    private static ObjectNode body(String goods, List<Wish> wishes) {
        ObjectNode body =
                TemuApi.body()
                        .put("goodsId", Long.parseLong(goods))
                        .put("stockType", ORDINARY)
                        .put("requestUniqueKey", UUID.randomUUID().toString());
        ArrayNode rows = body.putArray("skuStockTargetList");
        wishes.forEach(wish ->
                rows.addObject()
                        .put("skuId", Long.parseLong(wish.listingExternalId()))
                        .put("stockTarget", wish.free()));
        return body;
    }

    /// Success outside proves nothing: each row has a verdict of its own, and `operateResult` is
    /// the one for rows that have none.
    private static Map<String, Answer> answers(StoreAccess store, Fields result)
            throws MalformedException {
        boolean whole = result.flag("operateResult");
        String said = message(store, result, "msg");
        Map<String, Answer> answers = new HashMap<>();
        for (Fields.Element element : result.list("skuStockEditStatusInfoList")) {
            Fields row = element.fields();
            String code = row.node().path("errorCode").asString("");
            boolean done = row.flag("stockEditStatus");
            answers.put(
                    row.requiredId("skuId"),
                    done
                            ? new Answer.Accepted()
                            : TemuWrites.refused(
                                    code.isEmpty() ? "FAILED" : LongTexts.cut(code, 100),
                                    message(store, row, "errorMsg")));
        }
        if (answers.isEmpty()) {
            answers.put(
                    TemuWrites.ALL,
                    whole ? new Answer.Accepted() : TemuWrites.refused("FAILED", said));
        }
        return answers;
    }

    private static String message(StoreAccess store, Fields row, String name)
            throws MalformedException {
        return LongTexts.cut(store.redact(row.title(name, TEXT)), TEXT);
    }

    private static boolean isSendable(Wish wish) {
        return wish.free() >= 0
                && wish.free() <= TemuLimits.MOST_STOCK
                && wish.warehouseExternalId().equals(ONLY);
    }

    private static void requireOncePerListing(List<Wish> wishes) {
        Set<String> seen = new HashSet<>();
        wishes.forEach(wish -> {
            if (!seen.add(
                    wish.listingExternalId()
                            + '\n'
                            + wish.article()
                            + '\n'
                            + wish.warehouseExternalId())) {
                throw new IllegalArgumentException("two wishes for one listing and place");
            }
        });
    }

    private static void requireAtMost(int asked) {
        if (asked > TemuLimits.BATCH) {
            throw new IllegalArgumentException(
                    asked + " rows in one call, at most " + TemuLimits.BATCH);
        }
    }
}
