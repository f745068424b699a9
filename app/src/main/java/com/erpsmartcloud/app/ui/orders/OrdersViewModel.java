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
import com.erpsmartcloud.orders.OrderFilter;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderSort;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderView;

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
import java.util.function.Supplier;
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
    private final ObjectProperty<OrderFilter> filter =
            new SimpleObjectProperty<>(this, "filter", OrderFilter.NONE);
    private final ReadOnlyObjectWrapper<Optional<OrderView>> view =
            new ReadOnlyObjectWrapper<>(this, "view", Optional.empty());
    private final ObjectProperty<Set<String>> columns =
            new SimpleObjectProperty<>(this, "columns", OrderColumns.FIRST);
    private final Supplier<List<OrderView>> kept;
    private List<SortOrder> sorts = List.of();
    private Optional<OrderQuery> shown = Optional.empty();
    private boolean begun;
    private boolean counting;
    private boolean turning;

    public OrdersViewModel(OrderReader orders, Jobs jobs, StoreFilter stores) {
        this(orders, jobs, stores, List::of);
    }

    /// @param kept the seller's own views, called off the UI thread
    public OrdersViewModel(
            OrderReader orders, Jobs jobs, StoreFilter stores, Supplier<List<OrderView>> kept) {
        this.orders = orders;
        this.kept = kept;
        this.jobs = jobs;
        this.stores = stores;
        this.rows = new RowsModel<>(jobs);
        tab.addListener(_ -> {
            sorts = List.of();
            load();
        });
        text.addListener(_ -> load());
        dueSoon.addListener(_ -> load());
        deadline.addListener(_ -> load());
        filter.addListener(_ -> load());
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

    /// Beyond view, text and chips.
    ObjectProperty<OrderFilter> filterProperty() {
        return filter;
    }

    /// The seller's own view that is shown, if it is one.
    ReadOnlyObjectProperty<Optional<OrderView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Ids of the columns that are shown, among those that may be hidden.
    ObjectProperty<Set<String>> columnsProperty() {
        return columns;
    }

    List<OrderFigures.Kept> keptViews() {
        return figures.get().map(OrderFigures::kept).orElse(List.of());
    }

    /// Shows the view to begin with, the first time and if one is marked so.
    ///
    /// @param otherwise run where there is none, and every other time
    void begin(Runnable otherwise) {
        if (begun) {
            otherwise.run();
            return;
        }
        begun = true;
        jobs.start(
                _ -> kept.get(),
                own ->
                        own.stream()
                                .filter(each -> each.is(OrderView.Mark.START))
                                .findFirst()
                                .ifPresentOrElse(this::show, otherwise),
                _ -> otherwise.run());
    }

    /// Somebody asked for a certain place: the view to begin with stays away.
    void beginElsewhere() {
        begun = true;
    }

    /// Shows a view of the seller's own.
    void show(OrderView wanted) {
        turn(() -> {
            tab.set(wanted.tab());
            text.set(wanted.text());
            filter.set(wanted.filter());
            columns.set(
                    wanted.columns().isEmpty() ? OrderColumns.FIRST : Set.copyOf(wanted.columns()));
            sorts = List.of();
            view.set(Optional.of(wanted));
        });
    }

    /// Shows a view every seller has; what the own view before it filtered by goes with it.
    void show(OrderTab wanted) {
        if (view.get().isPresent()) {
            turn(() -> {
                columns.set(OrderColumns.FIRST);
                tab.set(wanted);
            });
        } else {
            tab.set(wanted);
        }
    }

    /// What is shown now, as a view to keep.
    OrderView asView(String name) {
        OrderQuery now = query();
        return new OrderView(
                view.get().map(OrderView::id).orElse(new UUID(0, 0)),
                name,
                view.get().map(OrderView::place).orElse(0),
                now.tab(),
                now.text(),
                now.filter(),
                now.sorts(),
                columns.get().equals(OrderColumns.FIRST)
                        ? List.of()
                        : columns.get().stream().sorted().toList(),
                view.get().map(OrderView::marks).orElse(Set.of()));
    }

    /// Whether what is shown is more than a view every seller has, and no view keeps it so.
    boolean isWorthKeeping() {
        if (view.get().isPresent()) {
            OrderView kept = view.get().get();
            return !asView(kept.name()).query().equals(kept.query())
                    || !asView(kept.name()).columns().equals(kept.columns());
        }
        return !filter.get().isNone()
                || !text.get().isBlank()
                || !columns.get().equals(OrderColumns.FIRST);
    }

    /// Sorts as the heads ask; the store does it.
    void sort(List<SortOrder> heads) {
        sorts = List.copyOf(heads);
        load();
    }

    /// Sorts as a head asks; the store does it.
    void sort(SortOrder order) {
        sort(order.column().isEmpty() ? List.of() : List.of(order));
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

    /// Shows all orders that fit what was typed elsewhere.
    void showFitting(String typed) {
        turn(() -> {
            text.set(typed);
            tab.set(OrderTab.ALL);
        });
    }

    /// Changes several filters with one question to the store.
    private void turn(Runnable change) {
        turning = true;
        text.set("");
        dueSoon.set(false);
        deadline.set(Deadline.ANY);
        filter.set(OrderFilter.NONE);
        view.set(Optional.empty());
        sorts = List.of();
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
        on += filter.get().clauses().size();
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
        rows.show(asked, source(asked));
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
                filter.get(),
                keys(plain));
    }

    private List<OrderSort> keys(OrderQuery plain) {
        List<OrderSort> asked =
                sorts.stream()
                        .flatMap(head ->
                                OrderColumns.sort(head.column()).stream()
                                        .map(by -> new OrderSort(by, direction(head))))
                        .toList();
        if (!asked.isEmpty()) {
            return asked;
        }
        return view.get().map(OrderView::sorts).filter(own -> !own.isEmpty()).orElse(plain.sorts());
    }

    private static OrderQuery.Direction direction(SortOrder head) {
        return switch (head.direction()) {
            case UP -> OrderQuery.Direction.ASCENDING;
            case DOWN -> OrderQuery.Direction.DESCENDING;
        };
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
                _ -> new OrderFigures(orders.counts(asked), orders.totals(asked), counted()),
                read -> {
                    counting = false;
                    figures.set(Optional.of(read));
                    if (!asked.equals(query())) {
                        count();
                    }
                },
                _ -> counting = false);
    }

    private List<OrderFigures.Kept> counted() {
        return kept.get().stream()
                .map(own -> new OrderFigures.Kept(own, orders.count(own.query())))
                .toList();
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
