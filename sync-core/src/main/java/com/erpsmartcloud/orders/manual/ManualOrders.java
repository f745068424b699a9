package com.erpsmartcloud.orders.manual;

import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.orders.ActOutcome;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.settings.HomeCurrency;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Orders by phone, at the counter, wholesale. They go the way of all orders: they reserve stock,
/// wait in the same lists and have the same history.
///
/// Source: features O11.
public final class ManualOrders {

    static final OrderState OPEN = state(Fulfilment.TO_PROCESS, CancelReturn.NONE);
    static final OrderState CANCELLED = state(Fulfilment.TO_PROCESS, CancelReturn.CANCELLED);
    private static final OrderState SHIPPED = state(Fulfilment.SHIPPED, CancelReturn.NONE);

    /// Not counted: orders that were erased must not have their numbers given again.
    private static final String GREATEST =
            """
            SELECT COALESCE(MAX(CAST(REGEXP_REPLACE(external_id, '^[^-]+-[0-9]{2}([0-9]+)-.*$', '$1') AS BIGINT)), 0)
              FROM customer_order
             WHERE store_id = ? AND external_id LIKE ? AND REGEXP_LIKE(external_id, '^[^-]+-[0-9]{2}[0-9]{1,9}-')
            """;

    private final Store store;
    private final OrderImport orders;
    private final ManualListings listings;

    public ManualOrders(Store store, OrderImport orders, Mapping mapping) {
        this.store = store;
        this.orders = orders;
        this.listings = new ManualListings(mapping);
    }

    /// An order as it was made.
    public record Made(UUID id, String number) {}

    /// Understands what was typed so far; writes nothing.
    public ManualProposal propose(String typed) {
        return store.read(h ->
                new ManualReader(h, ManualStore.warehouse(h), HomeCurrency.of(h))
                        .propose(ManualText.read(typed)));
    }

    /// Makes the order.
    ///
    /// @throws IllegalArgumentException if the proposal is not ready
    public Made create(String actor, ManualProposal proposal) {
        if (!proposal.isReady()) {
            throw new IllegalArgumentException("not every line was understood");
        }
        return store.write(
                actor,
                "order.manual",
                tx -> {
                    UUID of = ManualStore.open(tx);
                    String number = number(tx, of);
                    tx.undoable("order.manual", number, Tables.ORDER);
                    orders.take(tx, of, List.of(fact(tx, of, number, proposal)));
                    UUID id =
                            tx.read()
                                    .createQuery(
                                            "SELECT id FROM customer_order WHERE store_id = ? AND"
                                                    + " external_id = ?")
                                    .bind(0, of)
                                    .bind(1, number)
                                    .mapTo(UUID.class)
                                    .one();
                    tx.subject("order " + id);
                    return new Made(id, number);
                });
    }

    /// Cancels orders that were written here; the marketplaces' own are refused.
    public ActOutcome cancel(String actor, Collection<UUID> ids) {
        return turn(actor, "order.manual-cancel", ids, CANCELLED, true);
    }

    /// Says that the goods of orders written here have left. They leave the ledger, so this is not
    /// taken back.
    public ActOutcome handOver(String actor, Collection<UUID> ids) {
        return turn(actor, "order.manual-ship", ids, SHIPPED, false);
    }

    private ActOutcome turn(
            String actor, String action, Collection<UUID> ids, OrderState to, boolean back) {
        return store.write(
                actor,
                action,
                tx -> {
                    List<UUID> done = new ArrayList<>();
                    List<ActOutcome.Refused> refused = new ArrayList<>();
                    List<ManualFact> found =
                            ids.stream().flatMap(id -> ManualFacts.read(tx, id).stream()).toList();
                    if (back) {
                        String more = ids.size() > 1 ? " +" + (ids.size() - 1) : "";
                        String first = found.isEmpty() ? "" : found.getFirst().fact().externalId();
                        tx.undoable(action, first + more, Tables.ORDER);
                    }
                    List<UUID> known = found.stream().map(ManualFact::id).toList();
                    ids.stream()
                            .filter(id -> !known.contains(id))
                            .forEach(id ->
                                    refused.add(
                                            new ActOutcome.Refused(
                                                    id, "", ActOutcome.Reason.GONE)));
                    for (ManualFact order : found) {
                        Optional<ActOutcome.Reason> reason = order.refusal();
                        if (reason.isPresent()) {
                            refused.add(
                                    new ActOutcome.Refused(
                                            order.id(), order.fact().externalId(), reason.get()));
                        } else {
                            set(tx, orders, order, to);
                            done.add(order.id());
                        }
                    }
                    return new ActOutcome(done, refused);
                });
    }

    static void set(Tx tx, OrderImport orders, ManualFact order, OrderState to) {
        orders.take(tx, order.store(), List.of(order.in(to, tx.at())));
    }

    private OrderFact fact(Tx tx, UUID of, String number, ManualProposal proposal) {
        List<OrderLineFact> lines = new ArrayList<>();
        for (ProposedLine.Known line : proposal.known()) {
            String article = listings.open(tx, of, line);
            lines.add(
                    new OrderLineFact(
                            lines.size() + 1,
                            "",
                            article,
                            line.name(),
                            line.quantity(),
                            line.price()));
        }
        Instant ordered = tx.at().truncatedTo(ChronoUnit.SECONDS);
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                "written here",
                "",
                OPEN,
                ordered,
                Optional.of(ordered),
                Optional.empty(),
                tx.at(),
                Optional.empty(),
                "",
                "",
                proposal.customer()
                        .map(c ->
                                new BuyerFact(
                                        c.name(), c.phone(), c.country(), "", "", c.address())),
                lines,
                "");
    }

    /// Numbered by the year; two letters say on which device, so that two devices without a network
    /// never give the same number.
    private static String number(Tx tx, UUID of) {
        Numbering numbering = CompanySettings.numbering(tx.read());
        long greatest =
                tx.read()
                        .createQuery(GREATEST)
                        .bind(0, of)
                        .bind(1, numbering.orders() + "-%")
                        .mapTo(Long.class)
                        .one();
        long next = Math.max(greatest + 1, numbering.ordersFrom());
        String device =
                Long.toString(Math.floorMod(tx.device(), 36L * 36L) + 36, 36)
                        .toUpperCase(Locale.ROOT);
        int year = tx.at().atZone(ZoneOffset.UTC).getYear() % 100;
        return String.format(Locale.ROOT, "%s-%02d%04d-%s", numbering.orders(), year, next, device);
    }

    private static OrderState state(Fulfilment fulfilment, CancelReturn cancel) {
        return new OrderState(Payment.PAID, fulfilment, cancel, SettlementState.ESTIMATED);
    }
}
