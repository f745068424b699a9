package com.erpsmartcloud.sandbox.mercadolibre;

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
import com.erpsmartcloud.sandbox.mercadolibre.seed.NewWorld;
import com.erpsmartcloud.sandbox.mercadolibre.world.Course;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item;
import com.erpsmartcloud.sandbox.mercadolibre.world.Item.Variant;
import com.erpsmartcloud.sandbox.mercadolibre.world.Journey;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token.Kind;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;
import com.erpsmartcloud.sandbox.wire.WireServer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Mercado Libre for one seller in Mexico, on a port of its own: the API, and the page on which the
/// seller lets an application in.
///
/// `shipDelay` passes from an order to its shipment and again to the label; `priceDelay` from any
/// change of an order to its being found by a search.
public final class MercadoLibreMarket implements Market {

    /// The application's own; the marketplace wants `https` there.
    private static final String REDIRECT_URI = "https://localhost/callback";

    private final World world;
    private final InstantSource clock;
    private final Faults faults;
    private final Course course;
    private final Tokens tokens;
    private final Trade trade;
    private final Crowd crowd;
    private final WireServer server;

    private MercadoLibreMarket(World world, MarketSetup setup) throws IOException {
        this.world = world;
        this.clock = setup.clock();
        this.faults = new Faults(setup.seed());
        Journey journey = new Journey(world.account().seed(), setup.shipDelay());
        this.course = new Course(world, journey, new Shelving(world)::sold);
        this.tokens = new Tokens(world);
        this.trade = new Trade(world, course, journey, setup.shipDelay());
        this.crowd =
                new Crowd(
                        world.account().seed(),
                        this::articles,
                        trade::buy,
                        setup.buyersPerMinute(),
                        now());
        Access access = new Access(tokens, faults);
        Router router = new Router(world, faults, routes(setup, journey), access, this::passTime);
        FrontDoor door = new FrontDoor(router, clock);
        this.server =
                WireServer.start(
                        setup.port(), new ItemLocks(new FaultyNetwork(faults, door::answer)));
    }

    /// Opens the marketplace a folder holds, or makes a new one there.
    public static MercadoLibreMarket open(Path folder, MarketSetup setup) throws IOException {
        Instant now = setup.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        World world =
                World.open(
                        folder,
                        () ->
                                NewWorld.of(
                                        setup.seed(),
                                        setup.products(),
                                        setup.orders(),
                                        REDIRECT_URI,
                                        now));
        try {
            if (world.tokens().isEmpty()) {
                new Tokens(world).first(now);
            }
            return new MercadoLibreMarket(world, setup);
        } catch (IOException | RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    private Routes routes(MarketSetup setup, Journey journey) {
        Routes routes = new Routes();
        OrderView orders = new OrderView(world);
        ItemView items = new ItemView(world);
        new SignIn(world, tokens, faults).addTo(routes);
        new TokenEndpoint(world, tokens, faults).addTo(routes);
        new OrderSearch(world, faults, orders, setup.priceDelay()).addTo(routes);
        new OrderEndpoints(world, orders).addTo(routes);
        new ShipmentEndpoints(world, course).addTo(routes);
        new Splitting(world, course, journey).addTo(routes);
        new Labels(world, course).addTo(routes);
        new ItemSearch(world, faults).addTo(routes);
        new ItemEndpoints(world, faults, items).addTo(routes);
        new ItemWriting(world, faults, items).addTo(routes);
        new Relisting(world, items).addTo(routes);
        new StockEndpoints(world, faults, setup.ease()).addTo(routes);
        new UserEndpoints(world, tokens, faults).addTo(routes);
        return routes;
    }

    /// The latest tokens, also when they have run out: whoever refreshes has newer ones.
    @Override
    public Map<String, Object> access() {
        return world.inside(() -> {
            Map<String, Object> access = new LinkedHashMap<>();
            access.put("baseUrl", server.uri().toString());
            access.put("authUrl", server.uri() + SignIn.PATH);
            access.put("clientId", Long.toString(world.account().clientId()));
            access.put("clientSecret", world.account().clientSecret());
            access.put("redirectUri", world.account().redirectUri());
            access.put("accessToken", latest(Kind.ACCESS));
            access.put("refreshToken", latest(Kind.REFRESH));
            access.put("userId", world.account().userId());
            return access;
        });
    }

    private String latest(Kind kind) {
        return tokens.latest(kind).map(Token::value).orElse("");
    }

    private List<String> articles() {
        return world.items().stream()
                .flatMap(item -> item.variants().stream())
                .map(Variant::sku)
                .distinct()
                .toList();
    }

    @Override
    public List<Listing> listings() {
        return inside(() ->
                world.items().stream()
                        .filter(each -> each.status() != Item.Status.CLOSED)
                        .flatMap(item -> item.variants().stream().map(each -> listing(item, each)))
                        .toList());
    }

    /// Units of a listing that is not active cannot be bought.
    private Listing listing(Item item, Variant variant) {
        boolean onSale = item.status() == Item.Status.ACTIVE;
        return new Listing(
                variant.id() == 0 ? item.id() : item.id() + "/" + variant.id(),
                variant.sku(),
                onSale ? world.stockOf(variant).total() : 0,
                Pesos.text(item.price()),
                Pesos.CURRENCY,
                item.terms().grams());
    }

    @Override
    public List<Order> orders() {
        return inside(() -> world.sales().stream().map(MercadoLibreMarket::order).toList());
    }

    private static Order order(Sale sale) {
        boolean unfulfilled = sale.tags().contains(Sale.UNFULFILLED);
        return new Order(
                Long.toString(sale.id()),
                unfulfilled ? Sale.UNFULFILLED : sale.status().wire(),
                sale.createdAt(),
                sale.changedAt(),
                List.of(
                        new Order.Line(
                                sale.good().sku(),
                                sale.quantity(),
                                Pesos.text(sale.amounts().unit()))));
    }

    @Override
    public Purchase buy(String sku, long quantity) {
        return inside(() -> trade.buy(sku, quantity, now()));
    }

    @Override
    public Cancelled cancel(String orderId) {
        return inside(() -> trade.cancel(orderId, now()));
    }

    @Override
    public void set(Fault fault) {
        switch (fault.kind()) {
            case TOKEN_EXPIRED -> change(tokens::expire);
            case TOKEN_REVOKED -> change(tokens::revoke);
            default -> faults.set(fault);
        }
    }

    private void change(Runnable change) {
        world.inside(() -> {
            change.run();
            return change;
        });
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
}
