package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Figures that are to go to a store and have not left yet, at most one for a listing and
/// warehouse.
///
/// One becomes a command of the outbox once it leaves. A rule over 50,000 SKUs would otherwise
/// write as many commands with their change records, most of which the next change overtakes.
final class WaitingStock {

    private static final String PUT =
            """
            INSERT INTO waiting_stock (place, id, store_id, listing_id, warehouse_external_id, wanted, since_at, actor,
                                       cause, why)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /// A store's rows of what is published lie together; 2^40 for each.
    private static final String PUBLISH =
            """
            MERGE INTO published_quantity q
            USING (SELECT l.id, CAST(? AS VARCHAR(120)) w, CAST(? AS BIGINT) n, CAST(s.no AS BIGINT) * 1099511627776 no
                     FROM listing l JOIN marketplace_store s ON s.id = l.store_id WHERE l.id = ?) d
               ON (q.listing_id = d.id AND q.warehouse_external_id = d.w)
             WHEN NOT MATCHED THEN
                  INSERT (listing_id, warehouse_external_id, upper, wanted, answer, answer_detail, place)
                  VALUES (d.id, d.w, d.n, -1, '', '', d.no + NEXT VALUE FOR published_place)
            """;

    private static final String PUT_FIRST =
            """
            INSERT INTO waiting_stock (place, id, store_id, listing_id, warehouse_external_id, wanted, since_at, actor,
                                       cause, why)
            SELECT q.place, ?, ?, q.listing_id, q.warehouse_external_id, ?, ?, ?, ?, ? FROM published_quantity q
             WHERE q.listing_id = ? AND q.warehouse_external_id = ?
            """;

    private static final String CHANGE =
            "UPDATE waiting_stock SET place = ?, wanted = ?, actor = ?, cause = ?, why = ? WHERE"
                    + " place = ?";

    private static final String TAKE_OUT = "DELETE FROM waiting_stock WHERE place = ?";

    private static final String COLUMNS =
            """
            SELECT w.place, w.id, w.store_id, w.listing_id, l.external_id, l.article, w.warehouse_external_id, q.shown,
                   w.wanted, w.actor, w.cause, w.why, w.since_at
            """;

    private static final String FROM =
            """
              FROM waiting_stock w JOIN listing l ON l.id = w.listing_id
              JOIN published_quantity q
                ON q.listing_id = w.listing_id AND q.warehouse_external_id = w.warehouse_external_id
            """;

    private static final String DUE =
            COLUMNS
                    + FROM
                    + """
                     WHERE w.place > ? AND w.place < ?
                       AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = w.listing_id)
                     ORDER BY w.place FETCH FIRST ? ROWS ONLY
                    """;

    private static final String BY_ID = COLUMNS + FROM + " WHERE w.id = ?";

    private static final String AT =
            COLUMNS
                    + FROM
                    + " WHERE q.listing_id = ? AND q.warehouse_external_id = ?"
                    + " AND w.place IN (q.place, -q.place)";

    private static final String NOT_SELLABLE =
            COLUMNS
                    + """
                      FROM UNNEST(?) t(id) JOIN published_quantity q ON q.listing_id = t.id
                      JOIN waiting_stock w ON w.place IN (q.place, -q.place)
                      JOIN listing l ON l.id = t.id
                      LEFT JOIN listing_mapping m ON m.id = t.id
                      LEFT JOIN store_warehouse p ON p.store_id = l.store_id AND p.usable
                             AND p.external_id = w.warehouse_external_id AND p.warehouse_id IS NOT NULL
                     WHERE l.archived OR NOT l.sellable OR m.product_id IS NULL OR p.id IS NULL
                    """;

    private WaitingStock() {}

    /// @param by who or what changed the figure
    /// @param cause the act in which it did, as the audit log names it
    /// @param why how the figure came about, as [WrittenSteps#text] writes it
    record Origin(String by, String cause, String why, Instant since) {}

    /// @param id the id its command will have
    record Due(long place, UUID id, UUID store, UUID listing, StockWish wish, Origin origin) {}

    /// Lets a figure wait. One that waits there already gives way to it and leaves it its id and
    /// its age.
    static void put(Tx tx, Offer offer, WrittenSteps why) {
        tx.tell(Tables.OUTBOX_COMMAND);
        long units = why.units();
        long place = place(offer, units);
        if (offer.waits().isPresent()) {
            tx.deriveLater(
                    Tables.WAITING_STOCK,
                    CHANGE,
                    place,
                    units,
                    tx.actor(),
                    tx.action(),
                    why.text(),
                    offer.waits().get().place());
        } else if (offer.place() != 0) {
            tx.deriveLater(
                    Tables.WAITING_STOCK,
                    PUT,
                    place,
                    tx.ids().fresh(),
                    offer.store(),
                    offer.listing(),
                    offer.warehouseExternalId(),
                    units,
                    tx.at(),
                    tx.actor(),
                    tx.action(),
                    why.text());
        } else {
            tx.deriveLater(
                    Tables.PUBLISHED_QUANTITY,
                    PUBLISH,
                    offer.warehouseExternalId(),
                    units,
                    offer.listing());
            tx.deriveLater(
                    Tables.WAITING_STOCK,
                    PUT_FIRST,
                    tx.ids().fresh(),
                    offer.store(),
                    units,
                    tx.at(),
                    tx.actor(),
                    tx.action(),
                    why.text(),
                    offer.listing(),
                    offer.warehouseExternalId());
        }
    }

    /// Whether this very figure waits there already, among those that rise or those that fall as it
    /// does now: the marketplace may show another one by now than when it was put there.
    static boolean isWaiting(Offer offer, WrittenSteps why) {
        return offer.wanted() == why.units()
                && offer.waits()
                        .filter(waits -> waits.why().equals(why.text()))
                        .filter(waits -> waits.place() == place(offer, why.units()))
                        .isPresent();
    }

    private static long place(Offer offer, long units) {
        boolean raises =
                units > 0 && (offer.shown().isEmpty() || units > offer.shown().getAsLong());
        return raises ? offer.place() : -offer.place();
    }

    static void takeOut(Tx tx, long place) {
        tx.tell(Tables.OUTBOX_COMMAND);
        tx.deriveLater(Tables.WAITING_STOCK, TAKE_OUT, place);
    }

    /// What waits for listings, or for warehouses of theirs, that nothing can be sent for any more.
    static List<Due> unsellable(Tx tx, Collection<UUID> listings) {
        return tx.read()
                .createQuery(NOT_SELLABLE)
                .bind(0, SqlIds.of(listings))
                .map((r, _) -> due(r))
                .list();
    }

    /// The next of a store's figures, in the order of their places.
    ///
    /// @param from all after this place
    static List<Due> after(Tx tx, long from, WaitingPlaces.Range range, int limit) {
        return tx.read()
                .createQuery(DUE)
                .bind(0, from)
                .bind(1, range.until())
                .bind(2, limit)
                .map((r, _) -> due(r))
                .list();
    }

    /// One that still waits, by the id its command will have.
    static Optional<Due> byId(Tx tx, UUID id) {
        return tx.read().createQuery(BY_ID).bind(0, id).map((r, _) -> due(r)).findOne();
    }

    static Optional<Due> at(Tx tx, UUID listing, String warehouseExternalId) {
        return tx.read()
                .createQuery(AT)
                .bind(0, listing)
                .bind(1, warehouseExternalId)
                .map((r, _) -> due(r))
                .findOne();
    }

    static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM waiting_stock").mapTo(Long.class).one();
    }

    /// Writes the command of one that leaves; it waits no more.
    ///
    /// @param wish what leaves: on the way to its figure it may pass 0
    static void send(Tx tx, Due due, StockWish wish) {
        command(tx, due, wish, CommandState.SENDING, 1, Optional.empty(), "");
    }

    /// Writes the command of one that will never leave.
    ///
    /// @param reason as in the answers of marketplaces; empty if a person took it back
    static void cancel(Tx tx, Due due, String reason) {
        command(tx, due, due.wish(), CommandState.CANCELLED, 0, Optional.of(tx.at()), reason);
    }

    private static void command(
            Tx tx,
            Due due,
            StockWish wish,
            CommandState state,
            int attempts,
            Optional<Instant> ended,
            String answer) {
        tx.insert(
                Tables.OUTBOX_COMMAND
                        .row()
                        .with("id", due.id())
                        .with("store_id", due.store())
                        .with("kind", CommandKind.PUBLISH_STOCK)
                        .with("subject_id", due.listing())
                        .with(
                                "title",
                                wish.article().isEmpty()
                                        ? wish.listingExternalId()
                                        : wish.article())
                        .with("before_text", wish.before() < 0 ? "" : Long.toString(wish.before()))
                        .with("after_text", Long.toString(wish.free()))
                        .with("payload", Wishes.payload(wish))
                        .with("state", state)
                        .with("actor", due.origin().by())
                        .with("created_at", due.origin().since())
                        .with("expires_at", Optional.empty())
                        .with("due_at", tx.at())
                        .with("attempts", attempts)
                        .with("ended_at", ended)
                        .with("answer_code", answer)
                        .with("answer_text", "")
                        .with("cause", due.origin().cause())
                        .with("why", due.origin().why()));
        tx.deriveLater(
                Tables.PUBLISHED_QUANTITY,
                Wishes.WANTED,
                due.wish().free(),
                due.listing(),
                wish.warehouseExternalId());
        takeOut(tx, due.place());
    }

    private static Due due(ResultSet r) throws SQLException {
        long shown = r.getLong(8);
        StockWish wish =
                new StockWish(
                        r.getString(5),
                        r.getString(6),
                        r.getString(7),
                        r.wasNull() ? -1 : shown,
                        r.getLong(9));
        return new Due(
                r.getLong(1),
                r.getObject(2, UUID.class),
                r.getObject(3, UUID.class),
                r.getObject(4, UUID.class),
                wish,
                new Origin(
                        r.getString(10),
                        r.getString(11),
                        r.getString(12),
                        Instant.ofEpochMilli(r.getLong(13))));
    }
}
