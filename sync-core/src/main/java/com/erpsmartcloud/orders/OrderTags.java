package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The seller's tags, and which orders wear them.
public final class OrderTags {

    private static final String ALL = "SELECT id, name, colour FROM tag ORDER BY LOWER(name), id";

    private static final String WEARERS =
            """
            SELECT g.order_id FROM UNNEST(?) t(id) JOIN order_tag g ON g.order_id = t.id WHERE g.tag_id = ?
            """;

    /// The newest act of tagging that was not taken back. There are few acts, and all of one act
    /// put the same tag.
    private static final String LAST_ACT =
            "SELECT MAX(seq) FROM undo_step WHERE action = 'order.tag' AND NOT undone";

    private static final String PUT_THEN =
            """
            SELECT t.id, t.name, t.colour FROM undo_entry e
              JOIN order_tag g ON g.id = e.row_id JOIN tag t ON t.id = g.tag_id
             WHERE e.step_seq = ? FETCH FIRST 1 ROW ONLY
            """;

    private final Store store;

    public OrderTags(Store store) {
        this.store = store;
    }

    public List<OrderTag> all() {
        return store.read(h -> tags(h.createQuery(ALL)).list());
    }

    /// The tag that was put on last on this computer, as long as that act can be undone.
    public Optional<OrderTag> last() {
        return store.read(h ->
                h.createQuery(LAST_ACT)
                        .mapTo(Long.class)
                        .findOne()
                        .flatMap(step -> tags(h.createQuery(PUT_THEN).bind(0, step)).findFirst()));
    }

    private static ResultIterable<OrderTag> tags(Query query) {
        return query.map((r, _) ->
                new OrderTag(
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        OrderTag.Colour.valueOf(r.getString(3))));
    }

    /// @param name stripped and cut to 60 characters; the tag of that name if there is one
    /// @throws IllegalArgumentException if the name is blank
    public OrderTag add(String actor, String name, OrderTag.Colour colour) {
        String words = OrderRows.cut(name.strip(), 60);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a tag needs a name");
        }
        Optional<OrderTag> same =
                all().stream().filter(tag -> tag.name().equalsIgnoreCase(words)).findFirst();
        return same.orElseGet(() ->
                store.write(
                        actor,
                        "tag.add",
                        tx -> {
                            tx.undoable("tag.add", words, Tables.TAG);
                            UUID id = tx.ids().fresh();
                            tx.insert(
                                    Tables.TAG
                                            .row()
                                            .with("id", id)
                                            .with("name", words)
                                            .with("colour", colour));
                            return new OrderTag(id, words, colour);
                        }));
    }

    /// Takes a tag away for good, from all orders that wear it.
    public void remove(String actor, OrderTag tag) {
        store.write(
                actor,
                "tag.remove",
                tx -> {
                    tx.undoable("tag.remove", tag.name(), Tables.TAG, Tables.ORDER_TAG);
                    tx.read()
                            .createQuery("SELECT id FROM order_tag WHERE tag_id = ?")
                            .bind(0, tag.id())
                            .mapTo(UUID.class)
                            .list()
                            .forEach(id -> tx.remove(Tables.ORDER_TAG, id));
                    tx.remove(Tables.TAG, tag.id());
                    return tag;
                });
    }

    public ActOutcome put(String actor, Collection<UUID> orders, UUID tag) {
        return change(actor, "order.tag", orders, tag, true);
    }

    public ActOutcome takeOff(String actor, Collection<UUID> orders, UUID tag) {
        return change(actor, "order.untag", orders, tag, false);
    }

    private ActOutcome change(
            String actor, String action, Collection<UUID> orders, UUID tag, boolean wears) {
        return store.write(
                actor,
                action,
                tx -> {
                    EachOrder all = EachOrder.of(tx, orders);
                    tx.undoable(action, all.subject(), Tables.ORDER_TAG);
                    Set<UUID> wearers = wearers(tx, orders, tag);
                    String name = name(tx, tag);
                    return all.does(
                            tx,
                            (_, order) -> {
                                if (wearers.contains(order.id()) == wears) {
                                    return Optional.of(ActOutcome.Reason.ALREADY);
                                }
                                change(tx, order.id(), tag, wears);
                                OrderEvents.add(
                                        tx, order.id(), wears ? "TAGGED" : "UNTAGGED", name);
                                return Optional.empty();
                            });
                });
    }

    private static void change(Tx tx, UUID order, UUID tag, boolean wears) {
        UUID id = tx.ids().derived(order, "tag", tag.toString());
        if (wears) {
            tx.insert(
                    Tables.ORDER_TAG
                            .row()
                            .with("id", id)
                            .with("order_id", order)
                            .with("tag_id", tag));
        } else {
            tx.remove(Tables.ORDER_TAG, id);
        }
    }

    private static Set<UUID> wearers(Tx tx, Collection<UUID> orders, UUID tag) {
        return new HashSet<>(
                tx.read()
                        .createQuery(WEARERS)
                        .bind(0, SqlIds.of(orders))
                        .bind(1, tag)
                        .mapTo(UUID.class)
                        .list());
    }

    private static String name(Tx tx, UUID tag) {
        return tx.read()
                .createQuery("SELECT name FROM tag WHERE id = ?")
                .bind(0, tag)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /// Tags of the orders of a page.
    static final String OF_ORDERS =
            """
            SELECT g.order_id, a.id, a.name, a.colour
              FROM UNNEST(?) t(id) JOIN order_tag g ON g.order_id = t.id JOIN tag a ON a.id = g.tag_id
             ORDER BY LOWER(a.name), a.id
            """;

    static Map.Entry<UUID, OrderTag> worn(java.sql.ResultSet r) throws java.sql.SQLException {
        return Map.entry(
                r.getObject(1, UUID.class),
                new OrderTag(
                        r.getObject(2, UUID.class),
                        r.getString(3),
                        OrderTag.Colour.valueOf(r.getString(4))));
    }
}
