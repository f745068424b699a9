package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.marketplace.pull.FirstFetches;
import com.erpsmartcloud.marketplace.pull.Lags;
import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.marketplace.stores.SignIns;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses;
import com.erpsmartcloud.privacy.rights.IdentityCheck;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// The ports of a sample shop, its marketplace played by a [FakeDoor].
final class SamplePorts {

    private SamplePorts() {}

    static StoresPorts of(SampleShop shop, FakeDoor door) {
        return new StoresPorts(
                shop.stores,
                new StoreWarehouses(shop.store),
                shop.syncStates(),
                new FirstFetches(shop.store),
                new SignIns(shop.store),
                new Lags(shop.store),
                shop.outbox(),
                door,
                departure(shop),
                "Marta");
    }

    private static Departure departure(SampleShop shop) {
        Leaving leaving = new Leaving(shop.store);
        return new Departure() {
            @Override
            public Set<Way> ways() {
                return EnumSet.allOf(Way.class);
            }

            @Override
            public Leaving.Holdings holdings(UUID store) {
                return leaving.holdings(store);
            }

            @Override
            public Receipt keep(UUID store) {
                String name = shop.stores.byId(store).orElseThrow().name();
                return new Receipt(name, Way.KEEP, shop.time, leaving.leave("Marta", store), 0, 0);
            }

            @Override
            public IdentityCheck identity() {
                throw new UnsupportedOperationException("nothing is removed here");
            }

            @Override
            public Receipt remove(UUID store, Way way, IdentityCheck.Proof by) {
                throw new UnsupportedOperationException("nothing is removed here");
            }
        };
    }
}
