package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Readings of a few orders in any state after any other, each with a time of its own; an order's
/// lines stay as they were ordered.
final class RandomOrders {

    static final List<String> ARTICLES = List.of("A", "B", "C");

    private final TestShop shop;
    private final Random dice;

    RandomOrders(TestShop shop, Random dice) {
        this.shop = shop;
        this.dice = dice;
    }

    OrderFact next(Map<String, OrderFact> known) {
        return next(known, Set.of());
    }

    /// @param never steps that no order takes
    OrderFact next(Map<String, OrderFact> known, Set<Fulfilment> never) {
        String number = Integer.toString(dice.nextInt(25));
        List<Fulfilment> steps =
                Arrays.stream(Fulfilment.values()).filter(step -> !never.contains(step)).toList();
        CancelReturn cancel =
                dice.nextInt(4) == 0
                        ? CancelReturn.values()[dice.nextInt(CancelReturn.values().length)]
                        : CancelReturn.NONE;
        OrderFact now =
                fact(
                        shop,
                        number,
                        steps.get(dice.nextInt(steps.size())),
                        cancel,
                        line(1, ARTICLES.get(number.length()), 1 + number.hashCode() % 3),
                        line(2, ARTICLES.getFirst(), 1));
        Instant ordered =
                Optional.ofNullable(known.get(number)).map(OrderFact::orderedAt).orElse(shop.time);
        return new OrderFact(
                now.externalId(),
                now.orderNumber(),
                now.parentExternalId(),
                now.rawStatus(),
                "",
                now.state(),
                ordered,
                Optional.of(ordered),
                now.shipBy(),
                now.asOf(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                now.lines(),
                "");
    }

    /// A paid order, read now.
    static OrderFact fact(
            TestShop shop,
            String number,
            Fulfilment step,
            CancelReturn cancel,
            OrderLineFact... lines) {
        OrderState state = new OrderState(Payment.PAID, step, cancel, SettlementState.ESTIMATED);
        return shop.order(number, state, step + " " + cancel + " " + shop.time, lines);
    }
}
