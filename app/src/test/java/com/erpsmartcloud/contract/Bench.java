package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.summingLong;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StockTarget.Wish;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.net.NetworkLog;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// A connector tied to a marketplace under test, with everything it says written down.
final class Bench implements AutoCloseable {

    private static final int MOST_PAGES = 100;

    private final MarketplaceUnderTest marketplace;
    private final SharedClock clock;
    private final MarketplaceConnector connector;
    private final Http http;
    private final AtomicBoolean plugged = new AtomicBoolean(true);
    private final List<NetworkLog.Entry> network = new CopyOnWriteArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final List<PoisonRow> poison = new ArrayList<>();
    private final Overheard overheard = new Overheard();

    record Parts(Http http, RateGovernor governor) {}

    Bench(
            MarketplaceUnderTest marketplace,
            SharedClock clock,
            Function<Parts, MarketplaceConnector> connector) {
        this.marketplace = marketplace;
        this.clock = clock;
        this.http = new Http(plugged::get, network::add, clock);
        this.connector = connector.apply(new Parts(http, new RateGovernor(clock, clock)));
    }

    MarketplaceConnector connector() {
        return connector;
    }

    void unplug() {
        plugged.set(false);
    }

    int requests() {
        return network.size();
    }

    List<PoisonRow> poison() {
        return poison;
    }

    List<OrderFact> everyOrder() throws ConnectorException {
        Instant now = clock.instant();
        return all(token ->
                connector
                        .orders()
                        .created(
                                marketplace.store(),
                                now.minus(Duration.ofDays(200)),
                                now.plusSeconds(1),
                                token));
    }

    List<OrderFact> changedSince(Instant from) throws ConnectorException {
        Instant to = clock.instant().plusSeconds(1);
        return all(token -> connector.orders().changed(marketplace.store(), from, to, token));
    }

    List<ListingFact> everyListing() throws ConnectorException {
        return all(token -> connector.listings().listings(marketplace.store(), token));
    }

    interface Pages<T> {
        Page<T> at(PageToken token) throws ConnectorException;
    }

    private <T> List<T> all(Pages<T> pages) throws ConnectorException {
        poison.clear();
        List<T> rows = new ArrayList<>();
        Optional<PageToken> next = Optional.of(PageToken.FIRST);
        for (int page = 0; next.isPresent(); page++) {
            assertThat(page).as("pages without end").isLessThan(MOST_PAGES);
            Page<T> found = pages.at(next.get());
            rows.addAll(found.rows());
            poison.addAll(found.poison());
            next = found.next();
        }
        return rows;
    }

    String articleWithAtLeast(long units) {
        return marketplace.free().entrySet().stream()
                .filter(listing -> listing.getValue() >= units)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /// The listing of an article, whose id some marketplaces want to hear.
    private StockTarget.Listing listing(String article) throws ConnectorException {
        if (ids.isEmpty()) {
            everyListing().forEach(known -> ids.put(known.article(), known.externalId()));
        }
        return new StockTarget.Listing(ids.getOrDefault(article, ""), article);
    }

    /// The marketplace's own places.
    List<String> heldPlaces() throws ConnectorException {
        return connector.listings().warehouses(marketplace.store()).stream()
                .filter(WarehouseFact::held)
                .map(WarehouseFact::externalId)
                .toList();
    }

    /// What the connector reads as free, over all warehouses of the seller, or of the marketplace
    /// where a listing lies there alone.
    long freeAsRead(String article) throws ConnectorException {
        List<String> held = heldPlaces();
        Map<Boolean, Long> free =
                connector
                        .stock()
                        .read(marketplace.store(), List.of(listing(article)))
                        .rows()
                        .stream()
                        .collect(
                                partitioningBy(
                                        fact -> held.contains(fact.warehouseExternalId()),
                                        summingLong(StockFact::free)));
        long own = free.getOrDefault(false, 0L);
        return own > 0 ? own : free.getOrDefault(true, 0L);
    }

    Wish wish(long free) throws ConnectorException {
        return wishes(1, free).getFirst();
    }

    /// Wishes for sellable listings in a warehouse they have stock in, other than what is there
    /// now.
    List<Wish> wishes(int count, long free) throws ConnectorException {
        List<String> usable =
                connector.listings().warehouses(marketplace.store()).stream()
                        .filter(WarehouseFact::usable)
                        .map(WarehouseFact::externalId)
                        .toList();
        List<Wish> wishes = new ArrayList<>();
        for (ListingFact listing : everyListing()) {
            if (listing.sellable() && wishes.size() < count) {
                connector
                        .stock()
                        .read(
                                marketplace.store(),
                                List.of(
                                        new StockTarget.Listing(
                                                listing.externalId(), listing.article())))
                        .rows()
                        .stream()
                        .filter(fact -> usable.contains(fact.warehouseExternalId()))
                        .filter(fact -> fact.free() > 0 && fact.free() != free)
                        .findFirst()
                        .ifPresent(fact ->
                                wishes.add(
                                        new Wish(
                                                listing.externalId(),
                                                listing.article(),
                                                fact.warehouseExternalId(),
                                                free)));
            }
        }
        assertThat(wishes).hasSize(count);
        return wishes;
    }

    List<Answer> write(Wish... wishes) throws ConnectorException {
        return connector.stock().write(marketplace.store(), List.of(wishes));
    }

    StockFact stockOf(Wish wish) throws ConnectorException {
        return connector
                .stock()
                .read(
                        marketplace.store(),
                        List.of(new StockTarget.Listing(wish.listingExternalId(), wish.article())))
                .rows()
                .stream()
                .filter(fact -> fact.warehouseExternalId().equals(wish.warehouseExternalId()))
                .findFirst()
                .orElseThrow();
    }

    /// A price a little lower for a listing, and one for an article that does not exist.
    List<PriceTarget.Wish> prices(ListingFact listing) {
        Money cheaper = new Money(listing.price().minor() - 100, listing.price().currency());
        return List.of(
                new PriceTarget.Wish(listing.externalId(), listing.article(), cheaper),
                new PriceTarget.Wish("", "no-such-article", cheaper));
    }

    static ConnectorFailure failure(ThrowingCallable call) {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, call);
        assertThat(thrown).as("no failure").isNotNull();
        return thrown.failure();
    }

    Overheard overheard() {
        return overheard;
    }

    /// Everything that was let out so far, wherever it went.
    String said() {
        StringBuilder everything = new StringBuilder(overheard.text());
        network.forEach(entry -> everything.append(entry).append('\n'));
        poison.forEach(everything::append);
        return everything.append(marketplace.store()).toString();
    }

    /// Credentials that are no account number.
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(marketplace.store().credentials().values());
        secrets.addAll(marketplace.storeWithWrongKey().credentials().values());
        secrets.removeIf(secret -> secret.length() < 12);
        assertThat(secrets).isNotEmpty();
        return secrets;
    }

    @Override
    public void close() {
        overheard.close();
        http.close();
    }
}
