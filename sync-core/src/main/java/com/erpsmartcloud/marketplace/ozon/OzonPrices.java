package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Prices for the buyer.
///
/// Source: `/v1/product/import/prices`. Accepted does not mean visible yet: the shop window follows
/// after minutes, and each product takes ten changes an hour, so nothing is sent again to make it
/// faster.
final class OzonPrices implements PriceTarget {

    private static final int NAME = 255;

    private final OzonApi api;

    OzonPrices(OzonApi api) {
        this.api = api;
    }

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        if (wishes.size() > OzonLimits.PRICE_WRITE_BATCH) {
            throw new IllegalArgumentException(
                    wishes.size() + " rows in one call, at most " + OzonLimits.PRICE_WRITE_BATCH);
        }
        ObjectNode body = OzonApi.body();
        ArrayNode rows = body.putArray("prices");
        wishes.stream().filter(OzonPrices::isSendable).forEach(wish -> add(rows, wish));
        if (rows.isEmpty()) {
            return wishes.stream().map(_ -> refusal()).toList();
        }
        Fields json = api.call(store, OzonMethod.PRICE_WRITE, body).json();
        try {
            OzonAnswers answers = OzonAnswers.read(store, json, OzonPrices::keys);
            return wishes.stream()
                    .map(wish -> isSendable(wish) ? answers.to(key(wish)) : refusal())
                    .toList();
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
    }

    private static void add(ArrayNode rows, Wish wish) {
        ObjectNode row = rows.addObject();
        if (wish.article().isEmpty()) {
            row.put("product_id", Long.parseLong(wish.listingExternalId()));
        } else {
            row.put("offer_id", wish.article());
        }
        row.put("price", wish.price().amount().toPlainString())
                .put("currency_code", wish.price().currency().getCurrencyCode());
    }

    private static boolean isSendable(Wish wish) {
        return wish.price().minor() > 0
                && (!wish.article().isEmpty() || OzonIds.isId(wish.listingExternalId()));
    }

    private static Answer refusal() {
        return new Answer.Refused("NOT_SENT", "no price above zero, or no article Ozon knows");
    }

    private static String key(Wish wish) {
        return wish.article().isEmpty()
                ? OzonIds.key("product", wish.listingExternalId(), "")
                : OzonIds.key("offer", wish.article(), "");
    }

    private static List<String> keys(Fields row) throws MalformedException {
        return List.of(
                OzonIds.key("offer", row.text("offer_id", NAME), ""),
                OzonIds.key("product", row.id("product_id"), ""));
    }
}
