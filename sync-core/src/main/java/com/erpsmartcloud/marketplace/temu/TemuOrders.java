package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Together;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;
import com.erpsmartcloud.marketplace.wire.Walk;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Parent orders: a list page, then for each order what the list leaves out.
///
/// Source: `bg.order.list.v2.get`. Pages are numbered and sorted newest first. The time of creation
/// stays, so created orders are read page after page. A changed order leaves its place and moves
/// all behind it forward, over the edge of a page that was read already; so changed orders are read
/// by time: each page begins at the oldest second of the page before.
final class TemuOrders implements OrderSource {

    private final TemuApi api;
    private final TemuAmounts amounts;
    private final TemuUnfinished unfinished = new TemuUnfinished();

    TemuOrders(TemuApi api) {
        this.api = api;
        this.amounts = new TemuAmounts(api);
    }

    /// Begins with orders of which something is still owed, see [TemuUnfinished].
    @Override
    public Page<OrderFact> changed(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        if (token.equals(PageToken.FIRST) && from.isBefore(to)) {
            List<String> due = unfinished.due(store.storeId(), api.time(store));
            if (!due.isEmpty()) {
                return again(store, due, Walk.start(Long.toString(from.getEpochSecond())));
            }
        }
        return page(store, true, from, to, token);
    }

    @Override
    public Page<OrderFact> created(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return page(store, false, from, to, token);
    }

    private Page<OrderFact> page(
            StoreAccess store, boolean byChange, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        Walk walk = Walk.at(token, Long.toString(from.getEpochSecond()));
        long start = Long.parseLong(walk.stage());
        // Whole seconds that hold the last part of one; both ends count.
        long last = to.getEpochSecond() + (to.getNano() > 0 ? 1 : 0) - 1;
        long end = Math.min(start + TemuLimits.LONGEST_WINDOW.toSeconds() - 1, last);
        if (start > end) {
            return new Page<>(List.of(), List.of(), Optional.empty());
        }
        TemuPlace place =
                walk.cursor().isEmpty() ? TemuPlace.start(end) : TemuPlace.of(walk.cursor());
        TemuReply reply = api.call(store, TemuMethod.ORDER_LIST, question(byChange, start, place));
        try {
            Fields result = reply.result();
            List<Fields.Element> listed = result.list("pageItems");
            Optional<Walk> nextWindow =
                    end < last ? Optional.of(Walk.start(Long.toString(end + 1))) : Optional.empty();
            if (listed.isEmpty() || isAll(result, listed.size(), place)) {
                return page(described(store, reply, listed), nextWindow);
            }
            OptionalLong oldest = byChange ? oldest(listed) : OptionalLong.empty();
            boolean older = oldest.isPresent() && oldest.getAsLong() < place.end();
            TemuPlace next =
                    older
                            ? TemuPlace.start(oldest.getAsLong())
                            : place.next(result, numbers(listed));
            List<Fields.Element> now =
                    next.repeats() > 0
                            ? List.of()
                            : older ? without(listed, oldest.getAsLong()) : listed;
            return page(
                    described(store, reply, now),
                    Optional.of(walk.to(next.cursor(), result.pathOf("pageItems"))));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    /// Whether the first page holds everything; without a figure the walk ends at an empty page.
    private static boolean isAll(Fields result, int listed, TemuPlace place)
            throws MalformedException {
        return place.page() == 1
                && place.seen().isEmpty()
                && listed < TemuLimits.ORDER_PAGE
                && result.decimal("totalItemNum").isPresent()
                && result.whole("totalItemNum", 0, Integer.MAX_VALUE) == listed;
    }

    private static ObjectNode question(boolean byChange, long start, TemuPlace place) {
        return TemuApi.body()
                .put("pageNumber", place.page())
                .put("pageSize", TemuLimits.ORDER_PAGE)
                .put("parentOrderStatus", 0)
                .put("sortby", byChange ? "updateTime" : "createTime")
                .put(byChange ? "updateAtStart" : "createAfter", start)
                .put(byChange ? "updateAtEnd" : "createBefore", place.end());
    }

    private static List<String> numbers(List<Fields.Element> listed) {
        return listed.stream().map(TemuOrders::number).toList();
    }

    private static String number(Fields.Element row) {
        return row.node().path("parentOrderMap").path("parentOrderSn").asString("");
    }

    private static long changedAt(Fields.Element row) {
        return row.node().path("parentOrderMap").path("updateTime").asLong(0);
    }

    private static OptionalLong oldest(List<Fields.Element> listed) {
        return listed.stream().mapToLong(TemuOrders::changedAt).filter(at -> at > 0).min();
    }

    /// Rows of the oldest second come once more, with those of it that are not on this page.
    private static List<Fields.Element> without(List<Fields.Element> listed, long oldest) {
        return listed.stream().filter(row -> changedAt(row) != oldest).toList();
    }

    private Page<OrderFact> again(StoreAccess store, List<String> numbers, Walk next)
            throws ConnectorException {
        ObjectNode question =
                TemuApi.body()
                        .put("pageNumber", 1)
                        .put("pageSize", TemuLimits.ORDER_PAGE)
                        .put("parentOrderStatus", 0);
        ArrayNode wanted = question.putArray("parentOrderSnList");
        numbers.forEach(wanted::add);
        TemuReply reply = api.call(store, TemuMethod.ORDER_LIST, question);
        try {
            List<Fields.Element> listed = reply.result().list("pageItems");
            Rows<OrderFact> orders = described(store, reply, listed);
            List<String> came = numbers(listed);
            numbers.stream()
                    .filter(number -> !came.contains(number))
                    .forEach(number -> unfinished.isWhole(store.storeId(), number));
            return page(orders, Optional.of(next));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static Page<OrderFact> page(Rows<OrderFact> orders, Optional<Walk> next) {
        return new Page<>(orders.read(), orders.poison(), next.map(Walk::token));
    }

    private Rows<OrderFact> described(
            StoreAccess store, TemuReply reply, List<Fields.Element> listed)
            throws ConnectorException {
        TemuDetails details = new TemuDetails(api, amounts, store);
        return Rows.all(
                Together.each(listed, element -> described(store, reply, element, details)));
    }

    private Rows<OrderFact> described(
            StoreAccess store, TemuReply reply, Fields.Element element, TemuDetails details)
            throws ConnectorException {
        try {
            TemuOrder order = TemuOrder.read(element.fields(), reply.asOf());
            TemuDetails.Found found = details.of(order);
            OrderFact fact = order.toFact(found);
            if (found.whole()) {
                unfinished.isWhole(store.storeId(), order.number());
            } else {
                unfinished.owes(store.storeId(), order.number(), api.time(store));
            }
            return Rows.read(fact);
        } catch (MalformedException e) {
            return Rows.bad(TemuRows.poison(element, number(element), e));
        }
    }
}
