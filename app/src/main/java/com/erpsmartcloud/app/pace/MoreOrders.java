package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Years of orders for the listings a company has, taken in by the program's own import as if its
/// marketplaces had told them, without the way over HTTP that takes most of the time.
///
/// @param say takes a line now and then
record MoreOrders(Workspace workspace, Now now, Consumer<String> say) {

    private static final int PAGE = 500;
    private static final int SAID = 25_000;
    private static final int LISTINGS = 1000;
    private static final long SPAN_HOURS = Duration.ofDays(730).toHours();

    /// So many of the newest are still to be shipped.
    private static final int OPEN = 400;

    private static final int ON_THE_WAY = 2000;
    private static final int ONE_CANCELLED_OF = 17;
    private static final int MOST_LINES = 3;
    private static final List<String> COUNTRIES = List.of("BR", "MX", "RU", "SG", "CL");

    /// Fills up until there are so many orders.
    void until(long wanted) {
        Map<UUID, List<ListingRow>> stores = listings();
        long there = workspace.orders().count(OrderQuery.of(OrderTab.ALL));
        if (stores.isEmpty() || there >= wanted) {
            return;
        }
        List<Map.Entry<UUID, List<ListingRow>>> turns = List.copyOf(stores.entrySet());
        Instant newest = now.instant();
        long made = 0;
        long missing = wanted - there;
        for (int page = 0; made < missing; page++) {
            UUID store = turns.get(page % turns.size()).getKey();
            List<ListingRow> listings = turns.get(page % turns.size()).getValue();
            List<OrderFact> facts = new ArrayList<>(PAGE);
            for (; facts.size() < PAGE && made < missing; made++) {
                facts.add(fact(there + made, made, missing, listings, newest));
            }
            workspace
                    .store()
                    .writeBuffered(
                            "pace",
                            "orders.fill",
                            tx -> workspace.orderSink().take(tx, store, facts));
            if (made % SAID < PAGE) {
                say.accept(there + made + " orders");
            }
        }
        workspace.store().checkpoint();
    }

    private Map<UUID, List<ListingRow>> listings() {
        return workspace
                .listings()
                .page(ListingQuery.of(ListingQuery.Tab.ALL), 0, LISTINGS)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                ListingRow::storeId, TreeMap::new, Collectors.toList()));
    }

    private static OrderFact fact(
            long number, long newer, long all, List<ListingRow> listings, Instant newest) {
        Instant at = newest.minus(Duration.ofMinutes(newer * SPAN_HOURS * 60 / all));
        Fulfilment fulfilment = fulfilment(newer);
        boolean cancelled = fulfilment == Fulfilment.DELIVERED && number % ONE_CANCELLED_OF == 0;
        String name = String.format(Locale.ROOT, "P-%09d", number);
        return new OrderFact(
                name,
                name,
                Optional.empty(),
                cancelled ? "cancelled" : fulfilment.name().toLowerCase(Locale.ROOT),
                "",
                new OrderState(
                        Payment.PAID,
                        cancelled ? Fulfilment.TO_PROCESS : fulfilment,
                        cancelled ? CancelReturn.CANCELLED : CancelReturn.NONE,
                        SettlementState.ESTIMATED),
                at,
                Optional.of(at),
                Optional.of(at.plus(Duration.ofDays(2))),
                newest,
                Optional.empty(),
                "",
                fulfilment == Fulfilment.TO_PROCESS ? "" : "TR" + number,
                Optional.of(
                        new BuyerFact(
                                "Buyer " + number,
                                "",
                                COUNTRIES.get((int) (number % COUNTRIES.size())),
                                "",
                                "",
                                "")),
                lines(number, listings),
                "{\"order\":\"" + name + "\"}");
    }

    private static Fulfilment fulfilment(long newer) {
        if (newer < OPEN) {
            return newer % 2 == 0 ? Fulfilment.TO_PROCESS : Fulfilment.TO_SHIP;
        }
        return newer < OPEN + ON_THE_WAY ? Fulfilment.SHIPPED : Fulfilment.DELIVERED;
    }

    private static List<OrderLineFact> lines(long number, List<ListingRow> listings) {
        List<OrderLineFact> lines = new ArrayList<>();
        for (int line = 0; line <= number % MOST_LINES; line++) {
            ListingRow sold = listings.get((int) ((number * 31 + line) % listings.size()));
            lines.add(
                    new OrderLineFact(
                            line + 1,
                            sold.externalId(),
                            sold.article(),
                            sold.title(),
                            1 + number % 2,
                            sold.theirs()));
        }
        return lines;
    }
}
