package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Sends a store's waiting prices. A price is absolute, so where an answer was lost the same price
/// simply goes once more. One that waited longer than a day stays until a person says so.
final class PriceSender {

    /// A listing's newest wish only, oldest listing first.
    private static final String DUE =
            """
            SELECT c.id, c.payload, c.attempts FROM outbox_command c
             WHERE c.store_id = ? AND c.kind = 'CHANGE_PRICE' AND c.due_at <= ?
               AND (c.state = 'WAITING' AND (c.expires_at IS NULL OR c.expires_at > ?)
                    OR c.state IN ('SENDING', 'UNCERTAIN'))
             ORDER BY c.created_at FETCH FIRST ? ROWS ONLY
            """;

    private static final String NEWER =
            """
            SELECT COUNT(*) FROM outbox_command c JOIN outbox_command n ON n.subject_id = c.subject_id
             WHERE c.id = ? AND n.kind = 'CHANGE_PRICE' AND n.state = 'WAITING' AND n.created_at > c.created_at
            """;

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    private final Store store;

    PriceSender(Store store) {
        this.store = store;
    }

    record Answered(int answered, int refused) {
        Answered plus(Answered more) {
            return new Answered(answered + more.answered, refused + more.refused);
        }
    }

    private record Due(UUID id, PriceWish wish, int attempts) {}

    /// @throws ConnectorException what the marketplace or the network did; what was not answered
    ///   waits on
    Answered send(StoreAccess access, MarketplaceConnector connector) throws ConnectorException {
        Answered sum = new Answered(0, 0);
        while (true) {
            List<Due> batch = take(access.storeId(), connector.limits().priceWriteBatch());
            if (batch.isEmpty()) {
                return sum;
            }
            sum = sum.plus(send(access, connector, batch));
        }
    }

    /// A call refused as a whole is halved until it is known which wishes are refused.
    private Answered send(StoreAccess access, MarketplaceConnector connector, List<Due> batch)
            throws ConnectorException {
        try {
            List<Answer> answers =
                    connector
                            .prices()
                            .write(access, batch.stream().map(PriceSender::wish).toList());
            if (answers.size() != batch.size()) {
                throw new ConnectorException(
                        new ConnectorFailure.BadReply(
                                "$", answers.size() + " answers to " + batch.size() + " wishes"));
            }
            return answered(batch, answers);
        } catch (ConnectorException e) {
            if (e.failure() instanceof Rejected refusal && !refusal.mayHaveTakenEffect()) {
                if (batch.size() == 1) {
                    return answered(
                            batch, List.of(new Answer.Refused(refusal.code(), refusal.message())));
                }
                int half = batch.size() / 2;
                return send(access, connector, batch.subList(0, half))
                        .plus(send(access, connector, batch.subList(half, batch.size())));
            }
            waitAgain(batch, e.failure());
            throw e;
        }
    }

    private List<Due> take(UUID storeId, int most) {
        return store.write(
                "sync",
                "outbox.send",
                tx -> {
                    List<Due> due =
                            tx.read()
                                    .createQuery(DUE)
                                    .bind(0, storeId)
                                    .bind(1, tx.at())
                                    .bind(2, tx.at())
                                    .bind(3, most)
                                    .map((r, _) ->
                                            new Due(
                                                    r.getObject(1, UUID.class),
                                                    PriceWishes.wish(r.getString(2)),
                                                    r.getInt(3)))
                                    .list();
                    List<Due> batch = due.stream().filter(one -> isNewest(tx, one)).toList();
                    batch.forEach(one ->
                            tx.update(
                                    Tables.OUTBOX_COMMAND,
                                    one.id(),
                                    Map.of(
                                            "state",
                                            CommandState.SENDING,
                                            "attempts",
                                            one.attempts() + 1)));
                    return batch;
                });
    }

    /// What a newer wish of the same listing has overtaken is ended here.
    private static boolean isNewest(Tx tx, Due due) {
        boolean overtaken =
                tx.read().createQuery(NEWER).bind(0, due.id()).mapTo(Long.class).one() > 0;
        if (overtaken) {
            tx.update(
                    Tables.OUTBOX_COMMAND,
                    due.id(),
                    Map.of(
                            "state",
                            CommandState.CANCELLED,
                            "ended_at",
                            tx.at(),
                            "answer_code",
                            "OVERTAKEN"));
        }
        return !overtaken;
    }

    private Answered answered(List<Due> batch, List<Answer> answers) {
        return store.write(
                "sync",
                "outbox.answer",
                tx -> {
                    int refused = 0;
                    for (int i = 0; i < batch.size(); i++) {
                        UUID id = batch.get(i).id();
                        switch (answers.get(i)) {
                            case Answer.Accepted() ->
                                    end(tx, id, CommandState.DONE, "", "", Optional.empty());
                            case Answer.Later later ->
                                    end(
                                            tx,
                                            id,
                                            CommandState.WAITING,
                                            later.code(),
                                            later.message(),
                                            Optional.of(later.pause()));
                            case Answer.Refused no -> {
                                refused++;
                                end(
                                        tx,
                                        id,
                                        CommandState.REFUSED,
                                        no.code(),
                                        no.message(),
                                        Optional.empty());
                            }
                        }
                    }
                    tx.detail("answers", batch.size());
                    return new Answered(batch.size(), refused);
                });
    }

    private void waitAgain(List<Due> batch, ConnectorFailure failure) {
        Duration pause =
                failure instanceof ConnectorFailure.Throttled(Duration after)
                        ? after
                        : Duration.ZERO;
        store.write(
                "sync",
                "outbox.wait",
                tx -> {
                    batch.forEach(due ->
                            tx.update(
                                    Tables.OUTBOX_COMMAND,
                                    due.id(),
                                    Map.of(
                                            "state",
                                            failure.mayHaveTakenEffect()
                                                    ? CommandState.UNCERTAIN
                                                    : CommandState.WAITING,
                                            "due_at",
                                            tx.at().plus(pause))));
                    return batch.size();
                });
    }

    private static void end(
            Tx tx,
            UUID id,
            CommandState state,
            String code,
            String text,
            Optional<Duration> pause) {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("state", state);
        changes.put("answer_code", SendQueue.cut(code, 120));
        changes.put("answer_text", SendQueue.cut(text, 1000));
        changes.put("ended_at", pause.isPresent() ? Optional.empty() : Optional.of(tx.at()));
        pause.ifPresent(p -> changes.put("due_at", tx.at().plus(p.isPositive() ? p : LEAST_PAUSE)));
        tx.update(Tables.OUTBOX_COMMAND, id, changes);
    }

    private static PriceTarget.Wish wish(Due due) {
        return new PriceTarget.Wish(
                due.wish().listingExternalId(),
                due.wish().article(),
                PriceWishes.price(due.wish()));
    }
}
