package com.erpsmartcloud.marketplace.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Where stores share units, figures are read back before they are raised: what the marketplace
/// holds itself is among what it answers.
class HeldReadBackTest extends SharedStoresCase {

    @Test
    void whatTheMarketplaceHoldsIsNeitherPublishedNorSharedOut() throws Exception {
        shop.store.write(
                "sync",
                "store.warehouses",
                tx -> {
                    tx.insert(
                            Tables.STORE_WAREHOUSE
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("store_id", shop.storeId)
                                    .with("external_id", "SHOPEE")
                                    .with("external_name", "Shopee")
                                    .with("warehouse_id", Optional.empty())
                                    .with("usable", false)
                                    .with("held", true));
                    return true;
                });
        share();
        first.market.heldThere.put("MUG", 500L);
        shop.product("MUG", 10);
        second.list("MUG");
        first.market.figures.put("MUG", 0L);
        second.market.figures.put("MUG", 0L);
        for (int i = 0; i < 4; i++) {
            for (SharedStoreEnd end : List.of(first, second)) {
                later(70);
                end.sync(0);
            }
        }
        assertEquals(5, shown(first, "MUG"));
        assertEquals(5, shown(second, "MUG"));
        long published =
                shop.store.read(h ->
                        h.createQuery(
                                        "SELECT COUNT(*) FROM published_quantity WHERE"
                                                + " warehouse_external_id = 'SHOPEE'")
                                .mapTo(Long.class)
                                .one());
        assertEquals(0, published);
    }
}
