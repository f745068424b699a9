package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/// A planted fault, once it is switched on: a figure that goes down counts as set, though it never
/// left.
final class SaysLowered {

    private boolean on;

    void on() {
        on = true;
    }

    MarketplaceConnector over(MarketplaceConnector real) {
        StockTarget silent = new Silent(real.stock());
        return (MarketplaceConnector)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {MarketplaceConnector.class},
                        (_, method, args) -> {
                            if (method.getName().equals("stock")) {
                                return silent;
                            }
                            try {
                                return method.invoke(real, args);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
    }

    private final class Silent implements StockTarget {

        private final StockTarget real;

        Silent(StockTarget real) {
            this.real = real;
        }

        @Override
        public StockReading read(StoreAccess store, List<Listing> listings)
                throws ConnectorException {
            return real.read(store, listings);
        }

        @Override
        public List<Answer> write(StoreAccess store, List<Wish> wishes) throws ConnectorException {
            if (!on) {
                return real.write(store, wishes);
            }
            for (Wish wish : wishes) {
                if (!lowers(store, wish)) {
                    real.write(store, List.of(wish));
                }
            }
            return wishes.stream().<Answer>map(_ -> new Answer.Accepted()).toList();
        }

        private boolean lowers(StoreAccess store, Wish wish) throws ConnectorException {
            Listing listing = new Listing(wish.listingExternalId(), wish.article());
            return real.read(store, List.of(listing)).rows().stream()
                            .filter(fact ->
                                    fact.warehouseExternalId().equals(wish.warehouseExternalId()))
                            .mapToLong(StockFact::free)
                            .sum()
                    > wish.free();
        }
    }
}
