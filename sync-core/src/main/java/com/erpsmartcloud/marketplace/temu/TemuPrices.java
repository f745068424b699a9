package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Base prices: what Temu owes the seller. What the buyer sees is set by Temu and cannot be
/// written.
///
/// Source: `bg.local.goods.priceorder.change.sku.price`, open to shops on a white list only.
/// Accepted means that Temu took the wish as an order to change the price, which it may still
/// evaluate.
final class TemuPrices implements PriceTarget {

    private static final int TEXT = 500;

    private final TemuApi api;
    private final TemuSkus skus;

    TemuPrices(TemuApi api, TemuSkus skus) {
        this.api = api;
        this.skus = skus;
    }

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        if (wishes.size() > TemuLimits.BATCH) {
            throw new IllegalArgumentException(
                    wishes.size() + " rows in one call, at most " + TemuLimits.BATCH);
        }
        return new TemuWrites<Wish>(
                        skus,
                        Wish::listingExternalId,
                        wish -> wish.price().minor() > 0,
                        new TemuWrites.Call<>() {
                            @Override
                            public TemuReply send(String goods, List<Wish> part)
                                    throws ConnectorException {
                                return api.call(store, TemuMethod.PRICE_WRITE, body(goods, part));
                            }

                            @Override
                            public Map<String, Answer> answers(Fields result)
                                    throws MalformedException {
                                return TemuPrices.answers(store, result);
                            }
                        },
                        "the base price must be above zero, of a SKU that Temu knows")
                .write(store, wishes);
    }

    private static ObjectNode body(String goods, List<Wish> wishes) {
        ObjectNode body = TemuApi.body().put("goodsId", Long.parseLong(goods));
        ArrayNode rows =
                body.putArray("changeSkuPriceDTOList")
                        .addObject()
                        .putArray("skuChangePriceBaseDTOList");
        for (Wish wish : wishes) {
            TemuMoney.put(
                    rows.addObject().put("skuId", Long.parseLong(wish.listingExternalId())),
                    "newSupplierPrice",
                    wish.price());
        }
        return body;
    }

    /// A failure counts whatever else is said of its SKU.
    private static Map<String, Answer> answers(StoreAccess store, Fields result)
            throws MalformedException {
        Map<String, Answer> answers = new HashMap<>();
        accept(result, "successSkuList", answers);
        for (Fields.Element order : result.list("successPriceOrderList")) {
            accept(order.fields(), "skuIdList", answers);
        }
        JsonNode reasons = result.node().path("failedSkuReasonMap");
        for (Fields.Element element : result.list("failedSkuList")) {
            String sku = element.node().asString("");
            answers.put(sku, refused(store, reasons.path(sku).asString("")));
        }
        reasons.properties()
                .forEach(each ->
                        answers.put(each.getKey(), refused(store, each.getValue().asString(""))));
        return answers;
    }

    private static void accept(Fields row, String name, Map<String, Answer> answers)
            throws MalformedException {
        for (Fields.Element element : row.list(name)) {
            answers.put(element.node().asString(""), new Answer.Accepted());
        }
    }

    private static Answer refused(StoreAccess store, String reason) {
        return TemuWrites.refused("PRICE_REFUSED", LongTexts.cut(store.redact(reason), TEXT));
    }
}
