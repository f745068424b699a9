package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.crowd.Crowd;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.MarketSetup;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.temu.seed.NewWorld;
import com.erpsmartcloud.sandbox.temu.world.Course;
import com.erpsmartcloud.sandbox.temu.world.Goods.State;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.Sku;
import com.erpsmartcloud.sandbox.temu.world.World;
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
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The marketplace of one local shop in the United States, on a port of its own.
///
/// Faults as this marketplace says them, with status 200 unless noted; their path is a method's
/// name. `RATE_LIMIT`, `DAILY_LIMIT`: 4000004. `ERROR_IN_OK`: 4000000. `SERVER_ERROR`,
/// `CIRCUIT_OPEN`: status 500, 503 and no JSON. `KEY_DEACTIVATED`, `TOKEN_EXPIRED`,
/// `TOKEN_REVOKED`: 3000034, and no refresh helps. `ROLE_MISSING`: 3000032. `KEY_IP_RESTRICTED`:
/// 5000003. `OFFER_NOT_SIGNED`: 180020008. `SHIP_FAILED`: 120011001 from the shipment's
/// confirmation. `PARTIAL_FAILURE`: the first row of a stock edit is refused. `UNKNOWN_STATUS`: 99
/// unless named. `DUPLICATE_PAGE`, `STUCK_CURSOR`: see [NumberedPages]. `DUPLICATE_BARCODES` has no
/// meaning here.
public final class TemuMarket implements Market {

    private static final Duration RENEW_BELOW = Duration.ofDays(60);

    /// How long a buyer can think an order over, in ship delays: half a minute instead of an hour.
    private static final int THINKING = 15;

    private final World world;
    private final InstantSource clock;
    private final Faults faults;
    private final Course course;
    private final Trade trade;
    private final Crowd crowd;
    private final WireServer server;

    private TemuMarket(World world, MarketSetup setup) throws IOException {
        this.world = world;
        this.clock = setup.clock();
        this.faults = new Faults(setup.seed());
        this.course = new Course(world);
        this.trade = new Trade(world, setup.shipDelay().multipliedBy(THINKING));
        this.crowd =
                new Crowd(
                        world.shop().seed(),
                        () -> world.skus().stream().map(Sku::outSkuSn).toList(),
                        trade::buy,
                        setup.buyersPerMinute(),
                        now());
        Map<String, Endpoint> table = table(setup);
        Gate gate = new Gate(faults, table.keySet(), setup.ease());
        Router router = new Router(world, faults, table, gate, this::passTime);
        FrontDoor door = new FrontDoor(router, faults, clock);
        this.server = WireServer.start(setup.port(), door::answer);
    }

    /// Opens the marketplace a folder holds, or makes a new one there.
    public static TemuMarket open(Path folder, MarketSetup setup) throws IOException {
        Instant now = setup.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        World world =
                World.open(
                        folder,
                        () -> NewWorld.of(setup.seed(), setup.products(), setup.orders(), now));
        try {
            renewToken(world, now);
            return new TemuMarket(world, setup);
        } catch (IOException | RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    private Map<String, Endpoint> table(MarketSetup setup) {
        Map<String, Endpoint> table = new HashMap<>();
        new OrderEndpoints(world, faults).addTo(table);
        new AddressEndpoints(world).addTo(table);
        new AmountEndpoints(world).addTo(table);
        new GoodsEndpoints(world).addTo(table);
        new SkuEndpoints(world).addTo(table);
        new RetrieveEndpoints(world).addTo(table);
        new StockReading(world).addTo(table);
        new StockWriting(world, faults).addTo(table);
        new PriceEndpoints(world, setup.priceDelay()).addTo(table);
        new LogisticsEndpoints(world).addTo(table);
        new Confirming(world, faults).addTo(table);
        new Correcting(world).addTo(table);
        new Cancelling(world, course, setup.shipDelay()).addTo(table);
        new AfterSalesEndpoints(world).addTo(table);
        new ShopEndpoints(world, faults).addTo(table);
        return Map.copyOf(table);
    }

    @Override
    public Map<String, Object> access() {
        Shop shop = world.inside(world::shop);
        Map<String, Object> access = new LinkedHashMap<>();
        access.put("baseUrl", server.uri().toString());
        access.put("appKey", shop.appKey());
        access.put("appSecret", shop.appSecret());
        access.put("accessToken", shop.accessToken());
        return access;
    }

    /// Pages that are finished, on the shelf or not.
    @Override
    public List<Listing> listings() {
        return inside(() ->
                world.skus().stream()
                        .filter(sku -> !sku.outSkuSn().isEmpty())
                        .filter(sku ->
                                state(sku) == State.ON_SHELF || state(sku) == State.OFF_SHELF)
                        .map(TemuMarket::listing)
                        .toList());
    }

    /// One for each parent order.
    @Override
    public List<Order> orders() {
        return inside(() -> world.orders().stream().map(TemuMarket::order).toList());
    }

    @Override
    public Purchase buy(String sku, long quantity) {
        return inside(() -> trade.buy(sku, quantity, now()));
    }

    @Override
    public Cancelled cancel(String orderId) {
        return inside(() -> {
            Optional<ParentOrder> found = world.order(orderId);
            if (found.isEmpty()) {
                return Cancelled.UNKNOWN_ORDER;
            }
            ParentOrder order = found.get();
            Set<String> open =
                    order.lines().stream()
                            .filter(line -> order.left(line) > 0)
                            .map(OrderLine::orderSn)
                            .collect(Collectors.toSet());
            if (open.isEmpty()) {
                return Cancelled.TOO_LATE;
            }
            course.cancel(order, open, now());
            return Cancelled.DONE;
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

    private State state(Sku sku) {
        return world.goods(sku.goodsId()).orElseThrow().state();
    }

    private static Listing listing(Sku sku) {
        return new Listing(
                Long.toString(sku.id()),
                sku.outSkuSn(),
                sku.stock(),
                Money.text(sku.retail()),
                Sku.CURRENCY,
                sku.grams());
    }

    private static Order order(ParentOrder order) {
        return new Order(
                order.sn(),
                Integer.toString(order.status().code()),
                order.orderedAt(),
                order.changedAt(),
                order.lines().stream()
                        .map(line ->
                                new Order.Line(
                                        line.outSkuSn(), line.quantity(), Money.text(line.base())))
                        .toList());
    }

    /// A token lives a year; a company opened again later finds its old one still good.
    private static void renewToken(World world, Instant now) {
        Shop shop = world.shop();
        if (shop.tokenExpiresAt().minus(RENEW_BELOW).isBefore(now)) {
            world.commit(List.of(shop.withTokenUntil(now.plus(NewWorld.TOKEN_LIFE))));
        }
    }
}
