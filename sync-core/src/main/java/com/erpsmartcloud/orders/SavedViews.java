package com.erpsmartcloud.orders;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The views of the orders list the seller keeps.
public final class SavedViews {

    private static final String ALL =
            "SELECT id, name, place, asked FROM order_view ORDER BY place, id";

    private static final int LONGEST_NAME = 120;

    private final Store store;

    public SavedViews(Store store) {
        this.store = store;
    }

    /// Pinned ones first, then in the order they stand; a view of a newer program is left out.
    public List<OrderView> all() {
        return store
                .read(h ->
                        h.createQuery(ALL)
                                .map((r, _) ->
                                        ViewText.read(
                                                r.getObject(1, UUID.class),
                                                r.getString(2),
                                                r.getInt(3),
                                                r.getString(4)))
                                .list())
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(view -> !view.is(OrderView.Mark.PINNED)))
                .toList();
    }

    /// Keeps a view as the last one.
    ///
    /// @param wanted its id and place mean nothing yet
    /// @return the view as it is kept
    /// @throws IllegalArgumentException if it has no name
    public OrderView add(String actor, OrderView wanted) {
        String name = name(wanted.name());
        return store.write(
                actor,
                "order-view.add",
                tx -> {
                    tx.undoable("order-view.add", name, Tables.ORDER_VIEW);
                    int last =
                            tx.read()
                                    .createQuery("SELECT COALESCE(MAX(place), -1) FROM order_view")
                                    .mapTo(Integer.class)
                                    .one();
                    OrderView view =
                            new OrderView(
                                    tx.ids().fresh(),
                                    name,
                                    last + 1,
                                    wanted.tab(),
                                    wanted.text(),
                                    wanted.filter(),
                                    wanted.sorts(),
                                    wanted.columns());
                    tx.insert(
                            Tables.ORDER_VIEW
                                    .row()
                                    .with("id", view.id())
                                    .with("name", view.name())
                                    .with("place", view.place())
                                    .with("asked", ViewText.write(view)));
                    return view;
                });
    }

    /// Keeps another name, filter, sort or columns of a view.
    public void change(String actor, OrderView view) {
        String name = name(view.name());
        store.write(
                actor,
                "order-view.change",
                tx -> {
                    tx.undoable("order-view.change", name, Tables.ORDER_VIEW);
                    tx.update(
                            Tables.ORDER_VIEW,
                            view.id(),
                            Map.of("name", name, "asked", ViewText.write(view)));
                    return view;
                });
    }

    /// Gives a view a mark or takes it off; of those to begin with there is but one.
    ///
    /// @return the view as it is then
    public OrderView turn(String actor, OrderView view, OrderView.Mark mark) {
        OrderView next = view.turned(mark);
        List<OrderView> others =
                mark == OrderView.Mark.START && next.is(mark)
                        ? all().stream()
                                .filter(each -> each.is(mark) && !each.id().equals(view.id()))
                                .map(each -> each.turned(mark))
                                .toList()
                        : List.of();
        store.write(
                actor,
                "order-view.change",
                tx -> {
                    tx.undoable("order-view.change", view.name(), Tables.ORDER_VIEW);
                    for (OrderView each :
                            Stream.concat(others.stream(), Stream.of(next)).toList()) {
                        tx.update(
                                Tables.ORDER_VIEW,
                                each.id(),
                                Map.of("asked", ViewText.write(each)));
                    }
                    return next;
                });
        return next;
    }

    public void remove(String actor, OrderView view) {
        store.write(
                actor,
                "order-view.remove",
                tx -> {
                    tx.undoable("order-view.remove", view.name(), Tables.ORDER_VIEW);
                    tx.remove(Tables.ORDER_VIEW, view.id());
                    return view;
                });
    }

    private static String name(String wanted) {
        String name = OrderRows.cut(wanted.strip(), LONGEST_NAME);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a view needs a name");
        }
        return name;
    }
}
