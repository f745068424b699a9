package com.erpsmartcloud.marketplace.model;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.ListingSource;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A marketplace small enough to be believed: figures, pages, and the faults a test asks for.
public final class ModelMarketplace
        implements MarketplaceConnector, OrderSource, ListingSource, StockTarget {

    /// What happens to the next write.
    public enum Fault {
        NONE,
        LOST_WITHOUT_EFFECT,
        LOST_WITH_EFFECT,
        SERVER_ERROR_WITH_EFFECT,
        THROTTLED,
        UNPLUGGED,
        TOO_MANY,
        REFUSED,
        /// The whole call, whichever row is at fault.
        CALL_REFUSED,
        SIGNED_OUT,
        CRASH_BEFORE,
        CRASH_AFTER
    }

    /// The program ends here.
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    public final Map<String, Long> figures = new HashMap<>();
    public final Deque<Fault> faults = new ArrayDeque<>();
    public final List<List<StockTarget.Wish>> written = new ArrayList<>();
    public final ModelPrices prices = new ModelPrices();
    public final List<String> asked = new ArrayList<>();

    /// Articles for which every call is refused as a whole.
    public final Set<String> malformed = new HashSet<>();

    public final Deque<Page<OrderFact>> orderPages = new ArrayDeque<>();
    public final Deque<Page<ListingFact>> listingPages = new ArrayDeque<>();

    /// Answers instead of the pages above, if there is one.
    public Optional<Source> source = Optional.empty();

    /// Units of articles in a place of the marketplace's own, `SHOPEE`.
    public final Map<String, Long> heldThere = new HashMap<>();

    public int rereads;
    public final Map<String, OrderFact> again = new HashMap<>();
    public int failAfterPages = Integer.MAX_VALUE;
    public String forgotten = "none";
    public List<PoisonRow> stockPoison = List.of();
    public int stockWriteBatch = 3;

    /// How long a write takes.
    public Duration latency = Duration.ZERO;

    /// Until this opens no write is answered, nor takes effect.
    public Optional<CountDownLatch> silent = Optional.empty();

    public Marketplace marketplace = Marketplace.OZON;
    public Duration offset = Duration.ZERO;
    public Duration offsetAfterAnswer = Duration.ZERO;
    public Duration longestWindow = Duration.ofDays(365);
    public Optional<TokenSignIn> tokens = Optional.empty();
    private final Now now;

    public ModelMarketplace(Now now) {
        this.now = now;
    }

    @Override
    public Marketplace marketplace() {
        return marketplace;
    }

    @Override
    public java.net.URI address() {
        return java.net.URI.create("http://127.0.0.1:1");
    }

    @Override
    public Limits limits() {
        return new Limits(
                10, 3, stockWriteBatch, 3, longestWindow, Duration.ofSeconds(30), List.of());
    }

    @Override
    public Optional<TokenSignIn> tokens() {
        return tokens;
    }

    @Override
    public Authorization authorization() {
        throw new UnsupportedOperationException("no sign-in here");
    }

    @Override
    public OrderSource orders() {
        return this;
    }

    @Override
    public int rereads() {
        return rereads;
    }

    @Override
    public Page<OrderFact> again(StoreAccess store, List<String> externalIds) {
        asked.add("again " + externalIds);
        return new Page<>(
                externalIds.stream().filter(again::containsKey).map(again::get).toList(),
                List.of(),
                Optional.empty());
    }

    @Override
    public ListingSource listings() {
        return this;
    }

    @Override
    public StockTarget stock() {
        return this;
    }

    @Override
    public PriceTarget prices() {
        return prices;
    }

    @Override
    public Duration clockOffset(StoreAccess store) {
        return offset;
    }

    @Override
    public Page<OrderFact> changed(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return page("changed", from, to, token);
    }

    @Override
    public Page<OrderFact> created(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return page("created", from, to, token);
    }

    /// Orders by the window they are asked for in.
    public interface Source {
        Page<OrderFact> page(String which, Instant from, Instant to, String token);
    }

    private Page<OrderFact> page(String which, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        asked.add(which + " " + from + " " + to + " " + token.value());
        if (failAfterPages-- <= 0) {
            throw new ConnectorException(new ConnectorFailure.Unreachable(false));
        }
        if (token.value().equals(forgotten)) {
            throw new ConnectorException(new ConnectorFailure.Rejected(400, "BAD_CURSOR", "", ""));
        }
        offset = offsetAfterAnswer;
        if (source.isPresent()) {
            return source.get().page(which, from, to, token.value());
        }
        return orderPages.isEmpty()
                ? new Page<>(List.of(), List.of(), Optional.empty())
                : orderPages.removeFirst();
    }

    @Override
    public Page<ListingFact> listings(StoreAccess store, PageToken token)
            throws ConnectorException {
        if (failAfterPages-- <= 0) {
            throw new ConnectorException(new ConnectorFailure.Unreachable(false));
        }
        return listingPages.isEmpty()
                ? new Page<>(List.of(), List.of(), Optional.empty())
                : listingPages.removeFirst();
    }

    @Override
    public List<WarehouseFact> warehouses(StoreAccess store) {
        return List.of(new WarehouseFact("W", "Warehouse", true));
    }

    @Override
    public StockReading read(StoreAccess store, List<StockTarget.Listing> listings) {
        List<String> articles = listings.stream().map(StockTarget.Listing::article).toList();
        asked.add("stock " + articles);
        List<StockFact> rows =
                articles.stream()
                        .filter(figures::containsKey)
                        .map(a ->
                                new StockFact(
                                        "p" + a,
                                        a,
                                        "W",
                                        figures.getOrDefault(a, 0L),
                                        0,
                                        now.instant()))
                        .toList();
        List<StockFact> all = new ArrayList<>(rows);
        articles.stream()
                .filter(heldThere::containsKey)
                .forEach(a ->
                        all.add(
                                new StockFact(
                                        "p" + a,
                                        a,
                                        "SHOPEE",
                                        heldThere.getOrDefault(a, 0L),
                                        0,
                                        now.instant())));
        return new StockReading(all, stockPoison);
    }

    @Override
    public List<Answer> write(StoreAccess store, List<StockTarget.Wish> wishes)
            throws ConnectorException {
        Pause.SYSTEM.of(latency);
        asked.add("write");
        if (silent.isPresent() && !opens(silent.get())) {
            throw new ConnectorException(new ConnectorFailure.Unreachable(true));
        }
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.removeFirst();
        switch (fault) {
            case LOST_WITHOUT_EFFECT ->
                    throw new ConnectorException(new ConnectorFailure.Unreachable(true));
            case UNPLUGGED -> throw new ConnectorException(new ConnectorFailure.Unreachable(false));
            case THROTTLED ->
                    throw new ConnectorException(
                            new ConnectorFailure.Throttled(Duration.ofSeconds(30)));
            case CALL_REFUSED -> throw callRefused();
            case SIGNED_OUT ->
                    throw new ConnectorException(new ConnectorFailure.SignInExpired("no key"));
            case CRASH_BEFORE -> throw new Crash();
            case REFUSED -> {
                return wishes.stream().<Answer>map(_ -> new Answer.Refused("NO", "never")).toList();
            }
            case TOO_MANY -> {
                return wishes.stream()
                        .<Answer>map(_ -> new Answer.Later("TOO_MANY", "", Duration.ofSeconds(30)))
                        .toList();
            }
            case NONE, LOST_WITH_EFFECT, SERVER_ERROR_WITH_EFFECT, CRASH_AFTER -> {}
        }
        if (wishes.stream().anyMatch(wish -> malformed.contains(wish.article()))) {
            throw callRefused();
        }
        written.add(wishes);
        wishes.forEach(wish -> figures.put(wish.article(), wish.free()));
        return switch (fault) {
            case LOST_WITH_EFFECT ->
                    throw new ConnectorException(new ConnectorFailure.Unreachable(true));
            case SERVER_ERROR_WITH_EFFECT ->
                    throw new ConnectorException(new ConnectorFailure.Rejected(502, "", "", ""));
            case CRASH_AFTER -> throw new Crash();
            default -> wishes.stream().<Answer>map(_ -> new Answer.Accepted()).toList();
        };
    }

    private static boolean opens(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ConnectorException callRefused() {
        return new ConnectorException(
                new ConnectorFailure.Rejected(400, "BAD_ROW", "a row is malformed", ""));
    }
}
