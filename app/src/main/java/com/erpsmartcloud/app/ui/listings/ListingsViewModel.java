package com.erpsmartcloud.app.ui.listings;

import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.table.Ticks;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingQuery.Tab;
import com.erpsmartcloud.catalog.ListingReader;
import com.erpsmartcloud.catalog.ListingRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Listings: views, search, sort, ticks, and the one looked at.
public final class ListingsViewModel {

    private final ListingReader listings;
    private final Jobs jobs;
    private final RowsModel<ListingRow> rows;
    private final Ticks ticks = new Ticks();
    private final ReadOnlyObjectWrapper<ListingQuery> query =
            new ReadOnlyObjectWrapper<>(this, "query", ListingQuery.of(Tab.ALL));
    private final ReadOnlyObjectWrapper<Map<Tab, Long>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyObjectWrapper<Optional<ListingRow>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());

    public ListingsViewModel(ListingReader listings, Jobs jobs, StoreFilter stores) {
        this.listings = listings;
        this.jobs = jobs;
        this.rows = new RowsModel<>(jobs);
        stores.chosenProperty()
                .subscribe(chosen ->
                        change(now ->
                                new ListingQuery(
                                        now.tab(),
                                        chosen.stream()
                                                .map(UUID::fromString)
                                                .collect(Collectors.toSet()),
                                        now.text(),
                                        now.sort(),
                                        now.direction())));
    }

    RowsModel<ListingRow> rows() {
        return rows;
    }

    Ticks ticks() {
        return ticks;
    }

    ReadOnlyObjectProperty<ListingQuery> queryProperty() {
        return query.getReadOnlyProperty();
    }

    /// How many each tab has; empty until first counted.
    ReadOnlyObjectProperty<Map<Tab, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// The listing beside the list.
    ReadOnlyObjectProperty<Optional<ListingRow>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Every row of what is shown now.
    PageSource<ListingRow> all() {
        return new ListingPages(listings, query.get());
    }

    void load() {
        rows.show(query.get(), new ListingPages(listings, query.get()));
        count();
    }

    /// Reads again what is shown, in place.
    public void refresh() {
        rows.refresh();
        count();
        open.get()
                .ifPresent(now ->
                        jobs.start(
                                _ -> listings.row(now.id()),
                                open::set,
                                // The list itself says that it could not be read.
                                _ -> {}));
    }

    /// What the next [#load] reads.
    void turnTo(Tab tab, String text) {
        turn(now -> new ListingQuery(tab, now.stores(), text, now.sort(), now.direction()));
    }

    void show(Tab tab) {
        change(now -> new ListingQuery(tab, now.stores(), now.text(), now.sort(), now.direction()));
    }

    void find(String text) {
        change(now -> now.fitting(text));
    }

    void sort(ListingQuery.Sort by, ListingQuery.Direction direction) {
        change(now -> new ListingQuery(now.tab(), now.stores(), now.text(), by, direction));
    }

    boolean isFiltered() {
        return !query.get().text().isBlank() || !query.get().stores().isEmpty();
    }

    /// Ticks every row of the view, however many.
    void tickAll() {
        ListingQuery asked = query.get();
        jobs.start(
                _ -> listings.ids(asked, 0, Integer.MAX_VALUE),
                found -> {
                    if (asked.equals(query.get())) {
                        ticks.set(found);
                    }
                },
                _ -> {});
    }

    void open(ListingRow row) {
        open.set(Optional.of(row));
    }

    void close() {
        open.set(Optional.empty());
    }

    private void change(UnaryOperator<ListingQuery> how) {
        if (turn(how)) {
            load();
        }
    }

    private boolean turn(UnaryOperator<ListingQuery> how) {
        ListingQuery next = how.apply(query.get());
        boolean another = !next.equals(query.get());
        if (another) {
            query.set(next);
            ticks.clear();
        }
        return another;
    }

    private void count() {
        ListingQuery asked = query.get();
        jobs.start(
                _ -> listings.counts(asked),
                found -> {
                    if (asked.equals(query.get())) {
                        counts.set(found);
                    }
                },
                // The list itself says that it could not be read.
                _ -> {});
    }
}
