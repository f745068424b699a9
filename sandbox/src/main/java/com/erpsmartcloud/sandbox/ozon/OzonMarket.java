package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.crowd.Crowd;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.fault.FaultyNetwork;
import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.MarketSetup;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.ozon.seed.NewWorld;
import com.erpsmartcloud.sandbox.ozon.world.Course;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Cancellation;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Seller;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.World;
import com.erpsmartcloud.sandbox.wire.WireServer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The marketplace of one seller, on a port of its own.
public final class OzonMarket implements Market {

    private static final Duration KEY_LIFE = Duration.ofDays(90);
    private static final Duration RENEW_BELOW = Duration.ofDays(30);

    private final World world;
    private final InstantSource clock;
    private final Faults faults;
    private final Course course;
    private final Trade trade;
    private final Crowd crowd;
    private final WireServer server;

    private OzonMarket(World world, MarketSetup setup) throws IOException {
        this.world = world;
        this.clock = setup.clock();
        this.faults = new Faults(setup.seed());
        this.course = new Course(world);
        this.trade = new Trade(world);
        this.crowd =
                new Crowd(
                        world.seller().seed(),
                        () -> world.products().stream().map(Product::offerId).toList(),
                        trade::buy,
                        setup.buyersPerMinute(),
                        now());
        Router router = new Router(world, faults, table(setup), setup.ease(), this::passTime);
        FrontDoor door = new FrontDoor(router, clock);
        this.server = WireServer.start(setup.port(), new FaultyNetwork(faults, door::answer));
    }

    /// Opens the marketplace a folder holds, or makes a new one there.
    public static OzonMarket open(Path folder, MarketSetup setup) throws IOException {
        Instant now = setup.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        World world =
                World.open(
                        folder,
                        () -> NewWorld.of(setup.seed(), setup.products(), setup.orders(), now));
        try {
            renewKey(world, now);
            return new OzonMarket(world, setup);
        } catch (IOException | RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    private Map<String, Endpoint> table(MarketSetup setup) {
        Map<String, Endpoint> table = new HashMap<>();
        SellerEndpoints seller = new SellerEndpoints(world, faults);
        seller.addTo(table);
        new WarehouseEndpoints(world).addTo(table);
        new ProductEndpoints(world).addTo(table);
        new StockEndpoints(world).addTo(table);
        new FboStock(world).addTo(table);
        new StockWriting(world).addTo(table);
        new PriceEndpoints(world).addTo(table);
        new PriceWriting(world, setup.priceDelay()).addTo(table);
        new PostingLists(world, faults).addTo(table);
        new PostingDetail(world).addTo(table);
        new Shipping(world, faults, setup.shipDelay()).addTo(table);
        new Cancelling(world, course).addTo(table);
        seller.covering(table);
        return Map.copyOf(table);
    }

    @Override
    public Map<String, Object> access() {
        Map<String, Object> access = new LinkedHashMap<>();
        access.put("baseUrl", server.uri().toString());
        access.put("clientId", world.seller().clientId());
        access.put("apiKey", world.seller().apiKey());
        return access;
    }

    @Override
    public List<Listing> listings() {
        return inside(() ->
                world.products().stream()
                        .filter(each -> !each.isArchived())
                        .map(this::listing)
                        .toList());
    }

    @Override
    public List<Order> orders() {
        return inside(() -> world.postings().stream().map(OzonMarket::order).toList());
    }

    @Override
    public Purchase buy(String sku, long quantity) {
        return inside(() -> trade.buy(sku, quantity, now()));
    }

    @Override
    public Cancelled cancel(String orderId) {
        return inside(() -> {
            List<Posting> found =
                    world.postings().stream()
                            .filter(each ->
                                    each.number().equals(orderId)
                                            || each.orderNumber().equals(orderId))
                            .toList();
            List<Posting> open = found.stream().filter(each -> !each.status().isFinal()).toList();
            open.forEach(this::cancelByBuyer);
            if (found.isEmpty()) {
                return Cancelled.UNKNOWN_ORDER;
            }
            return open.isEmpty() ? Cancelled.TOO_LATE : Cancelled.DONE;
        });
    }

    @Override
    public void set(Fault fault) {
        faults.set(fault);
    }

    @Override
    public void clearFaults() {
        faults.clear();
    }

    @Override
    public void buyersPerMinute(int buyers) {
        inside(() -> {
            crowd.comeAtSpeed(buyers, now());
            return buyers;
        });
    }

    @Override
    public void connect() throws IOException {
        server.connect();
    }

    @Override
    public void disconnect() throws IOException {
        server.disconnect();
    }

    @Override
    public void close() throws IOException {
        server.close();
        world.close();
    }

    private <T> T inside(Supplier<T> work) {
        return world.inside(() -> {
            passTime(now());
            return work.get();
        });
    }

    private void passTime(Instant now) {
        crowd.runUntil(now);
        course.runUntil(now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Listing listing(Product product) {
        long free = world.stocks(product.id()).stream().mapToLong(Stock::free).sum();
        return new Listing(
                Long.toString(product.id()),
                product.offerId(),
                free,
                Rubles.text(product.prices().price()),
                Rubles.CURRENCY,
                product.grams());
    }

    private static Order order(Posting posting) {
        return new Order(
                posting.number(),
                posting.status().wire(),
                posting.orderedAt(),
                posting.changedAt(),
                posting.lines().stream()
                        .map(line ->
                                new Order.Line(
                                        line.offerId(), line.quantity(), Rubles.text(line.price())))
                        .toList());
    }

    private void cancelByBuyer(Posting posting) {
        boolean afterShip = !posting.status().isAtSeller();
        Cancellation why =
                new Cancellation(507, "Покупатель передумал", "client", "Клиент", afterShip);
        course.cancel(posting, now(), why);
    }

    /// A key lives three months; a company opened again later finds its old one still good.
    private static void renewKey(World world, Instant now) {
        Seller seller = world.seller();
        if (seller.keyExpiresAt().minus(RENEW_BELOW).isBefore(now)) {
            world.commit(List.of(seller.withKeyUntil(now.plus(KEY_LIFE))));
        }
    }
}
