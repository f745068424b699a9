package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingSink;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.store.Store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings a store's warehouses and listings in, and what the marketplace shows for them.
public final class ListingPuller {

    private final Store store;
    private final Stores stores;
    private final SyncStates states;
    private final ListingSink sink;
    private final ShownSink shown;

    public ListingPuller(
            Store store, Stores stores, SyncStates states, ListingSink sink, ShownSink shown) {
        this.store = store;
        this.stores = stores;
        this.states = states;
        this.sink = sink;
        this.shown = shown;
    }

    /// @return what the marketplace shows for each listing
    /// @throws ConnectorException what the marketplace or the network did; what was read before
    ///   stays
    public List<StockFact> pull(
            MarketplaceStore of,
            StoreAccess access,
            MarketplaceConnector connector,
            PullProgress progress)
            throws ConnectorException {
        stores.keepWarehouses(
                of.id(), connector.listings().warehouses(access), of.defaultWarehouse());
        List<String> articles = new ArrayList<>();
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        while (next.isPresent() && !progress.cancelled()) {
            Page<ListingFact> page = connector.listings().listings(access, next.get());
            store.writeBuffered(
                    "sync",
                    "listings.import",
                    tx -> {
                        Quarantine.keep(tx, of.id(), Resource.LISTINGS, page.poison());
                        return sink.take(tx, of.id(), page.rows());
                    });
            page.rows().stream()
                    .filter(fact -> !fact.archived())
                    .map(ListingFact::article)
                    .forEach(articles::add);
            next = page.next();
            progress.rows(Resource.LISTINGS, articles.size());
        }
        states.went(of.id(), Resource.LISTINGS);
        List<StockFact> facts = stock(access, connector, articles);
        store.write(
                "sync",
                "stock.read",
                tx -> {
                    shown.shown(tx, of.id(), facts);
                    return facts.size();
                });
        states.went(of.id(), Resource.STOCK);
        return facts;
    }

    private static List<StockFact> stock(
            StoreAccess access, MarketplaceConnector connector, List<String> articles)
            throws ConnectorException {
        List<StockFact> facts = new ArrayList<>();
        int batch = connector.limits().stockReadBatch();
        for (int from = 0; from < articles.size(); from += batch) {
            List<String> part = articles.subList(from, Math.min(articles.size(), from + batch));
            facts.addAll(connector.stock().read(access, part).rows());
        }
        return facts;
    }
}
