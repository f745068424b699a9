package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Holds units back for promotions until they end.
///
/// How many are held is what the movements that carry the promotion's number add up to: whatever
/// takes one of them back counts, and no flag can disagree with the ledger.
///
/// Source: feature I9, domain rule C.1.
public final class Promotions {

    /// Where nothing is held, no movement is looked at.
    private static final String HELD =
            """
            SELECT r.id, r.number, r.name, s.name, r.product_id, r.warehouse_id, r.ends_at, SUM(m.quantity),
                   COUNT(m.id)
              FROM promotion_reserve r
              JOIN stock_balance b ON b.product_id = r.product_id AND b.warehouse_id = r.warehouse_id
               AND b.promo_held > 0
              JOIN stock_movement m ON m.document = r.number AND m.product_id = r.product_id
               AND m.warehouse_id = r.warehouse_id AND m.kind = 'PROMO_HELD'
              LEFT JOIN marketplace_store s ON s.id = r.store_id
             WHERE %s
             GROUP BY r.id, r.number, r.name, s.name, r.product_id, r.warehouse_id, r.ends_at
            HAVING SUM(m.quantity) > 0
             ORDER BY r.ends_at, r.id
            """;

    private static final String OF_PRODUCT =
            HELD.formatted("r.product_id = ? AND r.warehouse_id = ?");
    private static final String ONE = HELD.formatted("r.id = ?");
    private static final String ENDED = HELD.formatted("r.ends_at <= ?");

    private static final int LONGEST_NAME = 200;

    private final Store store;
    private final Ledger ledger;

    public Promotions(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /// @param name in the seller's own words
    /// @param store the one it is for; empty for none in particular
    /// @param units at least 1
    /// @param endsAt when they are released by themselves
    public record Wish(String name, Optional<UUID> store, long units, Instant endsAt) {

        /// @throws IllegalArgumentException if it holds nothing
        public Wish {
            if (units < 1) {
                throw new IllegalArgumentException("a promotion holds at least 1, not " + units);
            }
        }
    }

    /// @param movements so many were made for it
    private record Held(PromotionReserve reserve, long movements) {}

    /// Holds units back that can be sold at this moment: what orders have taken stays theirs.
    public PromotionOutcome hold(String actor, StockKey key, Wish wish) {
        return store.write(actor, "promotion.hold", tx -> hold(tx, key, wish));
    }

    private PromotionOutcome hold(Tx tx, StockKey key, Wish wish) {
        long available = Ledger.level(tx, key).available();
        if (wish.units() > available) {
            return new PromotionOutcome.NotEnough(available);
        }
        if (!wish.endsAt().isAfter(tx.at())) {
            return new PromotionOutcome.Over();
        }
        UUID id = tx.ids().fresh();
        String number = DocumentNumber.of("P", id, tx.at());
        String name = wish.name().strip();
        String kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        tx.undoable(
                "promotion.hold",
                Skus.of(tx, key.productId()),
                Tables.PROMOTION_RESERVE,
                Tables.STOCK_MOVEMENT);
        tx.insert(
                Tables.PROMOTION_RESERVE
                        .row()
                        .with("id", id)
                        .with("number", number)
                        .with("name", kept)
                        .with("store_id", wish.store())
                        .with("product_id", key.productId())
                        .with("warehouse_id", key.warehouseId())
                        .with("quantity", wish.units())
                        .with("ends_at", wish.endsAt())
                        .with("created_at", tx.at()));
        ledger.post(
                tx,
                List.of(movement(tx.ids().derived(id, "hold"), key, wish.units(), number, kept)));
        tx.subject("promotion " + id).detail("units", wish.units());
        return new PromotionOutcome.Held(id, number);
    }

    /// Releases what a promotion holds before its end.
    public PromotionOutcome release(String actor, UUID promotion) {
        return store.write(
                actor,
                "promotion.release",
                tx -> {
                    List<Held> held = held(tx.read(), ONE, promotion);
                    if (held.isEmpty()) {
                        return new PromotionOutcome.HoldsNothing();
                    }
                    UUID product = held.getFirst().reserve().key().productId();
                    tx.undoable("promotion.release", Skus.of(tx, product), Tables.STOCK_MOVEMENT);
                    return new PromotionOutcome.Released(release(tx, held));
                });
    }

    /// Releases what promotions hold whose end has passed, also those that ended while the company
    /// was closed.
    ///
    /// @return so many ended
    public int releaseEnded(Instant now) {
        if (store.read(h -> held(h, ENDED, now.toEpochMilli())).isEmpty()) {
            return 0;
        }
        return store.write(
                "system",
                "promotion.end",
                tx -> {
                    List<Held> ended = held(tx.read(), ENDED, now.toEpochMilli());
                    tx.subject("promotions").detail("units", release(tx, ended));
                    return ended.size();
                });
    }

    /// What is held back of a product in a warehouse, the first to end first.
    public List<PromotionReserve> of(StockKey key) {
        return store.read(h -> held(h, OF_PRODUCT, key.productId(), key.warehouseId())).stream()
                .map(Held::reserve)
                .toList();
    }

    /// The id of a release follows from the promotion and how often it has moved: two computers
    /// that release the same one while offline release it once.
    private long release(Tx tx, List<Held> held) {
        ledger.post(
                tx,
                held.stream()
                        .map(one ->
                                movement(
                                        tx.ids()
                                                .derived(
                                                        one.reserve().id(),
                                                        "release",
                                                        String.valueOf(one.movements())),
                                        one.reserve().key(),
                                        -one.reserve().held(),
                                        one.reserve().number(),
                                        one.reserve().name()))
                        .toList());
        return held.stream().mapToLong(one -> one.reserve().held()).sum();
    }

    private static StockMovement movement(
            UUID id, StockKey key, long quantity, String number, String name) {
        return new StockMovement(
                id,
                key.productId(),
                key.warehouseId(),
                Optional.empty(),
                StockKind.PROMO_HELD,
                quantity,
                StockReason.SET_ASIDE,
                number,
                Optional.empty(),
                name);
    }

    private static List<Held> held(Handle handle, String sql, Object... asked) {
        var query = handle.createQuery(sql);
        for (int i = 0; i < asked.length; i++) {
            query.bind(i, asked[i]);
        }
        return query.map((r, _) ->
                        new Held(
                                new PromotionReserve(
                                        r.getObject(1, UUID.class),
                                        r.getString(2),
                                        r.getString(3),
                                        Optional.ofNullable(r.getString(4)),
                                        new StockKey(
                                                r.getObject(5, UUID.class),
                                                r.getObject(6, UUID.class)),
                                        r.getLong(8),
                                        Instant.ofEpochMilli(r.getLong(7))),
                                r.getLong(9)))
                .list();
    }
}
