package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Pages of orders: how the next one is asked for, and how one is kept in one transaction.
record OrderPages(Store store, OrderSink sink) {

    static Page<OrderFact> fetch(
            StoreAccess access,
            MarketplaceConnector connector,
            SyncState.Resume at,
            boolean created)
            throws ConnectorException {
        PageToken token = new PageToken(at.token());
        return created
                ? connector.orders().created(access, at.from(), at.to(), token)
                : connector.orders().changed(access, at.from(), at.to(), token);
    }

    /// The first page of as much as may be asked for at once.
    static SyncState.Resume window(MarketplaceConnector connector, Instant from, Instant end) {
        Instant longest = from.plus(connector.limits().longestWindow());
        return new SyncState.Resume(
                PageToken.FIRST.value(), from, end.isBefore(longest) ? end : longest);
    }

    static SyncState.Resume first(SyncState.Resume at) {
        return new SyncState.Resume(PageToken.FIRST.value(), at.from(), at.to());
    }

    static Optional<SyncState.Resume> next(SyncState.Resume at, Page<OrderFact> page) {
        return page.next().map(token -> new SyncState.Resume(token.value(), at.from(), at.to()));
    }

    /// A place kept from an earlier run may be one that the marketplace has forgotten: then the
    /// window begins anew.
    static boolean isOutdated(SyncState.Resume at, ConnectorException e) {
        return !at.token().isEmpty()
                && e.failure() instanceof ConnectorFailure.Rejected(int status, _, _, _)
                && status < 500;
    }

    /// @param place notes how far the fetch has come, in the same transaction
    /// @return how many orders were new or different
    int keep(StoreAccess access, Page<OrderFact> page, Consumer<Tx> place) {
        UUID storeId = access.storeId();
        List<PoisonRow> poison = new ArrayList<>(page.poison());
        List<OrderFact> sound = new ArrayList<>();
        for (OrderFact fact : page.rows()) {
            Implausible.order(fact).ifPresentOrElse(poison::add, () -> sound.add(fact));
        }
        return store.writeBuffered(
                "sync",
                "orders.import",
                tx -> {
                    int changed = sink.take(tx, storeId, sound);
                    Quarantine.keep(tx, storeId, Resource.ORDERS, poison);
                    Quarantine.understood(
                            tx,
                            storeId,
                            Resource.ORDERS,
                            sound.stream().map(OrderFact::externalId).toList());
                    place.accept(tx);
                    return changed;
                });
    }
}
