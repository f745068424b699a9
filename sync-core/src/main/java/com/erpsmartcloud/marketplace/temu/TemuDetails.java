package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.temu.TemuAmounts.Told;
import com.erpsmartcloud.marketplace.temu.TemuLines.Line;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the list leaves out, for the orders of one page: amounts of every order; of one that is to
/// be shipped its labels and its buyer as well.
///
/// Source: domain rule C.2 (d). A right that is refused once is not asked for again on this page,
/// except by calls that are under way. Safe for threads.
final class TemuDetails {

    private final TemuApi api;
    private final TemuAmounts amounts;
    private final StoreAccess store;
    private volatile boolean amountsClosed;
    private volatile boolean detailClosed;
    private volatile boolean addressClosed;

    TemuDetails(TemuApi api, TemuAmounts amounts, StoreAccess store) {
        this.api = api;
        this.amounts = amounts;
        this.store = store;
    }

    /// @param prices of one unit by child order; a child left out has none that is known
    /// @param labelled whether every line that is to be shipped has its label
    /// @param whole false if asking again later may tell more
    record Found(
            Map<String, Money> prices,
            Optional<JsonNode> amounts,
            Optional<BuyerFact> buyer,
            boolean labelled,
            boolean whole) {

        Found {
            prices = Map.copyOf(prices);
        }
    }

    Found of(TemuOrder order) throws ConnectorException, MalformedException {
        Told told = amountsClosed ? new Told.Closed() : amounts.of(store, order.number());
        if (told instanceof Told.Closed) {
            amountsClosed = true;
        }
        Map<String, Money> prices = told instanceof Told.Known known ? known.prices() : Map.of();
        Optional<JsonNode> raw =
                told instanceof Told.Known known ? Optional.of(known.raw()) : Optional.empty();
        boolean priced =
                told instanceof Told.Closed
                        || order.lines().stream().map(Line::orderSn).allMatch(prices::containsKey);
        if (!order.isToShip()) {
            return new Found(prices, raw, Optional.empty(), false, priced);
        }
        boolean labelled = isLabelled(order);
        TemuAddress address = address(order);
        return new Found(prices, raw, address.buyer(), labelled, priced && address.isWhole());
    }

    /// Only what Temu itself calls a success is a label that can be printed.
    private boolean isLabelled(TemuOrder order) throws ConnectorException, MalformedException {
        Optional<TemuReply> reply =
                detailClosed ? Optional.empty() : ask(TemuMethod.ORDER_DETAIL, order);
        if (reply.isEmpty()) {
            detailClosed = true;
            return false;
        }
        Map<String, Boolean> labelled = new HashMap<>();
        for (Fields.Element element : reply.get().result().list("orderList")) {
            Fields child = element.fields();
            for (Fields.Element each : child.list("packageSnInfo")) {
                labelled.merge(
                        child.text("orderSn", 255),
                        each.fields().flag("callSuccess"),
                        Boolean::logicalAnd);
            }
        }
        return order.lines().stream()
                .filter(line -> line.left() > 0 && line.status().equals("2"))
                .allMatch(line -> labelled.getOrDefault(line.orderSn(), false));
    }

    private TemuAddress address(TemuOrder order) throws ConnectorException, MalformedException {
        if (addressClosed) {
            return TemuAddress.CLOSED;
        }
        try {
            Optional<TemuReply> reply = ask(TemuMethod.ORDER_ADDRESS, order);
            if (reply.isEmpty()) {
                addressClosed = true;
                return TemuAddress.CLOSED;
            }
            return TemuAddress.read(reply.get().json(), order.region());
        } catch (ConnectorException e) {
            if (e.failure() instanceof Rejected refused && !refused.mayHaveTakenEffect()) {
                return TemuAddress.MISSING;
            }
            throw e;
        }
    }

    /// @return empty if the right to it is missing
    private Optional<TemuReply> ask(TemuMethod method, TemuOrder order) throws ConnectorException {
        try {
            return Optional.of(
                    api.call(store, method, TemuApi.body().put("parentOrderSn", order.number())));
        } catch (ConnectorException e) {
            if (e.failure() instanceof NotAllowed) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
