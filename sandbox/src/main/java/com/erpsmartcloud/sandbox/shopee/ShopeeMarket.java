package com.erpsmartcloud.sandbox.shopee;

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
import com.erpsmartcloud.sandbox.shopee.seed.NewWorld;
import com.erpsmartcloud.sandbox.shopee.world.Course;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Order.Cancellation;
import com.erpsmartcloud.sandbox.shopee.world.Shop;
import com.erpsmartcloud.sandbox.shopee.world.SignIn.Pair;
import com.erpsmartcloud.sandbox.shopee.world.World;
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
import java.util.Optional;
import java.util.function.Supplier;

/// The marketplace of one shop in São Paulo, on a port of its own.
public final class ShopeeMarket implements Market {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration RENEW_BELOW = Duration.ofDays(30);

    private final World world;
    private final InstantSource clock;
    private final Faults faults;
    private final Course course;
    private final Trade trade;
    private final Crowd crowd;
    private final WireServer server;

    private ShopeeMarket(World world, MarketSetup setup) throws IOException {
        this.world = world;
        this.clock = setup.clock();
        this.faults = new Faults(setup.seed());
        this.course = new Course(world);
        this.trade = new Trade(world, course);
        this.crowd =
                new Crowd(
                        world.shop().seed(),
                        this::articles,
                        trade::order,
                        setup.buyersPerMinute(),
                        now());
        Router router = new Router(world, faults, table(setup), setup.ease(), this::passTime);
        ConsentPages pages = new ConsentPages(world, new Access(world, faults));
        FrontDoor door = new FrontDoor(router, pages, clock);
        this.server = WireServer.start(setup.port(), new FaultyNetwork(faults, door::answer));
    }

    /// Opens the marketplace a folder holds, or makes a new one there.
    public static ShopeeMarket open(Path folder, MarketSetup setup) throws IOException {
        Instant now = setup.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        World world =
                World.open(
                        folder,
                        () -> NewWorld.of(setup.seed(), setup.products(), setup.orders(), now));
        try {
            renew(world, now);
            return new ShopeeMarket(world, setup);
        } catch (IOException | RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    private Map<String, Route> table(MarketSetup setup) {
        Map<String, Route> table = new HashMap<>();
        new TokenEndpoints(world, faults).addTo(table);
        new ShopEndpoints(world, faults).addTo(table);
        new OrderLists(world, faults).addTo(table);
        new OrderDetail(world).addTo(table);
        new OrderActions(world, course).addTo(table);
        new PackageEndpoints(world).addTo(table);
        new ShippingEndpoints(world, course, setup.shipDelay()).addTo(table);
        new ItemEndpoints(world).addTo(table);
        new StockWriting(world, faults).addTo(table);
        new PriceWriting(world, faults).addTo(table);
        return Map.copyOf(table);
    }

    /// The tokens are those of the newest pair; it changes with every refresh.
    @Override
    public Map<String, Object> access() {
        return inside(() -> {
            Shop shop = world.shop();
            Optional<Pair> pair = world.signIn().current(now());
            Map<String, Object> access = new LinkedHashMap<>();
            access.put("baseUrl", server.uri().toString());
            access.put("authUrl", server.uri() + "/auth");
            access.put("partnerId", shop.partnerId());
            access.put("partnerKey", shop.partnerKey());
            access.put("shopId", shop.shopId());
            access.put("accessToken", pair.map(Pair::access).orElse(""));
            access.put("refreshToken", pair.map(Pair::refresh).orElse(""));
            return access;
        });
    }

    @Override
    public List<Listing> listings() {
        return inside(() ->
                world.items().stream()
                        .filter(item -> !item.isGone())
                        .flatMap(item -> item.models().stream().map(model -> listing(item, model)))
                        .toList());
    }

    @Override
    public List<Order> orders() {
        return inside(() -> world.orders().stream().map(ShopeeMarket::order).toList());
    }

    @Override
    public Purchase buy(String sku, long quantity) {
        return inside(() -> trade.buy(sku, quantity, now()));
    }

    /// Before the shipment is arranged the buyer simply cancels; after that the seller is asked.
    @Override
    public Cancelled cancel(String orderId) {
        return inside(() -> world.order(orderId).map(this::cancel).orElse(Cancelled.UNKNOWN_ORDER));
    }

    private Cancelled cancel(com.erpsmartcloud.sandbox.shopee.world.Order order) {
        Cancellation why =
                new Cancellation("buyer", "Buyer Request to Cancel", "Found Cheaper Elsewhere");
        return switch (order.status()) {
            case UNPAID, PENDING, READY_TO_SHIP -> {
                course.cancel(order, now(), why);
                yield Cancelled.DONE;
            }
            case PROCESSED, RETRY_SHIP -> {
                course.settle(order, order.state().asked(now(), why));
                yield Cancelled.DONE;
            }
            case SHIPPED, TO_CONFIRM_RECEIVE, IN_CANCEL, CANCELLED, TO_RETURN, COMPLETED ->
                    Cancelled.TOO_LATE;
        };
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

    private List<String> articles() {
        return world.items().stream()
                .flatMap(item -> item.models().stream().map(item::article))
                .toList();
    }

    private static Listing listing(Item item, Item.Model model) {
        boolean onSale = item.state() == Item.State.NORMAL;
        return new Listing(
                model.id() == 0 ? Long.toString(item.id()) : item.id() + "-" + model.id(),
                item.article(model),
                onSale ? model.stock() : 0,
                Reais.text(model.price()),
                Shop.CURRENCY,
                item.grams());
    }

    private static Order order(com.erpsmartcloud.sandbox.shopee.world.Order order) {
        return new Order(
                order.sn(),
                order.status().name(),
                order.createdAt(),
                order.state().changedAt(),
                order.deal().lines().stream()
                        .map(line ->
                                new Order.Line(
                                        line.article(), line.quantity(), Reais.text(line.price())))
                        .toList());
    }

    /// A company opened again after months still finds a shop that lets it in.
    private static void renew(World world, Instant now) {
        Shop shop = world.shop();
        if (shop.linked() && shop.authorisedUntil().minus(RENEW_BELOW).isBefore(now)) {
            world.commit(List.of(shop.authorised(shop.authorisedAt(), now.plus(YEAR))));
        }
        if (world.signIn().current(now).isEmpty()) {
            world.commit(List.of(world.signIn().fresh(now)));
        }
    }
}
