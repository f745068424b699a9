package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What Temu owes the seller for a SKU, a right of its own that many shops do not have.
///
/// Source: `bg.local.goods.sku.list.price.query`.
final class TemuBasePrices {

    private final TemuApi api;

    TemuBasePrices(TemuApi api) {
        this.api = api;
    }

    /// @param broken why a price could not be read, by SKU
    record Prices(Map<String, Money> known, Map<String, MalformedException> broken) {

        /// @return empty if Temu does not tell
        Optional<Money> of(String sku) throws MalformedException {
            MalformedException flaw = broken.get(sku);
            if (flaw != null) {
                throw flaw;
            }
            return Optional.ofNullable(known.get(sku));
        }
    }

    Prices of(StoreAccess store, List<TemuListings.Sku> skus)
            throws ConnectorException, MalformedException {
        Prices prices = new Prices(new HashMap<>(), new HashMap<>());
        if (skus.isEmpty()) {
            return prices;
        }
        try {
            Fields result = api.call(store, TemuMethod.PRICE_READ, body(skus)).result();
            for (Fields.Element goods : result.list("openapiGoodsSupplierPriceDTOList")) {
                for (Fields.Element row : goods.fields().list("openapiSkuSupplierPriceDTOList")) {
                    read(row.fields(), prices);
                }
            }
        } catch (ConnectorException e) {
            boolean refused =
                    e.failure() instanceof NotAllowed
                            || (e.failure() instanceof Rejected rejected
                                    && !rejected.mayHaveTakenEffect());
            if (!refused) {
                throw e;
            }
        }
        return prices;
    }

    private static void read(Fields row, Prices prices) throws MalformedException {
        String sku = row.requiredId("skuId");
        try {
            if (row.object("supplierPrice").isPresent()) {
                prices.known().put(sku, TemuMoney.major(row, "supplierPrice"));
            }
        } catch (MalformedException e) {
            prices.broken().put(sku, e);
        }
    }

    private static ObjectNode body(List<TemuListings.Sku> skus) {
        Map<String, List<String>> byGoods = new LinkedHashMap<>();
        skus.forEach(
                sku -> byGoods.computeIfAbsent(sku.goods(), _ -> new ArrayList<>()).add(sku.id()));
        ObjectNode body = TemuApi.body();
        ArrayNode rows = body.putArray("querySupplierPriceBaseList");
        byGoods.forEach((goods, ids) -> {
            ObjectNode row = rows.addObject().put("goodsId", Long.parseLong(goods));
            ArrayNode wanted = row.putArray("skuIdList");
            ids.forEach(id -> wanted.add(Long.parseLong(id)));
        });
        return body;
    }
}
