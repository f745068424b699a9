package com.erpsmartcloud.orders;

import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Keeps orders as the marketplace reports them, and makes stock follow. The same page twice
/// changes nothing; an older reading never overwrites a newer one.
public final class OrderImport implements OrderSink {

    private final StockEffects stock;
    private final Problems problems;
    private final SaleSink sales;

    public OrderImport(StockEffects stock, Problems problems, SaleSink sales) {
        this.stock = stock;
        this.problems = problems;
        this.sales = sales;
    }

    @Override
    public int take(Tx tx, UUID store, List<OrderFact> page) {
        Map<String, OrderFact> facts = new LinkedHashMap<>();
        page.stream()
                .filter(fact -> !fact.lines().isEmpty())
                .forEach(fact ->
                        facts.merge(
                                fact.externalId(),
                                fact,
                                (a, b) -> b.asOf().isBefore(a.asOf()) ? a : b));
        StoreFacts storeFacts = StoreFactsReader.read(tx, store);
        Map<String, KnownOrder> known = KnownOrders.read(tx, store, facts.keySet());
        Tallies tallies = new Tallies(store);
        int changed = 0;
        Set<UUID> moving = new HashSet<>();
        Set<UUID> wereOpen = new HashSet<>();
        Set<UUID> looked = new HashSet<>();
        for (OrderFact fact : facts.values()) {
            Optional<KnownOrder> before = Optional.ofNullable(known.get(fact.externalId()));
            Optional<UUID> warehouse = storeFacts.warehouse(fact.warehouseExternalId());
            long fingerprint = Fingerprint.of(fact, warehouse);
            if (before.isPresent()
                    && (before.get().fingerprint() == fingerprint
                            || before.get().asOf().isAfter(fact.asOf()))) {
                continue;
            }
            UUID id = before.map(KnownOrder::id).orElseGet(() -> idOf(tx, store, storeFacts, fact));
            Instant firstSeen = before.map(KnownOrder::firstSeenAt).orElse(tx.at());
            Optional<UUID> parent = fact.parentExternalId().map(known::get).map(KnownOrder::id);
            Row row = OrderRows.order(id, store, fact, parent, warehouse, firstSeen, fingerprint);
            writeOrder(tx, before, row);
            writeLines(tx, store, id, fact, before);
            writeRaw(tx, id, fact, before);
            tellSale(tx, store, fact, before);
            tallies.moved(before.map(KnownOrder::visible), VisibleState.of(fact.state()));
            before.filter(b ->
                            !b.rawStatus().equals(fact.rawStatus())
                                    || !b.rawSubstatus().equals(fact.rawSubstatus()))
                    .ifPresent(b -> event(tx, id, fact));
            changed++;
            before.filter(b -> VisibleState.claimsStock(b.state()))
                    .ifPresent(b -> wereOpen.add(id));
            if (before.isPresent() || mayMoveStock(storeFacts, fact)) {
                moving.add(id);
                looked.add(id);
            } else if (VisibleState.of(fact.state()) == VisibleState.PROBLEM
                    || fact.state().cancelReturn() == CancelReturn.DISPUTE) {
                looked.add(id);
            }
        }
        if (changed == 0) {
            return 0;
        }
        tallies.write(tx);
        stock.follow(tx, moving, wereOpen);
        problems.refresh(tx, looked);
        tx.subject("store " + store).detail("orders", changed);
        return changed;
    }

    /// Most of a first fetch is history, which moves nothing; it need not be read back.
    private static boolean mayMoveStock(StoreFacts facts, OrderFact fact) {
        return VisibleState.claimsStock(fact.state())
                || !fact.orderedAt().isBefore(facts.connectedAt());
    }

    /// The time used is the creation time as first reported: a later, different one updates the
    /// field, never the id.
    private static UUID idOf(Tx tx, UUID store, StoreFacts facts, OrderFact fact) {
        return tx.ids()
                .derived(
                        fact.orderedAt(),
                        "order",
                        facts.marketplace(),
                        store.toString(),
                        fact.externalId());
    }

    private static void writeOrder(Tx tx, Optional<KnownOrder> before, Row row) {
        if (before.isPresent()) {
            tx.replace(row);
        } else {
            tx.insert(row);
        }
    }

    private static void writeLines(
            Tx tx, UUID store, UUID order, OrderFact fact, Optional<KnownOrder> before) {
        int kept = before.map(KnownOrder::lines).orElse(0);
        int most = 0;
        for (OrderLineFact line : fact.lines()) {
            UUID listing = ListingImport.idOf(tx, store, line.article(), line.externalSku());
            Row row = OrderRows.line(lineId(tx, order, line.number()), order, listing, line);
            if (line.number() <= kept) {
                tx.replace(row);
            } else {
                tx.insert(row);
            }
            most = Math.max(most, line.number());
        }
        if (most < kept) {
            OrderLineFact last = fact.lines().getLast();
            for (int number = most + 1; number <= kept; number++) {
                // A line that is gone stays with nothing in it: what was ordered once is not
                // forgotten.
                OrderLineFact gone =
                        new OrderLineFact(
                                number,
                                last.externalSku(),
                                last.article(),
                                last.title(),
                                0,
                                last.unitPrice());
                UUID listing = ListingImport.idOf(tx, store, gone.article(), gone.externalSku());
                tx.replace(OrderRows.line(lineId(tx, order, number), order, listing, gone));
            }
        }
    }

    private static void writeRaw(Tx tx, UUID order, OrderFact fact, Optional<KnownOrder> before) {
        if (fact.raw().isEmpty()) {
            return;
        }
        if (before.map(KnownOrder::hasRaw).orElse(false)) {
            tx.replace(OrderRows.raw(order, fact));
        } else {
            tx.insert(OrderRows.raw(order, fact));
        }
    }

    /// The marketplace changes its own figure with each sale, and with each order cancelled before
    /// hand-over.
    private void tellSale(Tx tx, UUID store, OrderFact fact, Optional<KnownOrder> before) {
        boolean claimed = before.map(b -> VisibleState.claimsStock(b.state())).orElse(false);
        boolean claims = VisibleState.claimsStock(fact.state());
        boolean givenBack = claimed && fact.state().cancelReturn() == CancelReturn.CANCELLED;
        if (fact.warehouseExternalId().isEmpty() || !(before.isEmpty() && claims) && !givenBack) {
            return;
        }
        Instant at = givenBack ? fact.asOf() : fact.paidAt().orElse(fact.orderedAt());
        for (OrderLineFact line : fact.lines()) {
            UUID listing = ListingImport.idOf(tx, store, line.article(), line.externalSku());
            long units = givenBack ? -line.quantity() : line.quantity();
            sales.sold(tx, listing, fact.warehouseExternalId().get(), units, at);
        }
    }

    private static void event(Tx tx, UUID order, OrderFact fact) {
        tx.insert(
                Tables.ORDER_EVENT
                        .row()
                        .with(
                                "id",
                                tx.ids()
                                        .derived(
                                                order,
                                                "status",
                                                fact.rawStatus(),
                                                fact.rawSubstatus(),
                                                fact.asOf().toString()))
                        .with("order_id", order)
                        .with("at", fact.asOf())
                        .with("kind", "STATUS")
                        .with(
                                "detail",
                                OrderRows.cut(fact.rawStatus() + " " + fact.rawSubstatus(), 1000)));
    }

    static UUID lineId(Tx tx, UUID order, int number) {
        return tx.ids().derived(order, "line", Integer.toString(number));
    }
}
