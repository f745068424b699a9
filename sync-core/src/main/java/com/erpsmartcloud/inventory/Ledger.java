package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The stock ledger: the only place that writes movements, and with each its balance.
public final class Ledger {

    private static final String BALANCE =
            """
            MERGE INTO stock_balance b
            USING (SELECT CAST(? AS UUID) p, CAST(? AS UUID) w, CAST(? AS BIGINT) oh, CAST(? AS BIGINT) ph,
                          CAST(? AS BIGINT) q, CAST(? AS BIGINT) s) d
               ON (b.product_id = d.p AND b.warehouse_id = d.w)
             WHEN MATCHED THEN UPDATE SET on_hand = b.on_hand + d.oh, promo_held = b.promo_held + d.ph,
                                          quarantine = b.quarantine + d.q, safety = b.safety + d.s
             WHEN NOT MATCHED THEN INSERT (product_id, warehouse_id, on_hand, promo_held, quarantine, safety, reserved)
                                   VALUES (d.p, d.w, d.oh, d.ph, d.q, d.s, 0)
            """;

    private static final String IN_BIN =
            """
            MERGE INTO stock_bin b
            USING (SELECT CAST(? AS UUID) p, CAST(? AS UUID) w, CAST(? AS UUID) n, CAST(? AS BIGINT) oh) d
               ON (b.product_id = d.p AND b.warehouse_id = d.w AND b.bin_id = d.n)
             WHEN MATCHED THEN UPDATE SET on_hand = b.on_hand + d.oh
             WHEN NOT MATCHED THEN INSERT (product_id, warehouse_id, bin_id, on_hand) VALUES (d.p, d.w, d.n, d.oh)
            """;

    private static final String MOVEMENT =
            """
            SELECT product_id, warehouse_id, bin_id, kind, quantity, document FROM stock_movement WHERE id = ?
            """;

    /// Newest first: what came in last goes out first.
    private static final String OF_DOCUMENT =
            """
            SELECT m.id, m.product_id, m.warehouse_id, m.bin_id, m.kind, m.quantity, m.reason FROM stock_movement m
             WHERE m.document = ? AND m.reverses_id IS NULL
               AND NOT EXISTS (SELECT 1 FROM stock_movement r WHERE r.reverses_id = m.id)
             ORDER BY m.quantity, m.at DESC, m.id
            """;

    private static final String LAST_USE =
            """
            SELECT id, reason, document, at FROM stock_movement
             WHERE product_id = ? AND warehouse_id = ? AND kind = ? AND quantity < 0 AND at >=
                   (SELECT at FROM stock_movement WHERE id = ?)
             ORDER BY at DESC FETCH FIRST 1 ROW ONLY
            """;

    private static final String FOR_PROMOTION =
            """
            SELECT COALESCE(SUM(quantity), 0) FROM stock_movement
             WHERE document = ? AND product_id = ? AND warehouse_id = ? AND kind = 'PROMO_HELD'
            """;

    private static final String LEVEL =
            """
            SELECT on_hand, promo_held, quarantine, safety, reserved FROM stock_balance
             WHERE product_id = ? AND warehouse_id = ?
            """;

    /// Units a person may move at once, and may have of one product in one warehouse.
    public static final long MOST_UNITS = 1_000_000_000;

    private final Reservations reservations;

    public Ledger(Reservations reservations) {
        this.reservations = reservations;
    }

    /// Adds movements that have happened, whatever they leave behind: a parcel that is gone is
    /// gone.
    public void post(Tx tx, Collection<StockMovement> movements) {
        reservations.stockChanged(tx, record(tx, movements));
    }

    /// Like [#post], but tells nobody: the caller does, together with what else it changes.
    ///
    /// @return whose figures changed
    public Set<StockKey> record(Tx tx, Collection<StockMovement> movements) {
        return write(tx, PickBins.placed(tx, movements));
    }

    private static Set<StockKey> write(Tx tx, Collection<StockMovement> movements) {
        Map<StockKey, StockLevel> changes = new HashMap<>();
        for (StockMovement movement : movements) {
            tx.insert(
                    Tables.STOCK_MOVEMENT
                            .row()
                            .with("id", movement.id())
                            .with("product_id", movement.productId())
                            .with("warehouse_id", movement.warehouseId())
                            .with("bin_id", movement.binId())
                            .with("kind", movement.kind())
                            .with("quantity", movement.quantity())
                            .with("reason", movement.reason())
                            .with("document", movement.document())
                            .with("reverses_id", movement.reverses())
                            .with("note", movement.note())
                            .with("actor", tx.actor())
                            .with("device", tx.device())
                            .with("at", tx.at()));
            StockKey key = new StockKey(movement.productId(), movement.warehouseId());
            StockLevel before = changes.getOrDefault(key, StockLevel.NONE);
            changes.put(key, before.plus(movement.kind(), movement.quantity()));
            if (movement.kind() == StockKind.ON_HAND) {
                movement.binId()
                        .ifPresent(bin ->
                                tx.deriveLater(
                                        Tables.STOCK_BIN,
                                        IN_BIN,
                                        key.productId(),
                                        key.warehouseId(),
                                        bin,
                                        movement.quantity()));
            }
        }
        changes.forEach((key, change) ->
                tx.deriveLater(
                        Tables.STOCK_BALANCE,
                        BALANCE,
                        key.productId(),
                        key.warehouseId(),
                        change.onHand(),
                        change.promoHeld(),
                        change.quarantine(),
                        change.safety()));
        return changes.keySet();
    }

    /// Adds one movement a person asked for, unless it would leave less than nothing or more than
    /// [#MOST_UNITS].
    public StockOutcome adjust(Tx tx, StockMovement movement) {
        Optional<StockOutcome> refused = refusal(movement, units(tx, movement));
        if (refused.isPresent()) {
            return refused.get();
        }
        post(tx, List.of(movement));
        return new StockOutcome.Posted(List.of(movement.id()));
    }

    /// Adds movements that belong together: all of them or, where one of them cannot be, none.
    public BatchOutcome adjustAll(Tx tx, Collection<StockMovement> movements) {
        return refusal(tx, movements)
                .orElseGet(() -> {
                    post(tx, movements);
                    return posted(movements);
                });
    }

    /// Like [#adjustAll], but a movement without a bin is one of goods that lie in no bin.
    BatchOutcome adjustInPlace(Tx tx, Collection<StockMovement> movements) {
        return refusal(tx, movements)
                .orElseGet(() -> {
                    reservations.stockChanged(tx, write(tx, movements));
                    return posted(movements);
                });
    }

    private static BatchOutcome posted(Collection<StockMovement> movements) {
        return new BatchOutcome.Posted(movements.stream().map(StockMovement::id).toList());
    }

    private static Optional<BatchOutcome> refusal(Tx tx, Collection<StockMovement> movements) {
        Map<BinKey, Long> have = new HashMap<>();
        for (StockMovement movement : movements) {
            BinKey place =
                    new BinKey(
                            new StockKey(movement.productId(), movement.warehouseId()),
                            movement.kind(),
                            movement.binId());
            long now = have.computeIfAbsent(place, _ -> units(tx, movement));
            Optional<StockOutcome> refused = refusal(movement, now);
            if (refused.isPresent()) {
                return Optional.of(
                        new BatchOutcome.Refused(
                                place.key(), Skus.of(tx, movement.productId()), refused.get()));
            }
            have.put(place, now + movement.quantity());
        }
        return Optional.empty();
    }

    private record BinKey(StockKey key, StockKind kind, Optional<UUID> bin) {}

    /// What there is where the movement takes from: held for its promotion, in its bin, or in the
    /// whole warehouse.
    private static long units(Tx tx, StockMovement movement) {
        StockKey key = new StockKey(movement.productId(), movement.warehouseId());
        if (movement.kind() == StockKind.PROMO_HELD) {
            return forPromotion(tx, key, movement.document());
        }
        return movement.binId()
                .filter(_ -> movement.kind() == StockKind.ON_HAND)
                .map(bin -> inBin(tx, key, bin))
                .orElseGet(() -> level(tx, key).of(movement.kind()));
    }

    private static Optional<StockOutcome> refusal(StockMovement movement, long have) {
        if (movement.quantity() > MOST_UNITS || movement.quantity() < -MOST_UNITS) {
            return Optional.of(new StockOutcome.TooMany(movement.quantity(), MOST_UNITS));
        }
        if (movement.quantity() > 0 && have + movement.quantity() > MOST_UNITS) {
            return Optional.of(new StockOutcome.TooMany(have + movement.quantity(), MOST_UNITS));
        }
        if (movement.quantity() < 0 && have + movement.quantity() < 0) {
            return Optional.of(
                    new StockOutcome.BelowZero(
                            movement.kind(), have, movement.quantity(), Optional.empty()));
        }
        return Optional.empty();
    }

    /// One promotion never takes what is held for another.
    private static long forPromotion(Tx tx, StockKey key, String document) {
        return tx.read()
                .createQuery(FOR_PROMOTION)
                .bind(0, document)
                .bind(1, key.productId())
                .bind(2, key.warehouseId())
                .mapTo(Long.class)
                .one();
    }

    /// Units of a product in a bin.
    static long inBin(Tx tx, StockKey key, UUID bin) {
        return tx.read()
                .createQuery(
                        "SELECT on_hand FROM stock_bin WHERE product_id = ? AND warehouse_id = ?"
                                + " AND bin_id = ?")
                .bind(0, key.productId())
                .bind(1, key.warehouseId())
                .bind(2, bin)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Takes back whatever a document did and is not taken back yet: all of it or nothing.
    public BatchOutcome reverseDocument(Tx tx, String document, String note) {
        List<StockMovement> back =
                tx.read()
                        .createQuery(OF_DOCUMENT)
                        .bind(0, document)
                        .map((r, _) -> {
                            UUID id = r.getObject(1, UUID.class);
                            return new StockMovement(
                                    tx.ids().derived(id, "reversal"),
                                    r.getObject(2, UUID.class),
                                    r.getObject(3, UUID.class),
                                    Optional.ofNullable(r.getObject(4, UUID.class)),
                                    StockKind.valueOf(r.getString(5)),
                                    -r.getLong(6),
                                    StockReason.valueOf(r.getString(7)),
                                    document,
                                    Optional.of(id),
                                    note);
                        })
                        .list();
        if (document.isEmpty() || back.isEmpty()) {
            return new BatchOutcome.Nothing();
        }
        if (back.stream().anyMatch(m -> m.reason() == StockReason.SHIPPED)) {
            return new BatchOutcome.OfOrders(document);
        }
        return adjustAll(tx, back.stream().map(StockMovement::asReversal).toList());
    }

    /// Takes a movement back by an opposite one, unless its bin or its warehouse has too little.
    public StockOutcome reverse(Tx tx, UUID movementId, String note) {
        return reverse(tx, movementId, note, UnaryOperator.identity());
    }

    /// Like [#reverse], but only the warehouse has to have enough: a bin that more was taken from
    /// than the ledger knew of goes back to what it was.
    StockOutcome takeBack(Tx tx, UUID movementId) {
        return reverse(tx, movementId, "", back -> back.in(Optional.empty()));
    }

    /// @param asked the movement that is looked at for whether there is enough
    private StockOutcome reverse(
            Tx tx, UUID movementId, String note, UnaryOperator<StockMovement> asked) {
        Optional<StockMovement> found =
                tx.read()
                        .createQuery(MOVEMENT)
                        .bind(0, movementId)
                        .map((r, _) ->
                                new StockMovement(
                                        tx.ids().derived(movementId, "reversal"),
                                        r.getObject(1, UUID.class),
                                        r.getObject(2, UUID.class),
                                        Optional.ofNullable(r.getObject(3, UUID.class)),
                                        StockKind.valueOf(r.getString(4)),
                                        -r.getLong(5),
                                        StockReason.REVERSAL,
                                        r.getString(6),
                                        Optional.of(movementId),
                                        note))
                        .findOne();
        if (found.isEmpty()) {
            return new StockOutcome.NotFound(movementId);
        }
        StockMovement back = found.get();
        Optional<UUID> earlier = reversalOf(tx, movementId);
        if (earlier.isPresent()) {
            // What was taken back and done again stands once more, as the newest of these entries.
            return reversalOf(tx, earlier.get())
                    .map(again -> reverse(tx, again, note, asked))
                    .orElseGet(() -> new StockOutcome.AlreadyReversed(earlier.get()));
        }
        Optional<StockOutcome> refused = refusal(back, units(tx, asked.apply(back)));
        if (refused.isPresent()) {
            return refused.get() instanceof StockOutcome.BelowZero below
                    ? new StockOutcome.BelowZero(
                            below.kind(),
                            below.have(),
                            below.change(),
                            lastUse(tx, back, movementId))
                    : refused.get();
        }
        post(tx, List.of(back));
        return new StockOutcome.Posted(List.of(back.id()));
    }

    private static Optional<UUID> reversalOf(Tx tx, UUID movement) {
        return tx.read()
                .createQuery("SELECT id FROM stock_movement WHERE reverses_id = ?")
                .bind(0, movement)
                .mapTo(UUID.class)
                .findFirst();
    }

    /// The balance as it is kept.
    public static StockLevel level(Tx tx, StockKey key) {
        return level(tx.read(), key);
    }

    /// The balance as it is kept.
    public static StockLevel level(Handle handle, StockKey key) {
        return handle.createQuery(LEVEL)
                .bind(0, key.productId())
                .bind(1, key.warehouseId())
                .map((r, _) ->
                        new StockLevel(
                                r.getLong(1),
                                r.getLong(2),
                                r.getLong(3),
                                r.getLong(4),
                                r.getLong(5)))
                .findOne()
                .orElse(StockLevel.NONE);
    }

    private static Optional<StockOutcome.Later> lastUse(
            Tx tx, StockMovement back, UUID movementId) {
        return tx.read()
                .createQuery(LAST_USE)
                .bind(0, back.productId())
                .bind(1, back.warehouseId())
                .bind(2, back.kind().name())
                .bind(3, movementId)
                .map((r, _) ->
                        new StockOutcome.Later(
                                r.getObject(1, UUID.class),
                                StockReason.valueOf(r.getString(2)),
                                r.getString(3),
                                Instant.ofEpochMilli(r.getLong(4))))
                .findFirst();
    }
}
