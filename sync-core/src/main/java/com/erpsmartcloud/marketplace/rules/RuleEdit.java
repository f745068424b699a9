package com.erpsmartcloud.marketplace.rules;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Adds, changes and removes rules. What they cover is planned anew in the same transaction.
public final class RuleEdit {

    /// What a rule change does to listings.
    @FunctionalInterface
    public interface Planning {
        void plan(Tx tx, Collection<UUID> products);
    }

    private static final TableDef[] UNDOABLE = {
        Tables.CHANNEL_RULE, Tables.CHANNEL_RULE_COVER, Tables.CHANNEL_RULE_WAREHOUSE
    };

    /// So many products at once are planned in one go.
    private static final int CHUNK = 5_000;

    private static final String MAPPED =
            "SELECT DISTINCT product_id FROM listing_mapping WHERE product_id IS NOT NULL";

    private final Store store;
    private final Planning planning;

    public RuleEdit(Store store, Planning planning) {
        this.store = store;
        this.planning = planning;
    }

    /// @param place among rules of the same scope the lower one wins
    public record Draft(
            String name,
            long place,
            ChannelFormula formula,
            List<RuleCover> covers,
            Set<UUID> warehouses,
            boolean shared) {

        /// @throws IllegalArgumentException if it has no name or covers nothing
        public Draft {
            covers = List.copyOf(covers);
            warehouses = Set.copyOf(warehouses);
            if (name.isBlank() || covers.isEmpty()) {
                throw new IllegalArgumentException("a rule has a name and covers something");
            }
        }
    }

    public UUID add(String actor, Draft draft) {
        return store.write(
                actor,
                "rule.add",
                tx -> {
                    tx.undoable("rule.add", draft.name(), UNDOABLE);
                    UUID id = tx.ids().fresh();
                    write(tx, id, draft, true);
                    plan(tx, covered(tx, id));
                    return id;
                });
    }

    /// @return false if there is no such rule any more
    public boolean change(String actor, UUID id, Draft draft) {
        return store.write(
                actor,
                "rule.change",
                tx -> {
                    if (!exists(tx, id)) {
                        return false;
                    }
                    tx.undoable("rule.change", draft.name(), UNDOABLE);
                    boolean active = StoredRules.isActive(tx.read(), id);
                    boolean all = draft.covers().contains(RuleCover.ALL);
                    Set<UUID> products = all ? new HashSet<>() : new HashSet<>(covered(tx, id));
                    parts(tx, id);
                    write(tx, id, draft, active);
                    if (all) {
                        planAll(tx);
                    } else {
                        products.addAll(covered(tx, id));
                        plan(tx, products);
                    }
                    return true;
                });
    }

    /// @return false if there is no such rule any more
    public boolean remove(String actor, UUID id) {
        return store.write(
                actor,
                "rule.remove",
                tx -> {
                    Optional<String> name = name(tx, id);
                    if (name.isEmpty()) {
                        return false;
                    }
                    tx.undoable("rule.remove", name.get(), UNDOABLE);
                    List<UUID> products = covered(tx, id);
                    parts(tx, id);
                    tx.remove(Tables.CHANNEL_RULE, id);
                    plan(tx, products);
                    return true;
                });
    }

    /// Lets a rule rest: it is kept and decides nothing.
    ///
    /// @return false if there is no such rule any more
    public boolean rest(String actor, UUID id) {
        return use(actor, "rule.rest", id, false);
    }

    /// Asks a rule again that rested.
    ///
    /// @return false if there is no such rule any more
    public boolean wake(String actor, UUID id) {
        return use(actor, "rule.wake", id, true);
    }

    private boolean use(String actor, String act, UUID id, boolean active) {
        return store.write(
                actor,
                act,
                tx -> {
                    Optional<String> name = name(tx, id);
                    if (name.isEmpty()) {
                        return false;
                    }
                    tx.undoable(act, name.get(), UNDOABLE);
                    tx.update(Tables.CHANNEL_RULE, id, Map.of("active", active));
                    plan(tx, covered(tx, id));
                    return true;
                });
    }

    /// Puts rules in this order: the first one is asked first among those of its scope.
    ///
    /// @param moved the one it is about; what it and those it passed cover is planned anew
    public void order(String actor, UUID moved, List<UUID> inOrder) {
        store.write(
                actor,
                "rule.order",
                tx -> {
                    tx.undoable("rule.order", name(tx, moved).orElse(""), UNDOABLE);
                    for (int i = 0; i < inOrder.size(); i++) {
                        if (exists(tx, inOrder.get(i))) {
                            tx.update(
                                    Tables.CHANNEL_RULE,
                                    inOrder.get(i),
                                    Map.of("place", (long) i + 1));
                        }
                    }
                    plan(tx, covered(tx, moved));
                    return moved;
                });
    }

    /// Plans everything anew after rules came back in another way, as by undo.
    void planAll(Tx tx) {
        plan(tx, tx.read().createQuery(MAPPED).mapTo(UUID.class).list());
    }

    /// In the order of their ids, in which what belongs to them lies in the file: in any other,
    /// each go reads all of it.
    private void plan(Tx tx, Collection<UUID> products) {
        List<UUID> all = products.stream().sorted().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            planning.plan(tx, all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
    }

    private static void write(Tx tx, UUID id, Draft draft, boolean active) {
        ChannelFormula formula = draft.formula();
        var row =
                Tables.CHANNEL_RULE
                        .row()
                        .with("id", id)
                        .with("name", draft.name())
                        .with("place", draft.place())
                        .with("percent_bp", scaled(formula.percent(), 2))
                        .with("buffer_units", formula.buffer())
                        .with("reserve_milli", scaled(formula.reserveFactor(), 3))
                        .with("rounding", formula.round())
                        .with("floor_threshold", formula.floorThreshold())
                        .with("max_units", boxed(formula.max()))
                        .with("min_units", boxed(formula.min()))
                        .with("shared", draft.shared())
                        .with("active", active);
        if (exists(tx, id)) {
            tx.replace(row);
        } else {
            tx.insert(row);
        }
        for (RuleCover cover : draft.covers()) {
            tx.insert(
                    Tables.CHANNEL_RULE_COVER
                            .row()
                            .with("id", tx.ids().fresh())
                            .with("rule_id", id)
                            .with("scope", cover.scope())
                            .with("ref_id", cover.ref())
                            .with("category", cover.category()));
        }
        for (UUID warehouse : draft.warehouses()) {
            tx.insert(
                    Tables.CHANNEL_RULE_WAREHOUSE
                            .row()
                            .with("id", tx.ids().fresh())
                            .with("rule_id", id)
                            .with("warehouse_id", warehouse));
        }
    }

    private static void parts(Tx tx, UUID rule) {
        for (TableDef part : List.of(Tables.CHANNEL_RULE_COVER, Tables.CHANNEL_RULE_WAREHOUSE)) {
            tx.read()
                    .createQuery("SELECT id FROM " + part.name() + " WHERE rule_id = ?")
                    .bind(0, rule)
                    .mapTo(UUID.class)
                    .list()
                    .forEach(id -> tx.remove(part, id));
        }
    }

    private static List<UUID> covered(Tx tx, UUID rule) {
        return RuleReader.covered(tx.read(), rule);
    }

    private static boolean exists(Tx tx, UUID rule) {
        return name(tx, rule).isPresent();
    }

    private static Optional<String> name(Tx tx, UUID rule) {
        return tx.read()
                .createQuery(
                        """
                        SELECT r.name FROM UNNEST(?) t(id) JOIN channel_rule r ON r.id = t.id
                        """)
                .bind(0, SqlIds.of(List.of(rule)))
                .mapTo(String.class)
                .findFirst();
    }

    /// @throws IllegalArgumentException if it has more decimals than are kept
    private static long scaled(BigDecimal value, int decimals) {
        try {
            return value.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("at most " + decimals + " decimals: " + value, e);
        }
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
