package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.BinRow;
import com.erpsmartcloud.inventory.StocktakeLine;
import com.erpsmartcloud.inventory.StocktakeOutcome;
import com.erpsmartcloud.inventory.StocktakeReader.Tab;
import com.erpsmartcloud.inventory.StocktakeRow;
import com.erpsmartcloud.inventory.StocktakeScope;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Stocktakes: the list of them, and the one that is being counted.
public final class StocktakeViewModel {

    /// More bins than anybody chooses from in a list.
    private static final int MOST_BINS = 500;

    private final StocktakePorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final RowsModel<StocktakeRow> rows;
    private final RowsModel<StocktakeLine> lines;
    private final ReadOnlyObjectWrapper<Tab> tab =
            new ReadOnlyObjectWrapper<>(this, "tab", Tab.ALL);
    private final ReadOnlyObjectWrapper<Optional<OpenStocktake>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Text>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
    private final ReadOnlyObjectWrapper<List<WarehouseRow>> warehouses =
            new ReadOnlyObjectWrapper<>(this, "warehouses", List.of());
    private String text = "";

    public StocktakeViewModel(StocktakePorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.rows = new RowsModel<>(jobs);
        this.lines = new RowsModel<>(jobs);
    }

    RowsModel<StocktakeRow> rows() {
        return rows;
    }

    RowsModel<StocktakeLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Tab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    /// The stocktake being counted; empty while the list is shown.
    ReadOnlyObjectProperty<Optional<OpenStocktake>> openProperty() {
        return open.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Text>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<WarehouseRow>> warehousesProperty() {
        return warehouses.getReadOnlyProperty();
    }

    void load() {
        rows.show((offset, limit) ->
                new Page<>(ports.reader().page(offset, limit), ports.reader().count()));
        jobs.start(
                _ -> ports.places().warehouses().stream().filter(w -> !w.archived()).toList(),
                warehouses::set,
                _ -> {});
        open.get().ifPresent(now -> loadLines(now.row().id()));
    }

    /// Reads again what is shown, in place.
    void refresh() {
        rows.refresh();
        lines.refresh();
        open.get().ifPresent(now -> reread(now.row().id()));
    }

    void open(UUID id) {
        refused.set(Optional.empty());
        text = "";
        tab.set(Tab.ALL);
        reread(id);
        loadLines(id);
    }

    /// Back to the list.
    void leave() {
        refused.set(Optional.empty());
        open.set(Optional.empty());
        rows.refresh();
    }

    void show(Tab next) {
        if (next != tab.get()) {
            tab.set(next);
            open.get().ifPresent(now -> loadLines(now.row().id()));
        }
    }

    void find(String words) {
        text = words;
        open.get().ifPresent(now -> loadLines(now.row().id()));
    }

    /// @param found told the bins of a warehouse that are in use
    void bins(UUID warehouse, Consumer<List<BinRow>> found) {
        jobs.start(
                _ ->
                        ports.places().bins(warehouse, 0, MOST_BINS).stream()
                                .filter(bin -> !bin.archived())
                                .toList(),
                found,
                _ -> failed());
    }

    void start(StocktakeScope scope) {
        jobs.start(
                _ -> ports.stocktakes().start(ports.actor(), scope),
                outcome -> {
                    refused.set(StocktakeWords.refusal(outcome));
                    if (outcome instanceof StocktakeOutcome.Done(UUID id)) {
                        open(id);
                        load();
                    }
                },
                _ -> failed());
    }

    void count(StocktakeLine line, OptionalLong units) {
        act(
                id -> ports.stocktakes().count(ports.actor(), id, line.id(), units),
                units.isPresent()
                        ? Text.of("stocktake.done.counted", line.sku(), units.getAsLong())
                        : Text.of("stocktake.done.not-counted", line.sku()));
    }

    /// One unit more of what was scanned.
    void scan(String code) {
        open.get()
                .ifPresent(now ->
                        act(
                                id ->
                                        ports.stocktakes()
                                                .scan(ports.actor(), id, code, now.row().bin(), 1),
                                Text.of("stocktake.done.scanned", code)));
    }

    void recount(StocktakeLine line) {
        act(
                id -> ports.stocktakes().recount(ports.actor(), id, line.id()),
                Text.of("stocktake.done.recount", line.sku()));
    }

    void review() {
        act(
                id -> ports.stocktakes().review(ports.actor(), id),
                Text.of("stocktake.done.review", number()));
    }

    void cancel() {
        act(
                id -> ports.stocktakes().cancel(ports.actor(), id),
                Text.of("stocktake.done.cancelled", number()));
    }

    void post() {
        act(
                id -> ports.stocktakes().post(ports.actor(), id),
                Text.of("stocktake.done.posted", number()));
    }

    private String number() {
        return open.get().map(now -> now.row().number()).orElse("");
    }

    private void act(Function<UUID, StocktakeOutcome> what, Text done) {
        open.get()
                .ifPresent(now ->
                        jobs.start(
                                _ -> what.apply(now.row().id()),
                                outcome -> answered(outcome, done),
                                _ -> failed()));
    }

    private void answered(StocktakeOutcome outcome, Text done) {
        refused.set(StocktakeWords.refusal(outcome));
        switch (outcome) {
            case StocktakeOutcome.Posted(_, long places, _) ->
                    status.sayDone(Text.of("stocktake.done.posted-with", number(), places));
            case StocktakeOutcome.Done _ -> status.sayDone(done);
            case StocktakeOutcome.Refused _,
                    StocktakeOutcome.Nothing _,
                    StocktakeOutcome.Over _,
                    StocktakeOutcome.Unknown _ -> {}
        }
        refresh();
    }

    private void failed() {
        refused.set(Optional.of(Text.of("act.failed")));
    }

    private void reread(UUID id) {
        jobs.start(_ -> OpenStocktake.read(ports, id), open::set, _ -> failed());
    }

    private void loadLines(UUID id) {
        Tab asked = tab.get();
        String words = text;
        lines.show((offset, limit) -> {
            List<StocktakeLine> page = ports.reader().lines(id, asked, words, offset, limit);
            long total =
                    words.isBlank()
                            ? ports.reader().counts(id).of(asked)
                            : ports.reader().countLines(id, asked, words);
            return new Page<>(page, total);
        });
    }
}
