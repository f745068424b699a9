package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Keeps at most one wish for a listing and warehouse, the newest: it waits in [WaitingStock] until
/// it leaves, and as a command if it has to leave once more.
final class Wishes {

    static final String WANTED =
            """
            UPDATE published_quantity SET wanted = ? WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private static final String WANTED_FIRST =
            """
            MERGE INTO published_quantity q
            USING (SELECT x.n, l.id, x.w, CAST(s.no AS BIGINT) * 1099511627776 no
                     FROM (SELECT CAST(? AS BIGINT) n, CAST(? AS UUID) id, CAST(? AS VARCHAR(120)) w) x
                     JOIN listing l ON l.id = x.id JOIN marketplace_store s ON s.id = l.store_id) d
               ON (q.listing_id = d.id AND q.warehouse_external_id = d.w)
             WHEN MATCHED THEN UPDATE SET wanted = d.n
             WHEN NOT MATCHED THEN
                  INSERT (listing_id, warehouse_external_id, upper, wanted, answer, answer_detail, place)
                  VALUES (d.id, d.w, d.n, d.n, '', '', d.no + NEXT VALUE FOR published_place)
            """;

    /// @param free units each offer is to show, in the order of the offers
    /// @param quantities how they came about, in the same order
    void set(
            Tx tx,
            List<Offer> offers,
            List<Long> free,
            List<ChannelQuantities.Quantity> quantities) {
        OpenCommands open =
                OpenCommands.of(tx, offers.stream().map(Offer::listing).distinct().toList());
        for (int i = 0; i < offers.size(); i++) {
            set(tx, open, offers.get(i), WrittenSteps.of(quantities.get(i), free.get(i)));
        }
    }

    private static void set(Tx tx, OpenCommands open, Offer offer, WrittenSteps why) {
        long free = why.units();
        if (free == 0 && offer.shown().isEmpty() && offer.wanted() < 0) {
            // The marketplace offers nothing there, and nothing is what it is to offer.
            return;
        }
        boolean shownAlready = offer.shown().equals(OptionalLong.of(free));
        Optional<OpenCommands.Command> command =
                open.at(offer.listing(), offer.warehouseExternalId());
        // What was refused or taken back is not asked again by itself.
        boolean declined = offer.declined() && offer.waits().isEmpty() && offer.wanted() == free;
        if (command.isEmpty() && !shownAlready && !declined) {
            if (!WaitingStock.isWaiting(offer, why)) {
                WaitingStock.put(tx, offer, why);
            }
            return;
        }
        offer.waits().ifPresent(waits -> WaitingStock.takeOut(tx, waits.place()));
        if (offer.waits().isPresent() || offer.wanted() != free) {
            tx.deriveLater(
                    Tables.PUBLISHED_QUANTITY,
                    offer.place() == 0 ? WANTED_FIRST : WANTED,
                    free,
                    offer.listing(),
                    offer.warehouseExternalId());
        }
        if (command.filter(c -> c.state() == CommandState.WAITING).isPresent()) {
            if (shownAlready) {
                overtaken(tx, command.get().id());
            } else if (!command.get().wish().equals(wish(offer, free))) {
                change(tx, command.get(), offer, why);
            }
        }
        // On its way already: once it is answered, the sender compares with what is wanted and
        // plans anew.
    }

    private static void overtaken(Tx tx, UUID command) {
        tx.update(
                Tables.OUTBOX_COMMAND,
                command,
                Map.of(
                        "state",
                        CommandState.CANCELLED,
                        "ended_at",
                        tx.at(),
                        "answer_code",
                        "OVERTAKEN"));
    }

    /// Each field is kept with a clock of its own, so only those go out that are different.
    private static void change(Tx tx, OpenCommands.Command command, Offer offer, WrittenSteps why) {
        StockWish wish = wish(offer, why.units());
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("payload", payload(wish));
        if (wish.before() != command.wish().before()) {
            changes.put("before_text", before(offer.shown()));
        }
        if (wish.free() != command.wish().free()) {
            changes.put("after_text", Long.toString(wish.free()));
        }
        if (!tx.action().equals(command.cause())) {
            changes.put("cause", tx.action());
        }
        if (!why.text().equals(command.why())) {
            changes.put("why", why.text());
        }
        tx.update(Tables.OUTBOX_COMMAND, command.id(), changes);
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
}
