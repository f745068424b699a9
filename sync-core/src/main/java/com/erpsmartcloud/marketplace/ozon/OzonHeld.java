package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockTarget.Listing;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What lies in Ozon's own warehouses (FBO), as one place.
///
/// Source: `/v1/analytics/stocks`. What the seller's key may not ask for is not known, which is no
/// reason to leave the seller's own stock unread.
final class OzonHeld {

    static final WarehouseFact PLACE = WarehouseFact.held("FBO", "Ozon");

    private final OzonApi api;

    OzonHeld(OzonApi api) {
        this.api = api;
    }

    /// @param listings those without a SKU are not asked for
    /// @return a figure for each that was asked for; none if Ozon refuses to say
    List<StockFact> read(StoreAccess store, List<Listing> listings) throws ConnectorException {
        List<Listing> asked =
                listings.stream().filter(each -> OzonIds.isId(each.externalSku())).toList();
        List<StockFact> facts = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += OzonLimits.HELD_BATCH) {
            List<Listing> part =
                    asked.subList(from, Math.min(asked.size(), from + OzonLimits.HELD_BATCH));
            try {
                facts.addAll(part(store, part));
            } catch (ConnectorException e) {
                if (isRefusal(e.failure())) {
                    return List.of();
                }
                throw e;
            }
        }
        return facts;
    }

    private List<StockFact> part(StoreAccess store, List<Listing> part) throws ConnectorException {
        ObjectNode body = OzonApi.body();
        ArrayNode skus = body.putArray("skus");
        part.forEach(each -> skus.add(each.externalSku()));
        OzonReply reply = api.call(store, OzonMethod.STOCK_HELD, body);
        Map<String, Long> units = new HashMap<>();
        try {
            for (Fields.Element row : reply.json().array("items")) {
                Fields item = row.fields();
                units.merge(
                        item.requiredId("sku"),
                        item.decimal("available_stock_count").isPresent()
                                ? item.whole("available_stock_count", 0, OzonLimits.MOST_STOCK)
                                : 0,
                        Long::sum);
            }
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
        return part.stream()
                .map(each ->
                        new StockFact(
                                each.externalId(),
                                each.article(),
                                PLACE.externalId(),
                                units.getOrDefault(each.externalSku(), 0L),
                                0,
                                reply.asOf()))
                .toList();
    }

    private static boolean isRefusal(ConnectorFailure failure) {
        return switch (failure) {
            case ConnectorFailure.NotAllowed _, ConnectorFailure.MethodRetired _ -> true;
            case ConnectorFailure.Rejected rejected -> rejected.httpStatus() < 500;
            default -> false;
        };
    }
}
