package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.Begun;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingSink;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.store.Store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /// @return what the marketplace shows for each listing; empty if it was cancelled
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
        Map<String, String> seen = new HashMap<>();
        Set<StockTarget.Listing> asked = new LinkedHashSet<>();
        // The next page is on its way while one is kept.
        Optional<Begun<Page<ListingFact>>> ahead =
                Optional.of(begin(access, connector, PageToken.FIRST));
        try {
            while (ahead.isPresent()) {
                if (progress.cancelled()) {
                    return List.of();
                }
                Page<ListingFact> page = ahead.get().await();
                ahead = page.next().map(token -> begin(access, connector, token));
                keep(of, page, seen, asked);
                progress.rows(Resource.LISTINGS, asked.size());
            }
        } finally {
            ahead.ifPresent(Begun::drop);
        }
        states.went(of.id(), Resource.LISTINGS);
        StockReading reading = stock(access, connector, List.copyOf(asked));
        store.write(
                "sync",
                "stock.read",
                tx -> {
                    Quarantine.keep(tx, of.id(), Resource.STOCK, reading.poison());
                    Quarantine.understood(
                            tx,
                            of.id(),
                            Resource.STOCK,
                            reading.rows().stream()
                                    .flatMap(f -> Stream.of(f.article(), f.listingExternalId()))
                                    .distinct()
                                    .toList());
                    shown.shown(tx, of.id(), reading.rows());
                    return reading.rows().size();
                });
        states.went(of.id(), Resource.STOCK);
        return reading.rows();
    }

    private static Begun<Page<ListingFact>> begin(
            StoreAccess access, MarketplaceConnector connector, PageToken token) {
        return Begun.of(() -> connector.listings().listings(access, token));
    }

    /// @param seen external id of the offer that was first under an article
    private void keep(
            MarketplaceStore of,
            Page<ListingFact> page,
            Map<String, String> seen,
            Set<StockTarget.Listing> asked) {
        boolean byArticle = of.marketplace().namesListingsByArticle();
        List<PoisonRow> poison = new ArrayList<>(page.poison());
        List<ListingFact> sound = new ArrayList<>();
        for (ListingFact fact : page.rows()) {
            Optional<PoisonRow> flaw = Implausible.listing(fact);
            if (flaw.isEmpty() && byArticle && !fact.article().isEmpty()) {
                String first = seen.computeIfAbsent(fact.article(), _ -> fact.externalId());
                if (!first.equals(fact.externalId())) {
                    flaw = Optional.of(Implausible.sameArticle(fact, first));
                }
            }
            flaw.ifPresentOrElse(poison::add, () -> sound.add(fact));
        }
        store.writeBuffered(
                "sync",
                "listings.import",
                tx -> {
                    Quarantine.keep(tx, of.id(), Resource.LISTINGS, poison);
                    Quarantine.understood(
                            tx,
                            of.id(),
                            Resource.LISTINGS,
                            sound.stream().map(ListingFact::externalId).toList());
                    return sink.take(tx, of.id(), sound);
                });
        sound.stream()
                .filter(fact -> !fact.archived())
                .filter(fact -> !byArticle || !fact.article().isEmpty())
                .map(fact ->
                        new StockTarget.Listing(
                                fact.externalId(), fact.article(), fact.externalSku()))
                .forEach(asked::add);
    }

    private static StockReading stock(
            StoreAccess access, MarketplaceConnector connector, List<StockTarget.Listing> listings)
            throws ConnectorException {
        List<StockFact> facts = new ArrayList<>();
        List<PoisonRow> poison = new ArrayList<>();
        int batch = connector.limits().stockReadBatch();
        for (int from = 0; from < listings.size(); from += batch) {
            List<StockTarget.Listing> part =
                    listings.subList(from, Math.min(listings.size(), from + batch));
            StockReading reading = connector.stock().read(access, part);
            facts.addAll(reading.rows());
            poison.addAll(reading.poison());
        }
        return new StockReading(facts, poison);
    }
}
