package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Keeps at most one waiting stock command for a listing and warehouse: the newest wish.
final class Wishes {

    private static final String WANTED =
            """
            MERGE INTO published_quantity q
            USING (SELECT CAST(? AS UUID) l, CAST(? AS VARCHAR(120)) w, CAST(? AS BIGINT) n) d
               ON (q.listing_id = d.l AND q.warehouse_external_id = d.w)
             WHEN MATCHED THEN UPDATE SET wanted = d.n
             WHEN NOT MATCHED THEN
                  INSERT (listing_id, warehouse_external_id, shown, shown_at, upper, wanted, answer, answer_detail)
                  VALUES (d.l, d.w, NULL, NULL, d.n, d.n, '', '')
            """;

    private static final String OPEN =
            """
            SELECT id, state, payload FROM outbox_command
             WHERE subject_id = ? AND kind = 'PUBLISH_STOCK' AND state IN ('WAITING', 'SENDING', 'UNCERTAIN')
            """;

    record OpenCommand(UUID id, CommandState state, StockWish wish) {}

    void set(Tx tx, Offer offer, long free) {
        if (free == 0 && offer.shown().isEmpty() && offer.wanted() < 0) {
            // The marketplace offers nothing there, and nothing is what it is to offer.
            return;
        }
        tx.derive(
                Tables.PUBLISHED_QUANTITY,
                WANTED,
                offer.listing(),
                offer.warehouseExternalId(),
                free);
        Optional<OpenCommand> open = open(tx, offer.listing(), offer.warehouseExternalId());
        boolean shownAlready = offer.shown().equals(OptionalLong.of(free));
        if (open.isEmpty()) {
            // What was refused or taken back is not asked again by itself.
            if (!shownAlready && !(offer.declined() && offer.wanted() == free)) {
                add(tx, offer, free);
            }
        } else if (open.get().state() == CommandState.WAITING) {
            if (shownAlready) {
                tx.update(
                        Tables.OUTBOX_COMMAND,
                        open.get().id(),
                        Map.of(
                                "state",
                                CommandState.CANCELLED,
                                "ended_at",
                                tx.at(),
                                "answer_code",
                                "OVERTAKEN"));
            } else if (!open.get().wish().equals(wish(offer, free))) {
                tx.update(
                        Tables.OUTBOX_COMMAND,
                        open.get().id(),
                        Map.of(
                                "payload",
                                payload(wish(offer, free)),
                                "before_text",
                                before(offer.shown()),
                                "after_text",
                                Long.toString(free)));
            }
        }
        // On its way already: once it is answered, the sender compares with what is wanted and
        // plans anew.
    }

    private static void add(Tx tx, Offer offer, long free) {
        tx.insert(
                Tables.OUTBOX_COMMAND
                        .row()
                        .with("id", tx.ids().fresh())
                        .with("store_id", offer.store())
                        .with("kind", CommandKind.PUBLISH_STOCK)
                        .with("subject_id", offer.listing())
                        .with(
                                "title",
                                offer.article().isEmpty()
                                        ? offer.listingExternalId()
                                        : offer.article())
                        .with("before_text", before(offer.shown()))
                        .with("after_text", Long.toString(free))
                        .with("payload", payload(wish(offer, free)))
                        .with("state", CommandState.WAITING)
                        .with("actor", tx.actor())
                        .with("created_at", tx.at())
                        .with("expires_at", Optional.empty())
                        .with("due_at", tx.at())
                        .with("attempts", 0)
                        .with("ended_at", Optional.empty())
                        .with("answer_code", "")
                        .with("answer_text", ""));
    }

    private static StockWish wish(Offer offer, long free) {
        return new StockWish(
                offer.listingExternalId(),
                offer.article(),
                offer.warehouseExternalId(),
                offer.shown().orElse(-1),
                free);
    }

    static String payload(StockWish wish) {
        return JsonMapper.shared().writeValueAsString(wish);
    }

    static StockWish wish(String payload) {
        return JsonMapper.shared().readValue(payload, StockWish.class);
    }

    static String before(OptionalLong shown) {
        return shown.isPresent() ? Long.toString(shown.getAsLong()) : "";
    }

    /// The command that is not ended yet, of which there is at most one.
    static Optional<OpenCommand> open(Tx tx, UUID listing, String warehouseExternalId) {
        return tx
                .read()
                .createQuery(OPEN)
                .bind(0, listing)
                .map((r, _) ->
                        new OpenCommand(
                                r.getObject(1, UUID.class),
                                CommandState.valueOf(r.getString(2)),
                                wish(r.getString(3))))
                .list()
                .stream()
                .filter(open -> open.wish().warehouseExternalId().equals(warehouseExternalId))
                .findFirst();
    }
}
