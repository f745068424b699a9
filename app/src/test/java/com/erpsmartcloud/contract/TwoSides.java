package com.erpsmartcloud.contract;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.sandbox.market.Order;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// What is true behind the marketplaces' counters, beside what the program believes.
///
/// Every unit is either still there or in an order that was not cancelled: the goods of this
/// company leave the house with nobody.
final class TwoSides {

    /// A figure that nobody has estimated yet stands for any number.
    private static final long ANY = 500_000_000_000L;

    private static final Set<String> HOLDING_NONE =
            Set.of("cancelled", "not_delivered", "unfulfilled", "3");

    private static final String DRAWS =
            """
            SELECT l.store_id, l.article, COALESCE(k.product_id, m.product_id), COALESCE(k.quantity, 1)
              FROM listing l JOIN listing_mapping m ON m.id = l.id AND m.product_id IS NOT NULL
              LEFT JOIN kit_component k ON k.kit_id = m.product_id
            """;

    private static final String BOUNDS =
            """
            SELECT COALESCE(k.product_id, m.product_id), w.warehouse_id, SUM(q.upper * COALESCE(k.quantity, 1))
              FROM published_quantity q JOIN listing_mapping m ON m.id = q.listing_id AND m.product_id IS NOT NULL
              JOIN listing l ON l.id = m.id
              JOIN store_warehouse w ON w.store_id = l.store_id AND w.external_id = q.warehouse_external_id
               AND w.warehouse_id IS NOT NULL
              LEFT JOIN kit_component k ON k.kit_id = m.product_id
             GROUP BY COALESCE(k.product_id, m.product_id), w.warehouse_id
            """;

    private static final String AVAILABLE =
            "SELECT product_id, warehouse_id, on_hand - reserved - promo_held - quarantine - safety"
                    + " FROM stock_balance";

    private static final String RESERVED =
            """
            SELECT o.store_id, o.external_id, r.product_id, r.warehouse_id, SUM(r.quantity) FROM reservation r
              JOIN customer_order o ON o.id = r.order_id
             GROUP BY o.store_id, o.external_id, r.product_id, r.warehouse_id
            """;

    private static final String SHOWN =
            """
            SELECT article, MAX(shown)
              FROM (SELECT l.id, l.article, SUM(q.shown) AS shown
                      FROM published_quantity q JOIN listing l ON l.id = q.listing_id
                      JOIN listing_mapping m ON m.id = l.id AND m.product_id IS NOT NULL
                      JOIN store_warehouse w ON w.store_id = l.store_id AND w.external_id = q.warehouse_external_id
                       AND w.warehouse_id IS NOT NULL
                     WHERE l.store_id = ? AND l.sellable GROUP BY l.id, l.article) listing
             GROUP BY article
            """;

    private static final String LISTINGS =
            """
            SELECT l.external_id, l.article FROM listing l JOIN listing_mapping m ON m.id = l.id
             WHERE l.store_id = ? AND m.product_id IS NOT NULL AND l.sellable
            """;

    private static final String ORDERS =
            "SELECT external_id FROM customer_order WHERE store_id = ? ORDER BY external_id";

    /// What one unit of an article takes.
    record Draw(UUID product, long units) {}

    private record Reserved(UUID store, String order, StockKey key, long units) {}

    private final SeveralStores company;
    private final List<MarketplaceUnderTest> markets;
    private final Map<MarketplaceUnderTest, Map<String, Set<Draw>>> draws = new HashMap<>();

    /// Units there that lie in none of our warehouses. Two listings that are fed from the same
    /// units may show less than is believed: that is no unit elsewhere.
    private final Map<MarketplaceUnderTest, Map<String, Long>> elsewhere = new HashMap<>();

    /// What there was at the beginning and came in since, sold or not.
    private final Map<UUID, Long> goods = new HashMap<>();

    /// Units by store, order and product; what is cancelled may be gone from the order.
    private final Map<List<Object>, Long> ordered = new HashMap<>();

    /// @param company in step with its marketplaces, before anybody bought anything
    TwoSides(SeveralStores company, List<MarketplaceUnderTest> markets) {
        this.company = company;
        this.markets = markets;
        for (MarketplaceUnderTest market : markets) {
            UUID store = company.store(market).id();
            draws.put(market, read(h -> draws(h, store)));
            Map<String, Long> shown = shownHere(market);
            Map<String, Long> more = new HashMap<>(market.free());
            more.replaceAll(
                    (article, free) -> Math.max(0, free - shown.getOrDefault(article, free)));
            elsewhere.put(market, more);
        }
        goods.putAll(available());
        taken().forEach((product, units) -> goods.merge(product, units, Long::sum));
    }

    private <T> T read(Function<Handle, T> question) {
        return company.workspace().store().read(question::apply);
    }

    private static Map<String, Set<Draw>> draws(Handle h, UUID store) {
        Map<String, Set<Draw>> found = new TreeMap<>();
        h.createQuery(DRAWS)
                .map((RowView r) -> {
                    if (store.equals(r.getColumn(1, UUID.class))) {
                        found.computeIfAbsent(
                                        r.getColumn(2, String.class), _ -> new LinkedHashSet<>())
                                .add(
                                        new Draw(
                                                r.getColumn(3, UUID.class),
                                                r.getColumn(4, Long.class)));
                    }
                    return 0;
                })
                .list();
        return found;
    }

    private static Map<StockKey, Long> units(Handle h, String sql) {
        Map<StockKey, Long> units = new HashMap<>();
        h.createQuery(sql)
                .map((RowView r) ->
                        units.put(
                                new StockKey(
                                        r.getColumn(1, UUID.class), r.getColumn(2, UUID.class)),
                                r.getColumn(3, Long.class)))
                .list();
        return units;
    }

    /// Articles that sell something of ours.
    List<String> articles(MarketplaceUnderTest market) {
        return List.copyOf(of(market).keySet());
    }

    private Map<String, Set<Draw>> of(MarketplaceUnderTest market) {
        return Optional.ofNullable(draws.get(market)).orElseThrow();
    }

    /// Products that some listing sells, in the order of the articles.
    List<UUID> products() {
        return markets.stream()
                .flatMap(market -> of(market).values().stream())
                .flatMap(Set::stream)
                .map(Draw::product)
                .distinct()
                .toList();
    }

    /// The seller puts more on the shelf.
    void received(UUID product, long units) {
        goods.merge(product, units, Long::sum);
    }

    /// By product, in all warehouses together.
    Map<UUID, Long> available() {
        Map<UUID, Long> available = new HashMap<>();
        read(h -> units(h, AVAILABLE))
                .forEach((key, units) -> available.merge(key.productId(), units, Long::sum));
        return available;
    }

    /// What the program believes that a store shows, by article.
    Map<String, Long> shownHere(MarketplaceUnderTest market) {
        UUID store = company.store(market).id();
        return read(h -> {
            Map<String, Long> shown = new TreeMap<>();
            h.createQuery(SHOWN)
                    .bind(0, store)
                    .map((RowView r) ->
                            shown.put(r.getColumn(1, String.class), r.getColumn(2, Long.class)))
                    .list();
            return shown;
        });
    }

    /// What a store really shows of our goods, by article.
    Map<String, Long> shownThere(MarketplaceUnderTest market) {
        Map<String, Long> shown = new TreeMap<>(market.free());
        shown.keySet().retainAll(of(market).keySet());
        Map<String, Long> less = Optional.ofNullable(elsewhere.get(market)).orElseThrow();
        shown.replaceAll((article, free) -> free - less.getOrDefault(article, 0L));
        return shown;
    }

    /// What a store shows of our goods as its answers over HTTP tell it, by article; the same units
    /// may stand in two listings of an article.
    Map<String, Long> toldByHttp(MarketplaceUnderTest market) throws ConnectorException {
        MarketplaceStore store = company.store(market);
        MarketplaceConnector connector = company.workspace().sync().connector(store).orElseThrow();
        StoreAccess access = company.workspace().storeKeys().access(store, connector);
        Map<StockTarget.Listing, Long> told = new HashMap<>();
        List<StockTarget.Listing> listings = read(h -> listings(h, store.id()));
        int batch = connector.limits().stockReadBatch();
        for (int from = 0; from < listings.size(); from += batch) {
            List<StockTarget.Listing> part =
                    listings.subList(from, Math.min(listings.size(), from + batch));
            for (StockFact fact : connector.stock().read(access, part).rows()) {
                part.stream()
                        .filter(one -> fact.isOf(one.externalId(), one.article()))
                        .findFirst()
                        .ifPresent(one -> told.merge(one, fact.free(), Long::sum));
            }
        }
        Map<String, Long> byArticle = new TreeMap<>();
        told.forEach((one, free) -> byArticle.merge(one.article(), free, Math::max));
        return byArticle;
    }

    private static List<StockTarget.Listing> listings(Handle h, UUID store) {
        return h.createQuery(LISTINGS)
                .bind(0, store)
                .map((RowView r) ->
                        new StockTarget.Listing(
                                r.getColumn(1, String.class), r.getColumn(2, String.class)))
                .list();
    }

    private static List<Order> live(MarketplaceUnderTest market) {
        return market.market().orders().stream()
                .filter(order -> !HOLDING_NONE.contains(order.status().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// Units in orders that were not cancelled.
    private Map<UUID, Long> taken() {
        Map<UUID, Long> taken = new HashMap<>();
        for (MarketplaceUnderTest market : markets) {
            for (Order order : live(market)) {
                for (Order.Line line : order.lines()) {
                    add(taken, market, line.sku(), line.quantity());
                }
            }
        }
        return taken;
    }

    private void add(
            Map<UUID, Long> units, MarketplaceUnderTest market, String article, long quantity) {
        for (Draw draw : of(market).getOrDefault(article, Set.of())) {
            units.merge(draw.product(), draw.units() * quantity, Long::sum);
        }
    }

    /// Looks at everything that has to hold at any moment.
    ///
    /// @return what does not; empty if all is well
    Optional<String> broken() {
        return offeredTwice().or(this::boundsBeyond).or(this::ledgerWrong);
    }

    /// Compares what each marketplace shows and has sold with what the program believes.
    ///
    /// @return the first difference; empty if both sides are the same
    Optional<String> different() throws ConnectorException {
        for (MarketplaceUnderTest market : markets) {
            MarketplaceStore store = company.store(market);
            List<String> here =
                    read(h -> h.createQuery(ORDERS).bind(0, store.id()).mapTo(String.class).list());
            List<String> there = market.orders().stream().sorted().toList();
            if (!here.equals(there)) {
                return Optional.of("orders of " + store.name() + ": " + here + " not " + there);
            }
            Optional<String> shown = differentFigures(market);
            if (shown.isPresent()) {
                return shown;
            }
        }
        return Optional.empty();
    }

    private Optional<String> differentFigures(MarketplaceUnderTest market)
            throws ConnectorException {
        Map<String, Long> there = shownThere(market);
        Map<String, Long> http = toldByHttp(market);
        return shownHere(market).entrySet().stream()
                .filter(one ->
                        !isAsBelieved(market, one.getKey(), one.getValue(), there)
                                || !isAsBelieved(market, one.getKey(), one.getValue(), http))
                .map(one ->
                        "%s %s: we believe %d, it shows %s, it tells %s"
                                .formatted(
                                        company.store(market).name(),
                                        one.getKey(),
                                        one.getValue(),
                                        there.get(one.getKey()),
                                        http.get(one.getKey())))
                .findFirst();
    }

    /// Two listings that show the same units there share them like any others here: what is written
    /// to one is seen in the other, so they may show less than is believed, never more.
    private boolean isAsBelieved(
            MarketplaceUnderTest market, String article, long here, Map<String, Long> shown) {
        long there = shown.getOrDefault(article, -1L);
        long listings =
                market.market().listings().stream()
                        .filter(listing -> listing.sku().equals(article))
                        .count();
        return there == here || (listings > 1 && there >= 0 && there < here);
    }

    /// What buyers can take in all stores together is there.
    private Optional<String> offeredTwice() {
        Map<UUID, Long> asked = taken();
        for (MarketplaceUnderTest market : markets) {
            shownThere(market).forEach((article, free) -> add(asked, market, article, free));
        }
        return beyond(asked, goods, "units are offered twice of");
    }

    /// The upper bounds of all channels together stay within what is available.
    private Optional<String> boundsBeyond() {
        Map<StockKey, Long> there = read(h -> units(h, AVAILABLE));
        cancelledUnheard().forEach((key, units) -> there.merge(key, units, Long::sum));
        Map<StockKey, Long> bounds = read(h -> units(h, BOUNDS));
        bounds.values().removeIf(units -> units >= ANY);
        return beyond(bounds, there, "units more than available in the bounds of");
    }

    /// Reserved for orders that were cancelled already, which has not come in yet: the marketplace
    /// may offer these units again.
    private Map<StockKey, Long> cancelledUnheard() {
        Map<UUID, Set<String>> live = new HashMap<>();
        for (MarketplaceUnderTest market : markets) {
            Set<String> ids = new HashSet<>();
            live(market).forEach(order -> ids.add(order.orderId()));
            live.put(company.store(market).id(), ids);
        }
        Map<StockKey, Long> unheard = new HashMap<>();
        for (Reserved one : reserved()) {
            if (!live.getOrDefault(one.store(), Set.of()).contains(one.order())) {
                unheard.merge(one.key(), one.units(), Long::sum);
            }
        }
        return unheard;
    }

    private List<Reserved> reserved() {
        return read(h ->
                h.createQuery(RESERVED)
                        .map((RowView r) ->
                                new Reserved(
                                        r.getColumn(1, UUID.class),
                                        r.getColumn(2, String.class),
                                        new StockKey(
                                                r.getColumn(3, UUID.class),
                                                r.getColumn(4, UUID.class)),
                                        r.getColumn(5, Long.class)))
                        .list());
    }

    private static <K> Optional<String> beyond(
            Map<K, Long> asked, Map<K, Long> there, String what) {
        return asked.entrySet().stream()
                .filter(one -> one.getValue() > Math.max(0, there.getOrDefault(one.getKey(), 0L)))
                .map(one ->
                        (one.getValue() - Math.max(0, there.getOrDefault(one.getKey(), 0L)))
                                + " "
                                + what
                                + " "
                                + one.getKey())
                .findFirst();
    }

    /// Balances are the sum of their movements, and no order has reserved more than its lines say.
    private Optional<String> ledgerWrong() {
        List<?> wrong = read(StockCheck::differences);
        if (!wrong.isEmpty()) {
            return Optional.of("balances are not their movements: " + wrong);
        }
        for (MarketplaceUnderTest market : markets) {
            UUID store = company.store(market).id();
            for (Order order : market.market().orders()) {
                for (Order.Line line : order.lines()) {
                    Map<UUID, Long> units = new HashMap<>();
                    add(units, market, line.sku(), line.quantity());
                    units.forEach((product, quantity) ->
                            ordered.merge(
                                    List.of(store, order.orderId(), product), quantity, Math::max));
                }
            }
        }
        Map<List<Object>, Long> reserved = new HashMap<>();
        for (Reserved one : reserved()) {
            reserved.merge(
                    List.of(one.store(), one.order(), one.key().productId()),
                    one.units(),
                    Long::sum);
        }
        return reserved.entrySet().stream()
                .filter(one -> !one.getValue().equals(ordered.get(one.getKey())))
                .map(one ->
                        "reserved is not what is ordered: %s, not %s"
                                .formatted(one, ordered.get(one.getKey())))
                .findFirst();
    }
}
