package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StoreAccess;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;

/// SKUs, by which orders and our listings name an offer, and the goods they belong to, which every
/// write has to name.
///
/// Source: `temu.local.goods.sku.stock.query`, which finds goods by their SKUs.
final class TemuSkus {

    private final TemuApi api;

    TemuSkus(TemuApi api) {
        this.api = api;
    }

    static boolean isId(String text) {
        return text.matches("[1-9]\\d{0,17}");
    }

    /// @param skus digits, at most [TemuLimits#BATCH] of them, at least one
    TemuReply ask(StoreAccess store, Collection<String> skus) throws ConnectorException {
        ObjectNode body = TemuApi.body();
        ArrayNode wanted = body.putArray("skuIdList");
        skus.forEach(sku -> wanted.add(Long.parseLong(sku)));
        return api.call(store, TemuMethod.STOCK_READ, body);
    }
}
