package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Keeps orders as the marketplace reports them, and makes stock follow. The same page twice
/// changes nothing; an older reading never overwrites a newer one.
public final class OrderImport implements OrderSink {

    private final StockEffects stock;
    private final Problems problems;
    private final Sales sales;

    public OrderImport(StockEffects stock, Problems problems, SaleSink sales) {
        this.stock = stock;
        this.problems = problems;
        this.sales = new Sales(sales);
    }

    @Override
    public int take(Tx tx, UUID store, List<OrderFact> page) {
        Map<String, OrderFact> facts = new LinkedHashMap<>();
        page.forEach(fact ->
                facts.merge(
                        fact.externalId(), fact, (a, b) -> b.asOf().isBefore(a.asOf()) ? a : b));
        StoreFacts storeFacts = StoreFactsReader.read(tx, store);
        Map<String, KnownOrder> known = KnownOrders.read(tx, store, withParents(facts));
        Set<String> fresh = new HashSet<>(facts.keySet());
        fresh.removeAll(known.keySet());
        facts.keySet().removeAll(Aliases.partsOfOthers(tx, store, fresh));
        Map<String, UUID> ids = new HashMap<>();
        known.forEach((number, order) -> ids.put(number, order.id()));
        facts.forEach((number, fact) ->
                ids.computeIfAbsent(number, _ -> idOf(tx, store, storeFacts, fact)));
        Map<UUID, HoldKind> held = Holds.read(tx, ids.values());
        Withheld withheld = Withheld.read(tx, ids.values());
        Tallies tallies = new Tallies(store);
        PageListings listings = new PageListings(tx, store);
        int changed = 0;
        Set<UUID> moving = new HashSet<>();
        Set<UUID> wereOpen = new HashSet<>();
        Set<UUID> looked = new HashSet<>();
        for (OrderFact read : facts.values()) {
            UUID id =
                    ids.computeIfAbsent(read.externalId(), _ -> idOf(tx, store, storeFacts, read));
            OrderFact fact = withheld.from(id, read);
            Optional<KnownOrder> before = Optional.ofNullable(known.get(fact.externalId()));
            Optional<UUID> warehouse = storeFacts.warehouse(fact.warehouseExternalId());
            Optional<UUID> parent = fact.parentExternalId().map(ids::get);
            long fingerprint = Fingerprint.of(fact, warehouse, parent);
            if (before.isPresent()
                    && (before.get().fingerprint() == fingerprint
                            || before.get().asOf().isAfter(fact.asOf()))) {
                before.filter(b -> b.asOf().isBefore(fact.asOf()))
                        .ifPresent(b -> tx.confirm(Tables.ORDER, b.id(), fact.asOf()));
                continue;
            }
            Instant firstSeen = before.map(KnownOrder::firstSeenAt).orElse(tx.at());
            VisibleState state = VisibleState.of(fact.state(), held.containsKey(id));
            Row row =
                    OrderRows.order(
                                    id,
                                    store,
                                    fact,
                                    state,
                                    parent,
                                    warehouse,
                                    firstSeen,
                                    fingerprint)
                            .with("ended_at", endedAt(state, fact, before))
                            .with("buyer_since", buyerSince(tx, fact, before));
            writeOrder(tx, before, row);
            writeLines(tx, listings, id, fact, before);
            Aliases.write(tx, id, fact);
            writeRaw(tx, id, fact, before);
            sales.tell(tx, listings, storeFacts, fact, before);
            before.ifPresent(b -> tallies.add(b.place(), b.tally().negated()));
            tallies.add(OrderRows.place(fact, state), OrderRows.tally(fact));
            before.filter(b ->
                            !b.rawStatus().equals(fact.rawStatus())
                                    || !b.rawSubstatus().equals(fact.rawSubstatus()))
                    .ifPresent(b ->
                            event(
                                    tx,
                                    id,
                                    fact,
                                    "STATUS",
                                    fact.rawStatus() + " " + fact.rawSubstatus(),
                                    fact.asOf()));
            changed++;
            before.filter(OrderImport::wasOpen).ifPresent(b -> wereOpen.add(id));
            if (leavesNow(storeFacts, fact, before)) {
                event(tx, id, fact, StockEffects.LEFT, "", tx.at());
            }
            boolean stays = before.filter(b -> staysAsItWas(b, fact)).isPresent();
            if (!stays && (before.isPresent() || mayMoveStock(storeFacts, fact))) {
                moving.add(id);
                looked.add(id);
            } else if (state == VisibleState.PROBLEM
                    || fact.state().cancelReturn() == CancelReturn.CANCEL_REQUESTED
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

    /// The first time it was reported as over, however it ended.
    private static Optional<Instant> endedAt(
            VisibleState state, OrderFact fact, Optional<KnownOrder> before) {
        return switch (state) {
            case DELIVERED, COMPLETED, CANCELLED, RETURN ->
                    Optional.of(
                            before.flatMap(KnownOrder::endedAt)
                                    .filter(at -> at.isBefore(fact.asOf()))
                                    .orElse(fact.asOf()));
            default -> Optional.empty();
        };
    }

    /// The day its buyer was received here, which is where some marketplaces' limits begin.
    private static Optional<Instant> buyerSince(
            Tx tx, OrderFact fact, Optional<KnownOrder> before) {
        return fact.buyer()
                .filter(b -> !b.name().isEmpty() || !b.phone().isEmpty() || !b.address().isEmpty())
                .map(_ -> before.flatMap(KnownOrder::buyerSince).orElse(tx.at()));
    }

    private static Set<String> withParents(Map<String, OrderFact> facts) {
        Set<String> numbers = new HashSet<>(facts.keySet());
        facts.values().forEach(fact -> fact.parentExternalId().ifPresent(numbers::add));
        return numbers;
    }

    /// Whether its units were surely still here. Behind a word we do not know only a reservation
    /// says so.
    private static boolean wasOpen(KnownOrder before) {
        return before.state().fulfilment() != Fulfilment.UNKNOWN
                && VisibleState.claimsStock(before.state());
    }

    /// Goods that have left do not come back by a word we do not know.
    private static boolean staysAsItWas(KnownOrder before, OrderFact fact) {
        return fact.state().fulfilment() == Fulfilment.UNKNOWN
                && VisibleState.hasLeft(before.state());
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
            Tx tx, PageListings listings, UUID order, OrderFact fact, Optional<KnownOrder> before) {
        int kept = before.map(KnownOrder::lines).orElse(0);
        int most = 0;
        for (OrderLineFact line : fact.lines()) {
            UUID id = lineId(tx, order, line.number());
            Row row = OrderRows.line(id, order, listings.of(line), line);
            if (line.number() <= kept) {
                tx.replace(row);
            } else {
                tx.insert(row);
            }
            most = Math.max(most, line.number());
        }
        if (kept > 0 || most > fact.lines().size()) {
            empty(tx, listings, order, fact, kept, most);
        }
    }

    /// A line that is gone stays with nothing in it: what was ordered once is not forgotten. So
    /// line numbers have no gaps, and the highest one says how many lines there are.
    private static void empty(
            Tx tx, PageListings listings, UUID order, OrderFact fact, int kept, int most) {
        Set<Integer> there =
                fact.lines().stream().map(OrderLineFact::number).collect(Collectors.toSet());
        for (int number = 1; number <= Math.max(kept, most); number++) {
            UUID id = lineId(tx, order, number);
            if (there.contains(number)) {
                continue;
            }
            if (number <= kept) {
                OrderRows.emptied(tx, id).ifPresent(tx::replace);
            } else {
                OrderLineFact last = fact.lines().getLast();
                OrderLineFact gap =
                        new OrderLineFact(
                                number,
                                last.externalSku(),
                                last.article(),
                                last.title(),
                                0,
                                last.unitPrice());
                tx.insert(OrderRows.line(id, order, listings.of(gap), gap));
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

    /// Whether its goods left from stock that was counted here, and this is the first we hear of
    /// it. A line that nobody has mapped yet leaves no other trace.
    private static boolean leavesNow(
            StoreFacts facts, OrderFact fact, Optional<KnownOrder> before) {
        return VisibleState.hasLeft(fact.state())
                && before.filter(b -> VisibleState.hasLeft(b.state())).isEmpty()
                && (before.filter(OrderImport::wasOpen).isPresent()
                        || !fact.orderedAt().isBefore(facts.connectedAt()));
    }

    private static void event(
            Tx tx, UUID order, OrderFact fact, String kind, String detail, Instant at) {
        UUID id =
                tx.ids()
                        .derived(
                                order,
                                kind.toLowerCase(Locale.ROOT),
                                fact.rawStatus(),
                                fact.rawSubstatus(),
                                fact.asOf().toString());
        OrderEvents.add(tx, id, order, kind, detail, at);
    }

    static UUID lineId(Tx tx, UUID order, int number) {
        return tx.ids().derived(order, "line", Integer.toString(number));
    }
}
