package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.same;

import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;

import org.jdbi.v3.core.generic.GenericType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What we have of each store beside what its marketplace has.
public record BothSides(RunningCompany running) {

    /// What lies with the marketplace alone is shown as well.
    private static final String SHOWN =
            """
            SELECT x.article, SUM(x.units) AS shown
              FROM (SELECT l.article,
                           CASE WHEN l.raw_status LIKE 'paused paused_by_seller%' THEN 0
                                ELSE COALESCE((SELECT SUM(q.shown) FROM published_quantity q WHERE q.listing_id = l.id),
                                              (SELECT SUM(h.units) FROM held_stock h WHERE h.listing_id = l.id), 0)
                           END units
                      FROM listing l WHERE l.store_id = ?) x
             GROUP BY x.article
            """;

    private static final String PAYLOADS =
            """
            SELECT w.payload FROM order_raw w JOIN customer_order o ON o.id = w.order_id
             WHERE o.store_id = ? AND w.payload LIKE '{"orders"%'
            """;

    private static final GenericType<Map<String, Long>> ARTICLES = new GenericType<>() {};

    /// Orders and quantities of every store.
    ///
    /// @return the figures that were compared
    /// @throws AssertionError naming the first store that differs
    public String compare() {
        List<String> said = new ArrayList<>();
        for (MarketplaceStore store : running.workspace().stores().all()) {
            said.add(store.name() + " " + orders(store) + ", " + stock(store));
        }
        return String.join("; ", said);
    }

    /// Every order of the marketplace is here, or its row is in quarantine, and no other is.
    public String orders(MarketplaceStore store) {
        List<String> here =
                running.workspace()
                        .store()
                        .read(h ->
                                h.createQuery(
                                                "SELECT external_id FROM customer_order WHERE"
                                                        + " store_id = ?")
                                        .bind(0, store.id())
                                        .mapTo(String.class)
                                        .list());
        List<String> unread =
                running.workspace().quarantine().all().stream()
                        .filter(row -> row.store().equals(store.id()))
                        .filter(row -> row.resource() == Resource.ORDERS)
                        .map(Quarantine.Kept::externalId)
                        .distinct()
                        .toList();
        Set<String> ours = new TreeSet<>(here);
        ours.addAll(unread);
        Set<String> theirs =
                market(store).orders().stream()
                        .map(Order::orderId)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> lacking = theirs.stream().filter(id -> !ours.contains(id)).toList();
        same(inParcels(store, lacking), List.of(), "orders of " + store.name() + " we lack");
        same(missing(ours, theirs), List.of(), "orders of " + store.name() + " nobody made");
        return here.size() + " orders and " + unread.size() + " in quarantine";
    }

    /// The marketplace shows of every listing what we believe it shows; of one that is paused
    /// there, nothing.
    public String stock(MarketplaceStore store) {
        Map<String, Long> ours =
                running.workspace()
                        .store()
                        .read(h ->
                                h.createQuery(SHOWN)
                                        .bind(0, store.id())
                                        .setMapKeyColumn("article")
                                        .setMapValueColumn("shown")
                                        .collectInto(ARTICLES));
        List<Listing> listings = market(store).listings();
        Map<String, Long> theirs =
                listings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Listing::sku, Collectors.summingLong(Listing::quantity)));
        theirs.forEach((sku, quantity) ->
                same(
                        Objects.requireNonNullElse(ours.get(sku), 0L),
                        quantity,
                        "quantity of " + sku + " in " + store.name()));
        long units = theirs.values().stream().mapToLong(Long::longValue).sum();
        return listings.size() + " listings, " + units + " units on sale";
    }

    /// Some marketplaces send several orders of a buyer as one parcel, which has the number of one
    /// of them.
    ///
    /// @return those that no parcel of ours holds
    private List<String> inParcels(MarketplaceStore store, List<String> orders) {
        if (orders.isEmpty()) {
            return orders;
        }
        String parcels =
                running.workspace()
                        .store()
                        .read(h ->
                                String.join(
                                        "\n",
                                        h.createQuery(PAYLOADS)
                                                .bind(0, store.id())
                                                .mapTo(String.class)
                                                .list()));
        return orders.stream()
                .filter(id -> !parcels.contains("\"id\":" + id + ","))
                .limit(5)
                .toList();
    }

    Market market(MarketplaceStore store) {
        return running.market(store).orElseThrow();
    }

    private static List<String> missing(Set<String> in, Set<String> from) {
        return in.stream().filter(id -> !from.contains(id)).limit(5).toList();
    }
}
