package com.erpsmartcloud.contract;

import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.sandbox.market.Market;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// A running marketplace with one store, seen from behind its counter.
interface MarketplaceUnderTest extends AutoCloseable {

    /// Behind its counter.
    Market market();

    StoreAccess store();

    StoreAccess storeWithWrongKey();

    /// Ids of all parcels the marketplace has, oldest first.
    List<String> orders();

    /// Units a buyer can still order, over all warehouses, by the seller's article.
    Map<String, Long> free();

    /// A buyer orders.
    ///
    /// @return ids of the parcels it became
    List<String> buy(String article, long quantity);

    void cancel(String orderId);

    /// From now on, for as many calls.
    ///
    /// @param times 0 for every call until [#calm]
    void make(Trouble trouble, Call call, int times);

    void calm();

    /// Pulls the marketplace's own plug: nobody listens any more.
    void unplug() throws IOException;

    @Override
    void close() throws IOException;

    enum Call {
        ORDERS,
        LISTINGS,
        STOCK_READ,
        STOCK_WRITE,
        ANY
    }
}
