package com.erpsmartcloud.bench;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Orders of a year as a marketplace would tell them, oldest first, two lines each: 97 in 100 are
/// history, the newest three are open. The same every time.
///
/// @param orders how many in all
/// @param products how many articles are sold
/// @param rawBytes length of the reading kept with each order, 0 for none
/// @param now when the newest was ordered
record OrderFeed(int orders, int products, int rawBytes, Instant now) {

    static final int PAGE = 1000;
    static final String WAREHOUSE = "w1";
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Duration YEAR = Duration.ofDays(365);

    int pages() {
        return orders / PAGE;
    }

    List<OrderFact> page(int number) {
        List<OrderFact> page = new ArrayList<>(PAGE);
        for (int i = 0; i < PAGE; i++) {
            page.add(order(number * PAGE + i));
        }
        return page;
    }

    /// A paid order of this moment.
    static OrderFact sale(int number, int products, Instant now) {
        OrderFeed feed = new OrderFeed(1_000_000, products, 0, now);
        for (int i = 980_000 + number * 10; ; i++) {
            OrderFact order = feed.order(i);
            if (order.state().payment() == Payment.PAID) {
                return order;
            }
        }
    }

    static String article(int product) {
        return "ART-%05d".formatted(product);
    }

    private OrderFact order(int i) {
        SplittableRandom dice = new SplittableRandom(i);
        Instant ordered = now.minus(YEAR.dividedBy(orders).multipliedBy(orders - i));
        boolean open = i >= orders * 0.97;
        OrderState state = open ? open(dice) : history(dice, i);
        String number = "%08d-%04d-1".formatted(10_000_000 + i, i % 10_000);
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                open ? "awaiting_packaging" : "delivered",
                "",
                state,
                ordered,
                Optional.of(ordered.plusSeconds(90)),
                Optional.of(ordered.plus(Duration.ofHours(48 + dice.nextInt(48)))),
                ordered.plus(open ? Duration.ofHours(1) : Duration.ofDays(6)),
                Optional.of(WAREHOUSE),
                "Ozon Logistics",
                open ? "" : "TRK" + (100_000_000L + i),
                Optional.of(buyer(dice, i)),
                List.of(line(dice, 1), line(dice, 2)),
                raw(number));
    }

    private OrderLineFact line(SplittableRandom dice, int number) {
        int product = dice.nextInt(products);
        return new OrderLineFact(
                number,
                "sku" + product,
                article(product),
                "Кружка керамическая, рисунок " + product + ", 330 мл",
                1 + dice.nextInt(3),
                new Money(19_900 + product * 10L, RUB));
    }

    private static OrderState open(SplittableRandom dice) {
        return switch (dice.nextInt(10)) {
            case 0 -> state(Payment.UNPAID, Fulfilment.ON_HOLD);
            case 1 -> state(Payment.PAID, Fulfilment.ON_HOLD);
            case 2, 3, 4, 5 -> state(Payment.PAID, Fulfilment.TO_PROCESS);
            default -> state(Payment.PAID, Fulfilment.TO_SHIP);
        };
    }

    private OrderState history(SplittableRandom dice, int i) {
        int roll = dice.nextInt(100);
        if (roll < 6) {
            return new OrderState(
                    Payment.PAID,
                    Fulfilment.TO_PROCESS,
                    CancelReturn.CANCELLED,
                    SettlementState.ESTIMATED);
        }
        if (roll < 8) {
            return new OrderState(
                    Payment.PAID,
                    Fulfilment.DELIVERED,
                    CancelReturn.RETURN,
                    SettlementState.ESTIMATED);
        }
        if (i > orders * 0.92) {
            return state(Payment.PAID, Fulfilment.SHIPPED);
        }
        return new OrderState(
                Payment.PAID,
                Fulfilment.DELIVERED,
                CancelReturn.NONE,
                roll < 30 ? SettlementState.ESTIMATED : SettlementState.SETTLED);
    }

    private static OrderState state(Payment payment, Fulfilment fulfilment) {
        return new OrderState(payment, fulfilment, CancelReturn.NONE, SettlementState.ESTIMATED);
    }

    private static BuyerFact buyer(SplittableRandom dice, int i) {
        return new BuyerFact(
                "Покупатель " + i,
                "+7900" + (1_000_000 + dice.nextInt(8_999_999)),
                "RU",
                "Московская область",
                "Москва",
                "ул. Ленина, д. " + dice.nextInt(200) + ", кв. " + dice.nextInt(400));
    }

    private String raw(String number) {
        if (rawBytes == 0) {
            return "";
        }
        StringBuilder raw = new StringBuilder("{\"posting_number\":\"" + number + "\"");
        for (int i = 0; raw.length() < rawBytes - 1; i++) {
            raw.append(",\"field_").append(i).append("\":\"").append(number, 0, 8).append("\"");
        }
        return raw.append('}').toString();
    }
}
