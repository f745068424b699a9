package com.erpsmartcloud.privacy.erase;

import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.ErasureCause;
import com.erpsmartcloud.privacy.erase.ErasePlan.Reason;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.rights.RightsRequests;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Disconnects a store and does with its data what was chosen. Begun again after a kill, it goes on
/// where it was.
///
/// Source: features S10, V8.
public final class StoreErasure {

    private static final int BATCH = 500;
    private static final Duration TERM = Duration.ofDays(30);

    private static final String OF_ORDERS =
            "SELECT x.%2$s FROM %1$s x JOIN customer_order o ON o.id = x.order_id WHERE o.store_id"
                    + " = ?";

    /// What belongs to a store, with how its rows are found. Orders come last: the others are found
    /// through them.
    private record Part(TableDef table, String find) {}

    private static final List<Part> ORDERS =
            List.of(
                    part(Tables.ORDER_NOTE, "id"),
                    part(Tables.ORDER_TAG, "id"),
                    part(Tables.ORDER_EVENT, "id"),
                    part(Tables.ORDER_RAW, "order_id"),
                    part(Tables.ORDER_LINE, "id"),
                    part(Tables.ORDER_ALIAS, "id"),
                    new Part(
                            Tables.ORDER_OWN,
                            "SELECT x.id FROM order_own x JOIN customer_order o ON o.id = x.id"
                                    + " WHERE o.store_id = ?"),
                    new Part(Tables.ORDER, "SELECT id FROM customer_order WHERE store_id = ?"));

    private static final List<Part> LISTINGS =
            List.of(
                    new Part(
                            Tables.LISTING_MAPPING,
                            "SELECT m.id FROM listing_mapping m JOIN listing g ON g.id = m.id WHERE"
                                    + " g.store_id = ?"),
                    new Part(
                            Tables.LISTING_PRICE,
                            "SELECT m.id FROM listing_price m JOIN listing g ON g.id = m.id WHERE"
                                    + " g.store_id = ?"),
                    new Part(Tables.LISTING, "SELECT id FROM listing WHERE store_id = ?"),
                    new Part(
                            Tables.OUTBOX_COMMAND,
                            "SELECT id FROM outbox_command WHERE store_id = ?"),
                    new Part(
                            Tables.STORE_WAREHOUSE,
                            "SELECT id FROM store_warehouse WHERE store_id = ?"),
                    new Part(Tables.STORE, "SELECT id FROM marketplace_store WHERE id = ?"));

    private static final String NAMED =
            "SELECT id FROM customer_order WHERE store_id = ? AND buyer_since IS NOT NULL";

    private final Store store;
    private final BuyerErasure buyers;
    private final Reservations reservations;
    private final RightsRequests requests;
    private final CompanySigner signer;
    private final Leaving leaving;
    private final Now now;

    public StoreErasure(
            Store store,
            BuyerErasure buyers,
            Reservations reservations,
            RightsRequests requests,
            CompanySigner signer,
            Now now) {
        this.store = store;
        this.buyers = buyers;
        this.reservations = reservations;
        this.requests = requests;
        this.signer = signer;
        this.leaving = new Leaving(store);
        this.now = now;
    }

    private static Part part(TableDef table, String key) {
        return new Part(table, OF_ORDERS.formatted(table.name(), key));
    }

    /// What would go, stay and lose its buyer. Nothing is touched.
    public ErasePlan plan(UUID of, StoreChoice choice) {
        return store.read(h -> {
            List<ErasePlan.Line> erased = new ArrayList<>();
            List<ErasePlan.Line> kept = new ArrayList<>();
            List<ErasePlan.Line> removed = new ArrayList<>();
            erased.add(
                    line(
                            h,
                            "store_secret",
                            "SELECT store_id FROM store_secret WHERE store_id = ?",
                            of));
            erased.add(
                    line(
                            h,
                            "sync_state",
                            "SELECT store_id FROM sync_state WHERE store_id = ?",
                            of));
            erased.add(
                    line(
                            h,
                            "quarantined_row",
                            "SELECT store_id FROM quarantined_row WHERE store_id = ?",
                            of));
            for (List<Part> parts : List.of(ORDERS, LISTINGS)) {
                for (Part part : parts) {
                    ErasePlan.Line line = line(h, part.table().name(), part.find(), of);
                    if (choice == StoreChoice.ERASE_ALL) {
                        erased.add(line);
                    } else {
                        kept.add(
                                new ErasePlan.Line(
                                        line.table(),
                                        line.rows(),
                                        Optional.empty(),
                                        choice == StoreChoice.REMOVE_BUYERS && parts == ORDERS
                                                ? Reason.TAX_RECORDS
                                                : Reason.YOUR_CHOICE));
                    }
                }
            }
            if (choice == StoreChoice.REMOVE_BUYERS) {
                removed.add(line(h, "customer_order", NAMED, of));
            }
            kept.add(
                    new ErasePlan.Line(
                            "stock_movement",
                            h.createQuery(
                                            "SELECT COUNT(*) FROM stock_movement m JOIN"
                                                + " customer_order o ON o.external_id = m.document"
                                                + " WHERE o.store_id = ?")
                                    .bind(0, of)
                                    .mapTo(Long.class)
                                    .one(),
                            Optional.empty(),
                            Reason.YOUR_STOCK));
            kept.add(new ErasePlan.Line("rights_request", 1, Optional.empty(), Reason.PROOF));
            return new ErasePlan(erased, kept, removed, now.instant().plus(TERM));
        });
    }

    /// The orders behind a count of the plan, by their numbers.
    public List<String> orders(UUID of, long offset, int limit) {
        return store.read(h ->
                h.createQuery(
                                "SELECT external_id FROM customer_order WHERE store_id = ? ORDER BY"
                                        + " external_id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY")
                        .bind(0, of)
                        .bind(1, offset)
                        .bind(2, limit)
                        .mapTo(String.class)
                        .list());
    }

    private static ErasePlan.Line line(Handle handle, String table, String find, UUID of) {
        long rows =
                handle.createQuery("SELECT COUNT(*) FROM (" + find + ")")
                        .bind(0, of)
                        .mapTo(Long.class)
                        .one();
        return new ErasePlan.Line(table, rows, Optional.empty(), Reason.NONE);
    }

    /// Does it. The store must not be syncing; its marketplace still trusts the key until it is
    /// revoked there.
    ///
    /// @param provenBy what the check of the person came to
    /// @return the signed receipt, which is kept with the request as well
    /// @throws IOException if the list of removals beside the database could not be written; what
    ///   went before is gone, and doing it again goes on
    public String run(
            String actor, UUID of, StoreChoice choice, IdentityCheck.Proof provenBy, String name)
            throws IOException {
        ErasePlan plan = plan(of, choice);
        RightsRequest request =
                requests.ask(actor, Right.DELETION, About.MYSELF, provenBy, "store " + name);
        leaving.leave(actor, of);
        if (choice != StoreChoice.KEEP_ORDER_FACTS) {
            buyers.erase(
                    actor,
                    ErasureCause.STORE,
                    Optional.of(request.id()),
                    ids(NAMED, of),
                    BuyerErasure.Watcher.NONE);
        }
        if (choice == StoreChoice.ERASE_ALL) {
            eraseAll(actor, of);
        }
        String receipt = Certificate.signed(statement(request, of, name, choice, plan), signer);
        requests.answer(actor, request.id(), choice.name(), receipt);
        return receipt;
    }

    private void eraseAll(String actor, UUID of) {
        List<UUID> orders = ids(ORDERS.getLast().find(), of);
        batches(
                actor,
                orders,
                (tx, batch) -> {
                    // Units that open orders have taken are free again, and the other stores hear.
                    reservations.replace(tx, Set.copyOf(batch), List.of());
                    batch.forEach(id -> {
                        tx.derive(
                                Tables.ORDER_PROBLEM,
                                "DELETE FROM order_problem WHERE order_id = ?",
                                id);
                    });
                });
        for (Part part : ORDERS) {
            batches(
                    actor,
                    ids(part.find(), of),
                    (tx, batch) -> batch.forEach(id -> tx.erase(part.table(), id)));
        }
        store.writeBuffered(
                actor,
                "store.erase",
                tx -> {
                    tx.derive(Tables.ORDER_TALLY, "DELETE FROM order_tally WHERE store_id = ?", of);
                    tx.derive(
                            Tables.HELD_STOCK,
                            "DELETE FROM held_stock WHERE listing_id IN (SELECT id FROM listing"
                                    + " WHERE store_id = ?)",
                            of);
                    tx.derive(
                            Tables.WAITING_STOCK,
                            "DELETE FROM waiting_stock WHERE store_id = ?",
                            of);
                    tx.derive(
                            Tables.PUBLISHED_QUANTITY,
                            "DELETE FROM published_quantity WHERE listing_id IN (SELECT id FROM"
                                    + " listing WHERE store_id = ?)",
                            of);
                    tx.derive(
                            Tables.LISTING_DRIFT,
                            "DELETE FROM listing_drift WHERE listing_id IN (SELECT id FROM listing"
                                    + " WHERE store_id = ?)",
                            of);
                    tx.derive(
                            Tables.ORDER_CODE,
                            "DELETE FROM order_code c WHERE NOT EXISTS (SELECT 1 FROM"
                                    + " customer_order o WHERE o.id = c.order_id)");
                    // What was done to rows that are gone cannot be undone.
                    tx.derive(Tables.UNDO_ENTRY, "DELETE FROM undo_entry");
                    tx.derive(Tables.UNDO_STEP, "DELETE FROM undo_step");
                    return true;
                });
        for (Part part : LISTINGS) {
            batches(
                    actor,
                    ids(part.find(), of),
                    (tx, batch) -> batch.forEach(id -> tx.erase(part.table(), id)));
        }
        store.checkpoint();
    }

    private List<UUID> ids(String sql, UUID of) {
        return store.read(h -> h.createQuery(sql).bind(0, of).mapTo(UUID.class).list());
    }

    @FunctionalInterface
    private interface Batch {
        void run(Tx tx, List<UUID> ids);
    }

    private void batches(String actor, List<UUID> ids, Batch work) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<UUID> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            store.writeBuffered(
                    actor,
                    "store.erase",
                    tx -> {
                        work.run(tx, batch);
                        tx.detail("rows", batch.size());
                        return true;
                    });
        }
    }

    private Map<String, Object> statement(
            RightsRequest request, UUID of, String name, StoreChoice choice, ErasePlan plan) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("kind", "store");
        statement.put("request", request.number());
        statement.put("store", name);
        statement.put("storeId", of.toString());
        statement.put("choice", choice.name());
        statement.put("at", Instant.ofEpochMilli(now.instant().toEpochMilli()).toString());
        statement.put("erased", counts(plan.erased()));
        statement.put("buyersRemoved", counts(plan.buyersRemoved()));
        statement.put("kept", counts(plan.kept()));
        statement.put("notReached", Arrays.stream(NotReached.values()).map(Enum::name).toList());
        return statement;
    }

    private static Map<String, Long> counts(List<ErasePlan.Line> lines) {
        Map<String, Long> counts = new LinkedHashMap<>();
        lines.forEach(line -> counts.put(line.table(), line.rows()));
        return counts;
    }
}
