package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Together;
import com.erpsmartcloud.marketplace.mercadolibre.MeliPurchases.Read;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Orders: a search for those of a window, then what belongs to each of them.
///
/// Source: `GET /orders/search`. It counts whole hours, so a window is asked for with its whole
/// hours and cut to size here. It leaves cancelled orders out, so they are asked for by themselves.
/// It lags behind the orders, so what has changed is read from the order itself.
///
/// A purchase of several orders comes once in a walk over what was created: with its first order.
/// In a walk over changes it may come more than once and is the same each time.
final class MeliOrders implements OrderSource {

    private final MeliApi api;
    private final MeliPurchases purchases;
    private final MeliSeller seller;

    MeliOrders(MeliApi api, MeliSeller seller) {
        this.api = api;
        this.purchases = new MeliPurchases(api);
        this.seller = seller;
    }

    @Override
    public Page<OrderFact> changed(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return page(store, "date_last_updated", from, to, token);
    }

    @Override
    public Page<OrderFact> created(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return page(store, "date_created", from, to, token);
    }

    /// Source: "Orders: search" of the contract, which asks for it; a shipment that moves on
    /// changes no date of its orders that a search looks at.
    @Override
    public int rereads() {
        return MeliLimits.REREADS;
    }

    @Override
    public Page<OrderFact> again(StoreAccess store, List<String> externalIds)
            throws ConnectorException {
        List<Rows<OrderFact>> rows = new ArrayList<>();
        try {
            for (String id : externalIds) {
                Optional<Read> read =
                        id.matches("[1-9]\\d{0,18}")
                                ? purchases.order(store, id)
                                : Optional.empty();
                if (read.isPresent()) {
                    rows.add(take(store, Map.of(Long.parseLong(id), read.get()), false));
                }
            }
            return page(rows, Optional.empty());
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static Page<OrderFact> page(List<Rows<OrderFact>> rows, Optional<OrderWalk> next) {
        Rows<OrderFact> all = Rows.all(rows);
        return new Page<>(all.read(), all.poison(), next.map(OrderWalk::token));
    }

    private Page<OrderFact> page(
            StoreAccess store, String field, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        if (!from.isBefore(to)) {
            return new Page<>(List.of(), List.of(), Optional.empty());
        }
        OrderWalk walk = OrderWalk.at(token, from, to);
        try {
            MeliReply reply = api.call(store, MeliMethod.ORDER_SEARCH, query(store, field, walk));
            Fields found = reply.object();
            List<Fields.Element> results = found.array("results");
            OrderWalk.Next next = walk.after(found, results);
            if (next.tooMany()) {
                return new Page<>(List.of(), List.of(), next.walk().map(OrderWalk::token));
            }
            List<PoisonRow> poison = new ArrayList<>();
            boolean created = field.equals("date_created");
            List<Map<Long, Read>> groups = groups(results, reply.asOf(), field, walk, poison);
            List<Rows<OrderFact>> rows = new ArrayList<>();
            rows.add(new Rows<>(List.of(), poison));
            rows.addAll(Together.each(groups, group -> listed(store, group, created)));
            return page(rows, next.walk());
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static MeliApi.Call query(StoreAccess store, String field, OrderWalk walk)
            throws ConnectorException {
        MeliApi.Call call =
                MeliApi.Call.of()
                        .with("seller", MeliApi.user(store))
                        .with(
                                "order." + field + ".from",
                                MeliTimes.asked(MeliTimes.hourBefore(walk.from())))
                        .with(
                                "order." + field + ".to",
                                MeliTimes.asked(MeliTimes.hourAfter(walk.to())))
                        .with("sort", "date_asc")
                        .with("offset", Integer.toString(walk.offset()))
                        .with("limit", Integer.toString(MeliLimits.ORDER_PAGE));
        return walk.cancelled() ? call.with("order.status", "cancelled") : call;
    }

    /// The rows of the window by what belongs together.
    private static List<Map<Long, Read>> groups(
            List<Fields.Element> results,
            Instant asOf,
            String field,
            OrderWalk walk,
            List<PoisonRow> poison) {
        Map<String, Map<Long, Read>> groups = new LinkedHashMap<>();
        for (Fields.Element row : results) {
            try {
                Fields order = row.fields();
                String id = order.requiredId("id");
                String pack = order.id("pack_id");
                if (isWithin(order, field, walk)) {
                    groups.computeIfAbsent(
                                    pack.isEmpty() ? "order " + id : pack, _ -> new TreeMap<>())
                            .put(Long.parseLong(id), new Read(order, asOf));
                }
            } catch (MalformedException e) {
                poison.add(Rows.poison(row, "id", e.path(), e.reason()));
            }
        }
        return List.copyOf(groups.values());
    }

    /// An order that does not say belongs to every window.
    private static boolean isWithin(Fields order, String field, OrderWalk walk)
            throws MalformedException {
        Optional<Instant> at = MeliTimes.read(order, field);
        return at.isEmpty() || (!at.get().isBefore(walk.from()) && at.get().isBefore(walk.to()));
    }

    private Rows<OrderFact> listed(StoreAccess store, Map<Long, Read> group, boolean created)
            throws ConnectorException {
        try {
            return take(store, created ? group : fresh(store, group), created);
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private Rows<OrderFact> take(StoreAccess store, Map<Long, Read> group, boolean created)
            throws ConnectorException {
        Map.Entry<Long, Read> listed = group.entrySet().iterator().next();
        try {
            TreeMap<Long, Read> all = purchases.together(store, group);
            if (created && !all.firstKey().equals(listed.getKey())) {
                return new Rows<>(List.of(), List.of());
            }
            return Rows.read(
                    MeliOrder.toFact(purchases.whole(store, all), seller.keepsWarehouses(store)));
        } catch (MalformedException e) {
            Fields row = listed.getValue().order();
            return Rows.bad(
                    Rows.poison(
                            new Fields.Element(row.node(), row.path()),
                            "id",
                            e.path(),
                            e.reason()));
        }
    }

    private Map<Long, Read> fresh(StoreAccess store, Map<Long, Read> listed)
            throws ConnectorException, MalformedException {
        Map<Long, Read> fresh = new TreeMap<>();
        for (Map.Entry<Long, Read> each : listed.entrySet()) {
            fresh.put(
                    each.getKey(),
                    purchases.order(store, Long.toString(each.getKey())).orElse(each.getValue()));
        }
        return fresh;
    }
}
