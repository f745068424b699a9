package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.rules.RuleRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The list of stock rules, in the order in which they are asked.
public final class RulesViewModel {

    private final RulesPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final RowsModel<RuleRow> rows;
    private final RuleEditorViewModel editor;
    private final ReadOnlyObjectWrapper<List<RuleRow>> all =
            new ReadOnlyObjectWrapper<>(this, "all", List.of());

    /// Which way a rule goes in the list.
    enum Way {
        UP(-1),
        DOWN(1);

        private final int step;

        Way(int step) {
            this.step = step;
        }
    }

    public RulesViewModel(RulesPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.rows = new RowsModel<>(jobs);
        this.editor = new RuleEditorViewModel(ports, jobs, status, this::load);
    }

    RowsModel<RuleRow> rows() {
        return rows;
    }

    RuleEditorViewModel editor() {
        return editor;
    }

    /// All rules; there are never many.
    ReadOnlyObjectProperty<List<RuleRow>> allProperty() {
        return all.getReadOnlyProperty();
    }

    void load() {
        rows.show((offset, limit) -> {
            List<RuleRow> rules = ports.reader().rules();
            int from = (int) Math.min(offset, rules.size());
            return new Page<>(
                    rules.subList(from, Math.min(from + limit, rules.size())), rules.size());
        });
        order();
    }

    /// Reads again what is shown, in place.
    void refresh() {
        rows.refresh();
        order();
    }

    private void order() {
        jobs.start(_ -> ports.reader().rules(), all::set, _ -> failed());
    }

    void begin() {
        editor.begin(1 + all.get().stream().mapToLong(row -> row.rule().place()).max().orElse(0));
    }

    void open(RuleRow row) {
        editor.open(row);
    }

    /// Opens the rule by its id, as another screen asks for it.
    void open(UUID rule) {
        jobs.start(
                _ ->
                        ports.reader().rules().stream()
                                .filter(row -> row.rule().id().equals(rule))
                                .findFirst(),
                found -> found.ifPresent(editor::open),
                _ -> failed());
    }

    /// Lets it rest, or wakes it.
    void turn(RuleRow row) {
        UUID id = row.rule().id();
        act(
                row,
                _ ->
                        row.active()
                                ? ports.edit().rest(ports.actor(), id)
                                : ports.edit().wake(ports.actor(), id),
                row.active() ? "rules.done.rests" : "rules.done.wakes");
    }

    void remove(RuleRow row) {
        act(row, _ -> ports.edit().remove(ports.actor(), row.rule().id()), "rules.done.removed");
    }

    /// Whether there is a rule of the same scope to change places with.
    boolean canMove(RuleRow row, Way way) {
        return neighbour(row, way).isPresent();
    }

    void move(RuleRow row, Way way) {
        Optional<RuleRow> other = neighbour(row, way);
        if (other.isEmpty()) {
            return;
        }
        List<UUID> order =
                new ArrayList<>(sameScope(row).stream().map(each -> each.rule().id()).toList());
        Collections.swap(
                order, order.indexOf(row.rule().id()), order.indexOf(other.get().rule().id()));
        act(
                row,
                _ -> {
                    ports.edit().order(ports.actor(), row.rule().id(), order);
                    return true;
                },
                "rules.done.moved");
    }

    private Optional<RuleRow> neighbour(RuleRow row, Way way) {
        List<RuleRow> same = sameScope(row);
        int at = 0;
        while (at < same.size() && !same.get(at).rule().id().equals(row.rule().id())) {
            at++;
        }
        int to = at + way.step;
        return at < same.size() && to >= 0 && to < same.size()
                ? Optional.of(same.get(to))
                : Optional.empty();
    }

    private List<RuleRow> sameScope(RuleRow row) {
        return all.get().stream().filter(each -> each.scope() == row.scope()).toList();
    }

    private void act(RuleRow row, Jobs.Work<Boolean> what, String doneKey) {
        jobs.start(
                what,
                there -> {
                    if (there) {
                        status.sayDone(Text.of(doneKey, row.rule().name()));
                    } else {
                        status.say(Text.of("rules.gone", row.rule().name()));
                    }
                    load();
                },
                _ -> failed());
    }

    private void failed() {
        status.say(Text.of("act.failed"));
    }
}
