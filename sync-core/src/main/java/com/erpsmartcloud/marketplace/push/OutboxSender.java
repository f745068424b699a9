package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Sends a store's waiting commands: stock, lowers first, raises last, then prices; each batch on
/// the disk as "sending" before it leaves, so that a crash never leads to a blind repeat.
///
/// Source: domain rule C.3b. Raises go out only right after the store's orders came in; the caller
/// sees to that. Without the store's lease only lower figures go out.
public final class OutboxSender {

    private static final Duration FORGET_EVERY = Duration.ofDays(1);

    private final Store store;
    private final Publisher publisher;
    private final SendQueue queue;
    private final PriceSender prices;
    private final StoreLease lease;
    private final Now now;
    private final AtomicReference<Instant> forgotAt = new AtomicReference<>(Instant.EPOCH);

    public OutboxSender(Store store, Publisher publisher, StoreLease lease, Now now) {
        this.store = store;
        this.publisher = publisher;
        this.queue = new SendQueue(store, publisher);
        this.prices = new PriceSender(store);
        this.lease = lease;
        this.now = now;
    }

    /// @param sent rows the marketplace answered
    /// @param raised whether a figure was raised: orders must be read again at once
    public record Sent(int sent, int refused, boolean raised) {

        private Sent with(PriceSender.Answered prices) {
            return new Sent(sent + prices.answered(), refused + prices.refused(), raised);
        }

        private Sent with(List<SendQueue.Due> part, List<Answer> answers) {
            return new Sent(
                    sent + part.size(),
                    refused
                            + (int)
                                    answers.stream()
                                            .filter(Answer.Refused.class::isInstance)
                                            .count(),
                    raised || part.stream().anyMatch(due -> !due.lowers()));
        }
    }

    /// Sends what is due. A call that the marketplace refuses as a whole is sent in parts until it
    /// is known which wishes it refuses; those are refused, the others go.
    ///
    /// @param ordersFrom marketplace time when the store's orders began to come in, right before;
    ///   empty if they did not: then shared units are only lowered
    /// @throws ConnectorException what the marketplace or the network did; what was not answered
    ///   waits on
    public Sent send(
            StoreAccess access, MarketplaceConnector connector, Optional<Instant> ordersFrom)
            throws ConnectorException {
        forgetOld();
        ordersFrom.ifPresent(from -> publisher.imported(store, access.storeId(), from));
        settleUncertain(access, connector);
        readBack(access, connector);
        Sent sum =
                stock(
                        access,
                        connector,
                        () ->
                                new SendQueue.Allowed(
                                        lease.isHeld(access.storeId()), ordersFrom.isPresent()));
        return lease.isHeld(access.storeId()) ? sum.with(prices.send(access, connector)) : sum;
    }

    /// Sends lower figures and nothing else, which needs neither the orders nor the lease.
    ///
    /// @throws ConnectorException as [#send] does
    public void lower(StoreAccess access, MarketplaceConnector connector)
            throws ConnectorException {
        stock(access, connector, () -> new SendQueue.Allowed(false, false));
    }

    /// @param allowed asked before each batch
    private Sent stock(
            StoreAccess access, MarketplaceConnector connector, Supplier<SendQueue.Allowed> allowed)
            throws ConnectorException {
        Sent sum = new Sent(0, 0, false);
        Parts parts = new Parts();
        while (true) {
            List<SendQueue.Due> batch =
                    queue.take(
                            access.storeId(),
                            connector.limits().stockWriteBatch(),
                            allowed.get(),
                            marketplaceTime(access, connector));
            if (batch.isEmpty()) {
                return sum;
            }
            parts.add(batch);
            while (!parts.isEmpty()) {
                List<SendQueue.Due> part = parts.next();
                List<Answer> answers = write(access, connector, part, parts);
                if (!answers.isEmpty()) {
                    queue.answered(part, answers, marketplaceTime(access, connector));
                    sum = sum.with(part, answers);
                }
            }
        }
    }

    /// Once a day, whichever store comes first.
    private void forgetOld() {
        Instant at = now.instant();
        Instant last = forgotAt.get();
        if (last.plus(FORGET_EVERY).isBefore(at) && forgotAt.compareAndSet(last, at)) {
            new PushLog(store).forget(at);
        }
    }

    /// @return one answer per wish; none if the part will go again in smaller ones
    private List<Answer> write(
            StoreAccess access,
            MarketplaceConnector connector,
            List<SendQueue.Due> part,
            Parts parts)
            throws ConnectorException {
        List<StockTarget.Wish> wishes =
                part.stream()
                        .map(due ->
                                new StockTarget.Wish(
                                        due.wish().listingExternalId(),
                                        due.wish().article(),
                                        due.wish().warehouseExternalId(),
                                        due.wish().free()))
                        .toList();
        try {
            List<Answer> answers = connector.stock().write(access, wishes);
            if (answers.size() != wishes.size()) {
                throw new ConnectorException(
                        new ConnectorFailure.BadReply(
                                "$", answers.size() + " answers to " + wishes.size() + " wishes"));
            }
            return answers;
        } catch (ConnectorException e) {
            if (e.failure() instanceof Rejected refusal && !refusal.mayHaveTakenEffect()) {
                return parts.split(part)
                        ? List.of()
                        : Collections.nCopies(
                                part.size(), new Answer.Refused(refusal.code(), refusal.message()));
            }
            notAnswered(part, e.failure());
            queue.waitAgain(parts.rest(), Duration.ZERO);
            throw e;
        }
    }

    private void notAnswered(List<SendQueue.Due> part, ConnectorFailure failure) {
        if (failure.mayHaveTakenEffect()) {
            queue.uncertain(part);
        } else if (failure instanceof ConnectorFailure.Throttled throttled) {
            queue.waitAgain(part, throttled.retryAfter());
        } else {
            queue.waitAgain(part, Duration.ZERO);
        }
    }

    /// Asks the marketplace what it shows where an answer was lost.
    private void settleUncertain(StoreAccess access, MarketplaceConnector connector)
            throws ConnectorException {
        List<SendQueue.Due> lost =
                queue.uncertainOf(access.storeId(), marketplaceTime(access, connector));
        int batch = connector.limits().stockReadBatch();
        for (int from = 0; from < lost.size(); from += batch) {
            List<SendQueue.Due> part = lost.subList(from, Math.min(lost.size(), from + batch));
            List<StockFact> facts =
                    connector
                            .stock()
                            .read(
                                    access,
                                    part.stream()
                                            .map(due ->
                                                    new StockTarget.Listing(
                                                            due.wish().listingExternalId(),
                                                            due.wish().article()))
                                            .distinct()
                                            .toList())
                            .rows();
            List<SendQueue.Due> again = new ArrayList<>();
            for (SendQueue.Due due : part) {
                Optional<StockFact> fact =
                        facts.stream()
                                .filter(f ->
                                        f.isOf(due.wish().listingExternalId(), due.wish().article())
                                                && f.warehouseExternalId()
                                                        .equals(due.wish().warehouseExternalId()))
                                .findFirst();
                if (fact.isPresent()) {
                    queue.settled(due, fact.get());
                } else {
                    again.add(due);
                }
            }
            queue.stillUnknown(again);
        }
    }

    private void readBack(StoreAccess access, MarketplaceConnector connector)
            throws ConnectorException {
        List<SendQueue.Doubt> doubtful = queue.doubtful(access.storeId());
        int batch = connector.limits().stockReadBatch();
        for (int from = 0; from < doubtful.size(); from += batch) {
            List<SendQueue.Doubt> part =
                    doubtful.subList(from, Math.min(doubtful.size(), from + batch));
            StockReading reading =
                    connector
                            .stock()
                            .read(
                                    access,
                                    part.stream()
                                            .map(SendQueue.Doubt::listing)
                                            .distinct()
                                            .toList());
            List<StockFact> facts = new ArrayList<>(reading.rows());
            if (reading.poison().isEmpty()) {
                facts.addAll(notNamed(part, facts, marketplaceTime(access, connector)));
            }
            store.write(
                    "sync",
                    "stock.read",
                    tx -> {
                        publisher.shown(tx, access.storeId(), facts);
                        return facts.size();
                    });
        }
    }

    /// Where the marketplace was asked and names no figure, it offers nothing.
    private static List<StockFact> notNamed(
            List<SendQueue.Doubt> asked, List<StockFact> facts, Instant at) {
        return asked.stream()
                .filter(doubt ->
                        facts.stream()
                                .noneMatch(f ->
                                        f.isOf(
                                                        doubt.listing().externalId(),
                                                        doubt.listing().article())
                                                && f.warehouseExternalId()
                                                        .equals(doubt.warehouseExternalId())))
                .map(doubt ->
                        new StockFact(
                                doubt.listing().externalId(),
                                doubt.listing().article(),
                                doubt.warehouseExternalId(),
                                0,
                                0,
                                at))
                .toList();
    }

    private Instant marketplaceTime(StoreAccess access, MarketplaceConnector connector) {
        return now.instant().plus(connector.clockOffset(access));
    }
}
