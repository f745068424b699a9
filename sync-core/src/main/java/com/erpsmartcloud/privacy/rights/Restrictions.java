package com.erpsmartcloud.privacy.rights;

import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Orders that are kept and not processed, and purposes that were objected to. Both act with the
/// transaction that writes them: nothing of a restricted order is sent, it is in no report, a new
/// reading does not touch its buyer, and the retention schedule leaves it alone.
///
/// Source: features V9, clause 9 of the policy.
public final class Restrictions {

    private static final String ORDER = "ORDER";
    private static final String PURPOSE = "PURPOSE";

    private static final String AMONG =
            "SELECT r.id, r.since FROM UNNEST(?) t(id) JOIN restriction r ON r.id = t.id";

    private final Store store;

    public Restrictions(Store store) {
        this.store = store;
    }

    /// @param request the request it follows from
    /// @return how many were not restricted before
    public int restrict(String actor, Collection<UUID> orders, Optional<UUID> request) {
        return store.write(
                actor,
                "privacy.restrict",
                tx -> {
                    Set<UUID> before = present(tx, orders);
                    int done = 0;
                    for (UUID order : Set.copyOf(orders)) {
                        if (!before.contains(order)) {
                            insert(tx, order, ORDER, "", request);
                            done++;
                        }
                    }
                    tx.subject("orders").detail("restricted", done);
                    return done;
                });
    }

    /// Lets orders be processed again.
    public int lift(String actor, Collection<UUID> orders) {
        return store.write(
                actor,
                "privacy.lift",
                tx -> {
                    Set<UUID> there = present(tx, orders);
                    there.forEach(id -> tx.remove(Tables.RESTRICTION, id));
                    tx.subject("orders").detail("lifted", there.size());
                    return there.size();
                });
    }

    /// For badges in rows.
    ///
    /// @return those of the orders that are restricted, with since when
    public Map<UUID, Instant> among(Collection<UUID> orders) {
        Map<UUID, Instant> found = new HashMap<>();
        store.read(h ->
                        h.createQuery(AMONG)
                                .bind(0, SqlIds.of(orders))
                                .map((r, _) ->
                                        Map.entry(
                                                r.getObject(1, UUID.class),
                                                Instant.ofEpochMilli(r.getLong(2))))
                                .list())
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }

    /// Whether nothing may be done with an order but keep it. To be asked before any mail.
    public boolean isRestricted(UUID order) {
        return !among(Set.of(order)).isEmpty();
    }

    /// Stops a use that rests on interests of ours.
    public void object(String actor, DataPurpose purpose, Optional<UUID> request) {
        store.write(
                actor,
                "privacy.object",
                tx -> {
                    UUID id = idOf(tx, purpose);
                    if (present(tx, Set.of(id)).isEmpty()) {
                        insert(tx, id, PURPOSE, purpose.name(), request);
                        tx.subject(purpose.name()).detail("objected", true);
                    }
                    return id;
                });
    }

    public void takeObjectionBack(String actor, DataPurpose purpose) {
        store.write(
                actor,
                "privacy.object-no-more",
                tx -> {
                    UUID id = idOf(tx, purpose);
                    if (!present(tx, Set.of(id)).isEmpty()) {
                        tx.remove(Tables.RESTRICTION, id);
                        tx.subject(purpose.name()).detail("objected", false);
                    }
                    return id;
                });
    }

    /// To be asked before each use for this purpose.
    public boolean objectedTo(DataPurpose purpose) {
        return store.read(h -> objectedTo(h, purpose));
    }

    /// The same, as a transaction sees it.
    public static boolean objectedTo(Handle handle, DataPurpose purpose) {
        return handle.createQuery(
                        "SELECT COUNT(*) > 0 FROM restriction WHERE kind = 'PURPOSE' AND purpose ="
                                + " ?")
                .bind(0, purpose.name())
                .mapTo(Boolean.class)
                .one();
    }

    /// What is objected to now, with since when; the oldest first.
    public Map<DataPurpose, Instant> objections() {
        Map<DataPurpose, Instant> found = new LinkedHashMap<>();
        store.read(h ->
                        h.createQuery(
                                        "SELECT purpose, since FROM restriction WHERE kind ="
                                                + " 'PURPOSE' ORDER BY since, purpose")
                                .map((r, _) ->
                                        Map.entry(
                                                DataPurpose.valueOf(r.getString(1)),
                                                Instant.ofEpochMilli(r.getLong(2))))
                                .list())
                .forEach(e -> found.put(e.getKey(), e.getValue()));
        return found;
    }

    private static UUID idOf(Tx tx, DataPurpose purpose) {
        return tx.ids().derived(Instant.EPOCH, "objection", purpose.name());
    }

    private static Set<UUID> present(Tx tx, Collection<UUID> ids) {
        return Set.copyOf(
                tx.read()
                        .createQuery(
                                "SELECT r.id FROM UNNEST(?) t(id) JOIN restriction r ON r.id ="
                                        + " t.id")
                        .bind(0, SqlIds.of(Set.copyOf(ids)))
                        .mapTo(UUID.class)
                        .list());
    }

    private static void insert(
            Tx tx, UUID id, String kind, String purpose, Optional<UUID> request) {
        tx.insert(
                Tables.RESTRICTION
                        .row()
                        .with("id", id)
                        .with("kind", kind)
                        .with("purpose", purpose)
                        .with("since", tx.at())
                        .with("request_id", request));
    }
}
