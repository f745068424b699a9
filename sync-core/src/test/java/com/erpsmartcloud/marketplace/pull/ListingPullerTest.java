package com.erpsmartcloud.marketplace.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.stores.Stores;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Listings and what the marketplace shows for them, page by page.
class ListingPullerTest extends PullerCase {

    private static final Sealer UNSEALED =
            new Sealer() {
                @Override
                public byte[] seal(byte[] clear, String context) {
                    return clear;
                }

                @Override
                public byte[] open(byte[] sealed, String context) {
                    return sealed;
                }
            };

    private final List<StockFact> shown = new ArrayList<>();

    private List<StockFact> pullListings(PullProgress progress) throws ConnectorException {
        Stores stores = new Stores(shop.store, UNSEALED);
        ListingPuller listings =
                new ListingPuller(
                        shop.store,
                        stores,
                        new SyncStates(shop.store),
                        shop.listings,
                        (_, _, facts) -> shown.addAll(facts));
        return listings.pull(stores.byId(shop.storeId).orElseThrow(), access, market, progress);
    }

    private void listed(String next, ListingFact... rows) {
        market.listingPages.add(
                new Page<>(
                        List.of(rows),
                        List.of(),
                        next.isEmpty() ? Optional.empty() : Optional.of(new PageToken(next))));
    }

    private List<String> articles() {
        return shop.store.read(h ->
                h.createQuery("SELECT article FROM listing ORDER BY article")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void everyPageComesInAndStockIsReadForWhatWasListed() throws Exception {
        market.figures.put("A", 4L);
        market.figures.put("C", 6L);
        listed("p2", shop.listing("A"), shop.listing("B"));
        listed("", shop.listing("C"), shop.listing("D"));
        List<StockFact> facts = pullListings(PullProgress.SILENT);
        assertThat(articles()).containsExactly("A", "B", "C", "D");
        assertThat(facts).extracting(StockFact::article).containsExactly("A", "C");
        assertThat(shown).isEqualTo(facts);
        assertThat(market.asked).containsExactly("stock [A, B, C]", "stock [D]");
    }

    @Test
    void aBrokenFetchKeepsItsPagesAndIsNotCalledDone() {
        listed("p2", shop.listing("A"));
        listed("", shop.listing("B"));
        market.failAfterPages = 1;
        assertThrows(ConnectorException.class, () -> pullListings(PullProgress.SILENT));
        assertThat(articles()).containsExactly("A");
        assertThat(new SyncStates(shop.store).of(shop.storeId, Resource.LISTINGS).lastOk())
                .isEmpty();
    }

    @Test
    void aPoisonedListingAndAPoisonedFigureAreKeptAside() throws Exception {
        market.stockPoison = List.of(new PoisonRow("B", "$.products[0].present", "missing", "{}"));
        market.listingPages.add(
                new Page<>(
                        List.of(shop.listing("A")),
                        List.of(new PoisonRow("X", "$.items[1].price", "missing", "{}")),
                        Optional.empty()));
        pullListings(PullProgress.SILENT);
        assertThat(articles()).containsExactly("A");
        assertThat(reasons()).containsExactlyInAnyOrder("B missing", "X missing");
    }

    @Test
    void cancellingBetweenPagesKeepsWhatCameInAndReadsNoFigures() throws Exception {
        listed("p2", shop.listing("A"));
        listed("", shop.listing("B"));
        long[] rows = {0};
        List<StockFact> facts =
                pullListings(
                        new PullProgress() {
                            @Override
                            public void rows(Resource resource, long done) {
                                rows[0] = done;
                            }

                            @Override
                            public boolean cancelled() {
                                return rows[0] > 0;
                            }
                        });
        assertThat(facts).isEmpty();
        assertThat(articles()).containsExactly("A");
        assertThat(market.asked).isEmpty();
    }
}
