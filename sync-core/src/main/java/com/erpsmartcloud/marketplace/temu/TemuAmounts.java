package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.money.Money;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What Temu owes the seller for an order: the base price is the seller's own, what the buyer sees
/// is Temu's.
///
/// Source: `bg.order.amount.query`; markets with a tax split refuse it and are asked by
/// `temu.order.amount.v2.query`. Which of the two a shop takes is remembered. Safe for threads.
final class TemuAmounts {

    private static final int NAME = 255;

    private final TemuApi api;
    private final Map<UUID, TemuMethod> methods = new ConcurrentHashMap<>();

    TemuAmounts(TemuApi api) {
        this.api = api;
    }

    sealed interface Told {
        /// @param prices of one unit, by child order
        record Known(Map<String, Money> prices, JsonNode raw) implements Told {}

        /// Not now; Temu is still reckoning, or does not find the order yet.
        record Later() implements Told {}

        /// The shop has not been granted this right.
        record Closed() implements Told {}
    }

    Told of(StoreAccess store, String parentOrder) throws ConnectorException, MalformedException {
        TemuMethod method = methods.getOrDefault(store.storeId(), TemuMethod.ORDER_AMOUNT);
        try {
            return ask(store, method, parentOrder);
        } catch (ConnectorException e) {
            if (method != TemuMethod.ORDER_AMOUNT
                    || !(e.failure() instanceof Rejected refused)
                    || !refused.code().equals(TemuErrors.AMOUNT_ELSEWHERE)) {
                return refused(e);
            }
        }
        try {
            Told told = ask(store, TemuMethod.ORDER_AMOUNT_V2, parentOrder);
            methods.put(store.storeId(), TemuMethod.ORDER_AMOUNT_V2);
            return told;
        } catch (ConnectorException e) {
            return refused(e);
        }
    }

    private static Told refused(ConnectorException e) throws ConnectorException {
        if (e.failure() instanceof NotAllowed) {
            return new Told.Closed();
        }
        if (e.failure() instanceof Rejected refused && !refused.mayHaveTakenEffect()) {
            return new Told.Later();
        }
        throw e;
    }

    private Told ask(StoreAccess store, TemuMethod method, String parentOrder)
            throws ConnectorException, MalformedException {
        Fields result =
                api.call(store, method, TemuApi.body().put("parentOrderSn", parentOrder)).result();
        Map<String, Money> prices = new HashMap<>();
        for (Fields.Element element : result.array("orderList")) {
            Fields child = element.fields();
            if (child.object("unitBasePrice").isPresent()) {
                prices.put(
                        child.requiredText("orderSn", NAME),
                        TemuMoney.minor(child, "unitBasePrice"));
            }
        }
        return new Told.Known(prices, result.node());
    }
}
