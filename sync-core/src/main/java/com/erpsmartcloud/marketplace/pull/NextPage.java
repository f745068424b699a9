package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.Begun;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.StoreAccess;

import java.util.Optional;

/// The page of older orders that is on its way while the one before is being kept, so that neither
/// the marketplace nor the company file waits for the other.
final class NextPage implements AutoCloseable {

    private final StoreAccess access;
    private final MarketplaceConnector connector;
    private Optional<OnItsWay> next = Optional.empty();

    private record OnItsWay(SyncState.Resume place, Begun<Page<OrderFact>> page) {}

    NextPage(StoreAccess access, MarketplaceConnector connector) {
        this.access = access;
        this.connector = connector;
    }

    void begin(SyncState.Resume place) {
        close();
        next =
                Optional.of(
                        new OnItsWay(
                                place,
                                Begun.of(() -> OrderPages.fetch(access, connector, place, true))));
    }

    /// The page of a place: the one that is on its way if it is that one.
    Page<OrderFact> at(SyncState.Resume place) throws ConnectorException {
        if (next.filter(it -> it.place().equals(place)).isEmpty()) {
            close();
            return OrderPages.fetch(access, connector, place, true);
        }
        Begun<Page<OrderFact>> page = next.orElseThrow().page();
        next = Optional.empty();
        return page.await();
    }

    /// What is still on its way is wanted no more.
    @Override
    public void close() {
        next.ifPresent(it -> it.page().drop());
        next = Optional.empty();
    }
}
