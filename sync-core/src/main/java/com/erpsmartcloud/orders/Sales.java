package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.store.Tx;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Tells what a reading means for the figure the marketplace shows: it changes that by itself when
/// an order is made, and when one is cancelled before hand-over.
final class Sales {

    /// What was cancelled longer ago lies before any figure that still counts.
    private static final Duration LONGEST_UNHEARD = Duration.ofDays(1);

    private final SaleSink sink;

    Sales(SaleSink sink) {
        this.sink = sink;
    }

    void tell(
            Tx tx,
            PageListings listings,
            StoreFacts facts,
            OrderFact fact,
            Optional<KnownOrder> before) {
        if (seenOnlyCancelled(fact, before)) {
            goneAndBack(tx, listings, fact);
            return;
        }
        boolean claimed = before.filter(b -> VisibleState.claimsStock(b.state())).isPresent();
        boolean givenBack = claimed && fact.state().cancelReturn() == CancelReturn.CANCELLED;
        if (fact.warehouseExternalId().isEmpty() || !givenBack && !isSale(facts, fact, before)) {
            return;
        }
        boolean timed = before.isEmpty() && fact.orderedAt().isAfter(Instant.EPOCH);
        Instant at = timed ? fact.orderedAt() : fact.asOf();
        for (OrderLineFact line : fact.lines()) {
            long units = givenBack ? -line.quantity() : line.quantity();
            sink.sold(tx, listings.of(line), fact.warehouseExternalId().get(), units, at);
        }
    }

    /// An order that was made and cancelled before we heard of it. The marketplace took the units
    /// off and put them back, and the figure may have been set between the two.
    private static boolean seenOnlyCancelled(OrderFact fact, Optional<KnownOrder> before) {
        return before.isEmpty()
                && fact.state().cancelReturn() == CancelReturn.CANCELLED
                && fact.orderedAt().isAfter(fact.asOf().minus(LONGEST_UNHEARD));
    }

    private void goneAndBack(Tx tx, PageListings listings, OrderFact fact) {
        fact.warehouseExternalId()
                .ifPresent(warehouse ->
                        fact.lines()
                                .forEach(line -> {
                                    UUID listing = listings.of(line);
                                    sink.sold(
                                            tx,
                                            listing,
                                            warehouse,
                                            line.quantity(),
                                            fact.orderedAt());
                                    sink.sold(
                                            tx, listing, warehouse, -line.quantity(), fact.asOf());
                                }));
    }

    /// A new order, also one that was shipped before we heard of it, or a cancellation taken back.
    private static boolean isSale(StoreFacts facts, OrderFact fact, Optional<KnownOrder> before) {
        boolean claims = VisibleState.claimsStock(fact.state());
        return before.map(b -> claims && b.state().cancelReturn() == CancelReturn.CANCELLED)
                .orElse(
                        claims
                                || VisibleState.hasLeft(fact.state())
                                        && !fact.orderedAt().isBefore(facts.connectedAt()));
    }
}
