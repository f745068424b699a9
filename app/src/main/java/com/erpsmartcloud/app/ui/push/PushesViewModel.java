package com.erpsmartcloud.app.ui.push;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.push.Drift;
import com.erpsmartcloud.marketplace.push.PublishedList;
import com.erpsmartcloud.marketplace.push.PublishedRow;
import com.erpsmartcloud.marketplace.push.Push;
import com.erpsmartcloud.marketplace.push.PushLog;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What every store shows and wants, and the log of what was sent.
public final class PushesViewModel {

    /// So many of what a listing was sent stand in the panel.
    private static final int HISTORY = 20;

    private final PushPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final RowsModel<Drift> drifted;
    private final RowsModel<PublishedRow> shown;
    private final RowsModel<Push> sent;
    private final ReadOnlyObjectWrapper<PushTab> tab =
            new ReadOnlyObjectWrapper<>(this, "tab", PushTab.QUANTITIES);
    private final ReadOnlyObjectWrapper<Map<PushTab, Long>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyObjectWrapper<Optional<Opened>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());
    private String find = "";

    /// What the panel shows.
    ///
    /// @param row what the store shows; empty for a line of the log
    /// @param push the line of the log; empty for what is shown
    /// @param drift the figure that is not ours; empty for everything else
    /// @param history what the listing was sent, the newest first
    record Opened(
            Optional<PublishedRow> row,
            Optional<Push> push,
            Optional<Drift> drift,
            List<Push> history) {}

    public PushesViewModel(PushPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.drifted = new RowsModel<>(jobs);
        this.shown = new RowsModel<>(jobs);
        this.sent = new RowsModel<>(jobs);
    }

    RowsModel<PublishedRow> shownRows() {
        return shown;
    }

    RowsModel<Drift> driftRows() {
        return drifted;
    }

    RowsModel<Push> sentRows() {
        return sent;
    }

    ReadOnlyObjectProperty<PushTab> tabProperty() {
        return tab.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<PushTab, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Opened>> openProperty() {
        return open.getReadOnlyProperty();
    }

    void load() {
        PushTab asked = tab.get();
        List<Object> question = List.of(asked, find);
        asked.shown().ifPresent(_ -> shown.show(question, shownPages()));
        asked.sent().ifPresent(_ -> sent.show(question, sentPages()));
        if (asked == PushTab.DRIFT) {
            drifted.show(driftPages());
        }
        count();
    }

    void refresh() {
        tab.get().shown().ifPresent(_ -> shown.refresh());
        tab.get().sent().ifPresent(_ -> sent.refresh());
        if (tab.get() == PushTab.DRIFT) {
            drifted.refresh();
        }
        count();
    }

    void show(PushTab next) {
        if (next != tab.get()) {
            close();
            tab.set(next);
            load();
        }
    }

    /// @param text beginning of a SKU or article
    void find(String text) {
        if (!text.strip().equals(find)) {
            find = text.strip();
            load();
        }
    }

    boolean isFiltered() {
        return !find.isEmpty();
    }

    void open(PublishedRow row) {
        jobs.start(
                _ ->
                        ports.log().of(row.listing(), HISTORY).stream()
                                .filter(push ->
                                        push.warehouseExternalId()
                                                .equals(row.warehouseExternalId()))
                                .toList(),
                history ->
                        open.set(
                                Optional.of(
                                        new Opened(
                                                Optional.of(row),
                                                Optional.empty(),
                                                Optional.empty(),
                                                history))),
                _ -> {});
    }

    void open(Push push) {
        open.set(
                Optional.of(
                        new Opened(
                                Optional.empty(), Optional.of(push), Optional.empty(), List.of())));
    }

    void open(Drift drift) {
        open.set(
                Optional.of(
                        new Opened(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(drift),
                                List.of())));
    }

    /// Ours wins.
    void pushOurs(Drift drift) {
        decide(drift, () -> ports.drifts().pushOurs(ports.actor(), drift), "push.done.ours");
    }

    /// Theirs may stay.
    void leave(Drift drift) {
        decide(drift, () -> ports.drifts().leave(ports.actor(), drift), "push.done.left");
    }

    private void decide(Drift drift, Runnable act, String doneKey) {
        jobs.start(
                _ -> {
                    act.run();
                    return drift;
                },
                _ -> {
                    close();
                    status.say(Text.of(doneKey, drift.sku(), drift.storeName()));
                    load();
                },
                _ -> status.say(Text.of("act.failed")));
    }

    void close() {
        open.set(Optional.empty());
    }

    /// All rows of the tab, for a file.
    PageSource<PublishedRow> shownPages() {
        PublishedList.Question question =
                PublishedList.Question.ALL
                        .with(tab.get().shown().orElse(PublishedList.View.ALL))
                        .find(find);
        return (offset, limit) ->
                new Page<>(
                        ports.shown().page(question, offset, limit), ports.shown().count(question));
    }

    PageSource<Drift> driftPages() {
        return (offset, limit) ->
                new Page<>(ports.drifts().page(offset, limit), ports.drifts().count());
    }

    PageSource<Push> sentPages() {
        PushLog.Question question =
                PushLog.Question.ALL.with(tab.get().sent().orElse(PushLog.View.ALL)).find(find);
        return (offset, limit) ->
                new Page<>(ports.log().page(question, offset, limit), ports.log().count(question));
    }

    private void count() {
        String asked = find;
        jobs.start(
                _ -> {
                    Map<PushTab, Long> found = new EnumMap<>(PushTab.class);
                    Map<PushLog.View, Long> log =
                            ports.log().counts(PushLog.Question.ALL.find(asked));
                    for (PushTab each : PushTab.values()) {
                        each.shown()
                                .ifPresent(view ->
                                        found.put(
                                                each,
                                                ports.shown()
                                                        .count(
                                                                PublishedList.Question.ALL
                                                                        .with(view)
                                                                        .find(asked))));
                        each.sent().ifPresent(view -> found.put(each, log.getOrDefault(view, 0L)));
                    }
                    found.put(PushTab.DRIFT, ports.drifts().count());
                    return found;
                },
                counts::set,
                _ -> {});
    }
}
