package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.table.LazyRows;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.table.Slot;
import com.erpsmartcloud.app.ui.table.SortOrder;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The orders list: which view, which filters, which rows, how many, how much. UI thread only.
public final class OrdersViewModel {

    static final int DUE_SOON_HOURS = 24;

    private final OrderReader orders;
    private final Jobs jobs;
    private final StoreFilter stores;
    private final RowsModel<OrderRow> rows;
    private final ObjectProperty<OrderTab> tab =
            new SimpleObjectProperty<>(this, "tab", OrderTab.TO_PROCESS);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty dueSoon = new SimpleBooleanProperty(this, "dueSoon");
    private final ObjectProperty<Deadline> deadline =
            new SimpleObjectProperty<>(this, "deadline", Deadline.ANY);
    private final ReadOnlyObjectWrapper<Optional<OrderFigures>> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalLong> waiting =
            new ReadOnlyObjectWrapper<>(this, "waiting", OptionalLong.empty());
    private SortOrder sort = SortOrder.AS_THE_VIEW;
    private Optional<OrderQuery> shown = Optional.empty();
    private boolean counting;
    private boolean turning;

    public OrdersViewModel(OrderReader orders, Jobs jobs, StoreFilter stores) {
        this.orders = orders;
        this.jobs = jobs;
        this.stores = stores;
        this.rows = new RowsModel<>(jobs);
        tab.addListener(_ -> {
            sort = SortOrder.AS_THE_VIEW;
            load();
        });
        text.addListener(_ -> load());
        dueSoon.addListener(_ -> load());
        deadline.addListener(_ -> load());
        stores.chosenProperty().addListener(_ -> load());
    }

    RowsModel<OrderRow> rows() {
        return rows;
    }

    ObjectProperty<OrderTab> tabProperty() {
        return tab;
    }

    /// Beginning of an order number or an article.
    StringProperty textProperty() {
        return text;
    }

    /// Only what must be handed over within a day, late ones included.
    BooleanProperty dueSoonProperty() {
        return dueSoon;
    }

    /// Only what must be handed over in this range.
    ObjectProperty<Deadline> deadlineProperty() {
        return deadline;
    }

    /// Counts of the views and sums of this one; empty until first read.
    ReadOnlyObjectProperty<Optional<OrderFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// Present while changes wait to be shown: how many new rows, 0 if others changed place.
    ReadOnlyObjectProperty<OptionalLong> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Sorts as a head asks; the store does it.
    void sort(SortOrder order) {
        sort = order;
        load();
    }

    /// Takes every filter away; the view stays.
    void clearFilters() {
        turn(() -> {});
    }

    /// Shows a whole view, as a count on another screen promised it.
    void showAll(OrderTab view) {
        turn(() -> tab.set(view));
    }

    /// Shows exactly the orders to be handed over in a range, of whatever view.
    void showDue(Deadline range) {
        turn(() -> {
            deadline.set(range);
            tab.set(OrderTab.ALL);
        });
    }

    /// Changes several filters with one question to the store.
    private void turn(Runnable change) {
        turning = true;
        text.set("");
        dueSoon.set(false);
        deadline.set(Deadline.ANY);
        stores.all();
        change.run();
        turning = false;
        load();
    }

    /// How many filters narrow the view.
    int filters() {
        int on = text.get().isBlank() ? 0 : 1;
        on += dueSoon.get() ? 1 : 0;
        on += deadline.get().equals(Deadline.ANY) ? 0 : 1;
        return on + (stores.isAll() ? 0 : 1);
    }

    /// Whether the view itself comes by deadline.
    boolean byShipBy() {
        return plain().sort() == OrderQuery.Sort.SHIP_BY;
    }

    int storesChosen() {
        return stores.chosen().size();
    }

    void allStores() {
        stores.all();
    }

    /// Reads the rows if the question is another one than before.
    void load() {
        if (!turning && !shown.equals(Optional.of(query()))) {
            reload();
        }
    }

    /// Reads the rows again from the top.
    void reload() {
        OrderQuery asked = query();
        shown = Optional.of(asked);
        waiting.set(OptionalLong.empty());
        rows.show(source(asked));
        count();
    }

    /// Something changed and the list stands at its top without a current row: show it.
    void refresh() {
        load();
        waiting.set(OptionalLong.empty());
        rows.refresh();
        count();
    }

    /// Something changed while the user looks at a certain stretch: it changes in place if the same
    /// orders are still there; otherwise the news waits until asked for.
    ///
    /// @param first index of the first visible row
    /// @param last index of the last visible row
    void refreshAround(int first, int last) {
        count();
        Optional<LazyRows<OrderRow>> now = rows.rowsProperty().get();
        if (now.isEmpty() || now.get().isEmpty()) {
            refresh();
            return;
        }
        OrderQuery asked = query();
        List<UUID> visible = ids(now.get(), first, last);
        long before = now.get().size();
        jobs.start(
                _ ->
                        new Page<>(
                                orders.page(asked, first, Math.max(1, last - first + 1)),
                                orders.count(asked)),
                page -> {
                    if (!shown.equals(Optional.of(asked))) {
                        return;
                    }
                    if (page.rows().stream().map(OrderRow::id).toList().equals(visible)) {
                        rows.refresh();
                    } else {
                        waiting.set(OptionalLong.of(Math.max(0, page.total() - before)));
                    }
                },
                _ -> {});
    }

    /// Every row of what is shown now.
    PageSource<OrderRow> all() {
        return source(query());
    }

    OrderQuery query() {
        OrderQuery plain = plain();
        Set<UUID> chosen =
                stores.chosen().stream().map(UUID::fromString).collect(Collectors.toSet());
        return new OrderQuery(
                tab.get(),
                chosen,
                text.get().strip(),
                dueSoon.get() ? DUE_SOON_HOURS : 0,
                deadline.get(),
                OrderColumns.sort(sort.column()).orElse(plain.sort()),
                sort.column().isEmpty()
                        ? plain.direction()
                        : switch (sort.direction()) {
                            case UP -> OrderQuery.Direction.ASCENDING;
                            case DOWN -> OrderQuery.Direction.DESCENDING;
                        });
    }

    private OrderQuery plain() {
        return deadline.get().equals(Deadline.ANY)
                ? OrderQuery.of(tab.get())
                : OrderQuery.due(deadline.get());
    }

    private PageSource<OrderRow> source(OrderQuery asked) {
        return (offset, limit) ->
                new Page<>(orders.page(asked, offset, limit), orders.count(asked));
    }

    private void count() {
        if (counting) {
            return;
        }
        counting = true;
        OrderQuery asked = query();
        jobs.start(
                _ -> new OrderFigures(orders.counts(asked), orders.totals(asked)),
                read -> {
                    counting = false;
                    figures.set(Optional.of(read));
                    if (!asked.equals(query())) {
                        count();
                    }
                },
                _ -> counting = false);
    }

    private static List<UUID> ids(List<Slot<OrderRow>> rows, int first, int last) {
        return IntStream.rangeClosed(first, Math.min(last, rows.size() - 1))
                .mapToObj(rows::get)
                .flatMap(slot -> slot.row().stream())
                .map(OrderRow::id)
                .toList();
    }

    /// How many orders a view has, as far as known.
    OptionalLong countOf(OrderTab view) {
        Map<OrderTab, Long> counts = figures.get().map(OrderFigures::counts).orElse(Map.of());
        return counts.containsKey(view) ? OptionalLong.of(counts.get(view)) : OptionalLong.empty();
    }
}
