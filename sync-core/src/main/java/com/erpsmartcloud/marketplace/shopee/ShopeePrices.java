package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StoreAccess;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The seller's own prices, without promotions.
///
/// Source: `update_price`. Prices are absolute; a promotion locks them, which is the seller's to
/// solve and is not tried again.
final class ShopeePrices implements PriceTarget {

    private final ShopeeApi api;

    ShopeePrices(ShopeeApi api) {
        this.api = api;
    }

    @Override
    public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
        if (wishes.size() > ShopeeLimits.WRITE_BATCH) {
            throw new IllegalArgumentException(
                    wishes.size() + " rows in one call, at most " + ShopeeLimits.WRITE_BATCH);
        }
        return new ShopeeWrites<Wish>(
                        wish ->
                                ShopeeIds.read(wish.listingExternalId())
                                        .filter(_ -> ShopeeMoney.isSettable(wish.price())),
                        _ -> "",
                        (item, part) -> api.post(store, ShopeeMethod.PRICE_WRITE, body(item, part)),
                        "the price must be above zero, whole where this market has no cents, and of"
                                + " a listing that Shopee knows")
                .write(store, wishes);
    }

    private static ObjectNode body(long item, List<Wish> wishes) {
        ObjectNode body = ShopeeApi.body().put("item_id", item);
        ArrayNode rows = body.putArray("price_list");
        for (Wish wish : wishes) {
            long model = ShopeeIds.read(wish.listingExternalId()).orElseThrow().model();
            ObjectNode row = rows.addObject();
            if (model != 0) {
                row.put("model_id", model);
            }
            ShopeeMoney.put(row, "original_price", wish.price());
        }
        return body;
    }
}
