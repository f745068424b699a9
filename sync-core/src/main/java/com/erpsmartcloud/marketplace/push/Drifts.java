package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Figures that stores show and that are not ours, and who wins.
///
/// A lower one may be a sale that has not come in yet, so it stands here only once it was seen
/// twice; a higher one at once.
///
/// Source: features I16 and L7.
public final class Drifts {

    private static final String FROM =
            """
              FROM stock_drift d
              JOIN published_quantity q ON q.listing_id = d.listing_id AND q.warehouse_external_id = d.warehouse_external_id
              JOIN listing l ON l.id = d.listing_id
              JOIN marketplace_store s ON s.id = l.store_id AND s.left_at IS NULL
              JOIN listing_mapping m ON m.id = l.id
              JOIN product p ON p.id = m.product_id
              LEFT JOIN waiting_stock w ON w.place IN (q.place, -q.place)
             WHERE COALESCE(w.wanted, q.wanted) <> d.theirs AND (d.theirs > d.ours OR d.seen_at > d.since_at)
            """;

    private static final String COLUMNS =
            """
            SELECT l.id, p.id, p.sku, s.id, s.name, s.marketplace, d.warehouse_external_id, COALESCE(w.wanted, q.wanted), d.theirs, d.since_at,
                   d.decided
            """;

    private static final String DECIDED =
            "UPDATE stock_drift SET decided = ? WHERE listing_id = ? AND warehouse_external_id = ?";

    private static final String ANSWER =
            "UPDATE published_quantity SET answer = ? WHERE listing_id = ? AND"
                    + " warehouse_external_id = ?";

    private final Store store;
    private final Publisher publisher;

    public Drifts(Store store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    /// The largest difference first.
    public List<Drift> page(long offset, int limit) {
        return store.read(h ->
                h.createQuery(
                                COLUMNS
                                        + FROM
                                        + " ORDER BY ABS(d.theirs - COALESCE(w.wanted, q.wanted))"
                                        + " DESC, p.sku, s.name, d.warehouse_external_id OFFSET ?"
                                        + " ROWS FETCH NEXT ? ROWS ONLY")
                        .bind(0, offset)
                        .bind(1, limit)
                        .map((r, _) ->
                                new Drift(
                                        r.getObject(1, UUID.class),
                                        r.getObject(2, UUID.class),
                                        r.getString(3),
                                        r.getObject(4, UUID.class),
                                        r.getString(5),
                                        Marketplace.valueOf(r.getString(6)),
                                        r.getString(7),
                                        r.getLong(8),
                                        r.getLong(9),
                                        Instant.ofEpochMilli(r.getLong(10)),
                                        r.getString(11).equals("LEFT")))
                        .list());
    }

    public long count() {
        return store.read(h -> h.createQuery("SELECT COUNT(*)" + FROM).mapTo(Long.class).one());
    }

    /// Ours wins: it is sent, also where it was refused or taken back before.
    public void pushOurs(String actor, Drift drift) {
        store.write(
                actor,
                "drift.ours",
                tx -> {
                    decided(tx, drift, "OURS", "");
                    publisher.plan(tx, List.of(drift.product()));
                    tx.subject("listing " + drift.listing());
                    return drift;
                });
    }

    /// Theirs may stay: what waits to be sent is taken back, and is not asked again until another
    /// figure is wanted.
    public void leave(String actor, Drift drift) {
        store.write(
                actor,
                "drift.leave",
                tx -> {
                    OpenCommands.of(tx, List.of(drift.listing()))
                            .at(drift.listing(), drift.warehouseExternalId())
                            .filter(command -> command.state() == CommandState.WAITING)
                            .ifPresent(command ->
                                    tx.update(
                                            Tables.OUTBOX_COMMAND,
                                            command.id(),
                                            Map.of(
                                                    "state",
                                                    CommandState.CANCELLED,
                                                    "ended_at",
                                                    tx.at())));
                    WaitingStock.at(tx, drift.listing(), drift.warehouseExternalId())
                            .ifPresent(due -> WaitingStock.cancel(tx, due, ""));
                    decided(tx, drift, "LEFT", "TAKEN_BACK");
                    tx.subject("listing " + drift.listing());
                    return drift;
                });
    }

    private static void decided(Tx tx, Drift drift, String who, String answer) {
        tx.derive(Tables.STOCK_DRIFT, DECIDED, who, drift.listing(), drift.warehouseExternalId());
        tx.derive(
                Tables.PUBLISHED_QUANTITY,
                ANSWER,
                answer,
                drift.listing(),
                drift.warehouseExternalId());
    }
}
