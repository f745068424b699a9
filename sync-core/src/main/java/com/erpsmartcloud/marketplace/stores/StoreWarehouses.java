package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Touched;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Which of ours each warehouse of a store stands for, as the seller decides it.
///
/// One that stands for none is left alone: nothing is written to it. Two of one store never stand
/// for the same one of ours, because both would offer all of it.
///
/// Source: feature S2.
public final class StoreWarehouses {

    /// So many listings at once are planned in one go.
    private static final int CHUNK = 5_000;

    private static final String OF_STORE =
            """
            SELECT id, external_id, external_name, usable, warehouse_id FROM store_warehouse
             WHERE store_id = ? AND NOT held ORDER BY external_name, external_id
            """;

    private static final String SOLD_THERE =
            """
            SELECT m.id FROM UNNEST(?) t(id) JOIN store_warehouse w ON w.id = t.id
              JOIN listing l ON l.store_id = w.store_id JOIN listing_mapping m ON m.id = l.id
             WHERE m.product_id IS NOT NULL
            """;

    private final Store store;

    public StoreWarehouses(Store store) {
        this.store = store;
    }

    /// A warehouse as the marketplace named it.
    ///
    /// @param usable whether stock may be written to it
    /// @param ours what it stands for; empty for nothing
    public record Place(
            UUID id, String externalId, String name, boolean usable, Optional<UUID> ours) {}

    /// What came of an attempt to change them.
    public sealed interface Outcome {

        record Done() implements Outcome {}

        /// Nothing was changed.
        ///
        /// @param one of the two warehouses that would offer the same units
        record Shared(String one, String other) implements Outcome {}
    }

    /// What the listings of a store are to show, after its warehouses stand for others.
    @FunctionalInterface
    public interface Planning {
        void plan(Tx tx, Collection<UUID> listings);
    }

    /// By their names, the seller's own; empty until the store was read once.
    public List<Place> of(UUID of) {
        return store.read(h -> of(h, of));
    }

    /// Lets warehouses of a store stand for ours; those that are not named stay as they are. Can be
    /// undone.
    ///
    /// @param chosen ours by the marketplace's id; empty for none
    public Outcome lead(String actor, UUID of, Map<String, Optional<UUID>> chosen) {
        return store.write(
                actor,
                "store.lead",
                tx -> {
                    List<Place> wanted =
                            of(tx.read(), of).stream().map(place -> led(place, chosen)).toList();
                    Optional<Outcome.Shared> shared = shared(wanted);
                    if (shared.isPresent()) {
                        return shared.get();
                    }
                    tx.undoable("store.lead", name(tx, of), Tables.STORE_WAREHOUSE);
                    for (Place before : of(tx.read(), of)) {
                        Place after = led(before, chosen);
                        if (!after.equals(before)) {
                            tx.update(
                                    Tables.STORE_WAREHOUSE,
                                    before.id(),
                                    Map.of("warehouse_id", after.ours()));
                        }
                    }
                    tx.subject("store " + of);
                    return new Outcome.Done();
                });
    }

    /// From now on whatever changes what a warehouse stands for, undo as well, has its store's
    /// listings planned anew.
    public void follow(Planning planning) {
        store.follow(Tables.STORE_WAREHOUSE, (tx, rows) -> planAnew(tx, rows, planning));
    }

    private static void planAnew(Tx tx, Touched rows, Planning planning) {
        if (rows.changed().isEmpty()) {
            return;
        }
        Set<UUID> listings =
                new TreeSet<>(
                        tx.read()
                                .createQuery(SOLD_THERE)
                                .bind(0, SqlIds.of(rows.changed()))
                                .mapTo(UUID.class)
                                .list());
        List<UUID> all = List.copyOf(listings);
        for (int from = 0; from < all.size(); from += CHUNK) {
            planning.plan(tx, all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }

    private static Place led(Place place, Map<String, Optional<UUID>> chosen) {
        return new Place(
                place.id(),
                place.externalId(),
                place.name(),
                place.usable(),
                chosen.getOrDefault(place.externalId(), place.ours()));
    }

    /// What takes no stock offers nothing.
    private static Optional<Outcome.Shared> shared(List<Place> wanted) {
        Set<UUID> taken = new HashSet<>();
        for (Place place : wanted) {
            if (place.usable() && place.ours().isPresent() && !taken.add(place.ours().get())) {
                String other =
                        wanted.stream()
                                .filter(each -> each.usable() && each.ours().equals(place.ours()))
                                .map(Place::name)
                                .findFirst()
                                .orElse("");
                return Optional.of(new Outcome.Shared(other, place.name()));
            }
        }
        return Optional.empty();
    }

    private static List<Place> of(Handle handle, UUID of) {
        return handle.createQuery(OF_STORE)
                .bind(0, of)
                .map((r, _) ->
                        new Place(
                                r.getObject(1, UUID.class),
                                r.getString(2),
                                r.getString(3),
                                r.getBoolean(4),
                                Optional.ofNullable(r.getObject(5, UUID.class))))
                .list();
    }

    private static String name(Tx tx, UUID of) {
        return tx.read()
                .createQuery("SELECT name FROM marketplace_store WHERE id = ?")
                .bind(0, of)
                .mapTo(String.class)
                .one();
    }
}
