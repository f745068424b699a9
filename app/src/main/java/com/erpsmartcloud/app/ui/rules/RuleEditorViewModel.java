package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.rules.RulesPorts.Named;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.push.ChannelNumbers;
import com.erpsmartcloud.marketplace.push.RulePreview;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleReader;
import com.erpsmartcloud.marketplace.rules.RuleReader.NamedCover;
import com.erpsmartcloud.marketplace.rules.RuleRow;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// One rule being written: what is typed, what it does to twenty products at once, and what it
/// would do to all of them.
///
/// The twenty are worked out at every key. All of them take longer the more the rule is for, so one
/// such count runs at a time, and the next one takes what is typed by then.
public final class RuleEditorViewModel {

    /// So many products are shown while one types.
    static final int SAMPLE = 20;

    /// So many of the listings that change most are named.
    static final int LARGEST = 100;

    private final RulesPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final Runnable saved;
    private final ReadOnlyObjectWrapper<Optional<RuleForm>> form =
            new ReadOnlyObjectWrapper<>(this, "form", Optional.empty());
    private final ReadOnlyBooleanWrapper pressed = new ReadOnlyBooleanWrapper(this, "pressed");
    private final ReadOnlyObjectWrapper<List<Preview>> sample =
            new ReadOnlyObjectWrapper<>(this, "sample", List.of());
    private final ReadOnlyObjectWrapper<Optional<Simulation>> simulation =
            new ReadOnlyObjectWrapper<>(this, "simulation", Optional.empty());
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper(this, "counting");
    private final ReadOnlyObjectWrapper<Choices> choices =
            new ReadOnlyObjectWrapper<>(this, "choices", Choices.NONE);
    private final RowsModel<Preview> previews;
    private List<RuleCover> sampled = List.of();
    private List<UUID> products = List.of();
    private Optional<RuleEdit.Draft> waiting = Optional.empty();
    private long asked;

    /// @param preview what saving would change
    /// @param largest of that, with the names of the products
    record Simulation(RulePreview preview, List<Preview> largest) {}

    /// What can be chosen.
    record Choices(List<Named> stores, List<Named> warehouses, List<String> categories) {
        static final Choices NONE = new Choices(List.of(), List.of(), List.of());
    }

    /// @param saved run once a rule was saved
    public RuleEditorViewModel(RulesPorts ports, Jobs jobs, StatusLine status, Runnable saved) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        this.saved = saved;
        this.previews = new RowsModel<>(jobs);
    }

    /// Empty while no rule is open.
    ReadOnlyObjectProperty<Optional<RuleForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// Whether "Save" was pressed: then even what was never touched says what is wrong.
    ReadOnlyBooleanProperty pressedProperty() {
        return pressed.getReadOnlyProperty();
    }

    /// The twenty, as they would be by what is typed now.
    ReadOnlyObjectProperty<List<Preview>> sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /// The newest count over everything; may be of what was typed a moment ago while
    /// [#countingProperty()].
    ReadOnlyObjectProperty<Optional<Simulation>> simulationProperty() {
        return simulation.getReadOnlyProperty();
    }

    /// The listings in the list at the right.
    RowsModel<Preview> previews() {
        return previews;
    }

    void preview(List<Preview> rows) {
        previews.show((offset, limit) -> {
            int from = (int) Math.min(offset, rows.size());
            return new Page<>(rows.subList(from, Math.min(from + limit, rows.size())), rows.size());
        });
    }

    ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// @param place of the new rule, after the others
    void begin(long place) {
        open(RuleForm.fresh(place));
    }

    void open(RuleRow row) {
        jobs.start(
                _ -> ports.reader().covers(row.rule().id()),
                covers -> open(RuleForm.of(row.rule(), row.active(), covers)),
                _ -> failed());
    }

    private void open(RuleForm first) {
        pressed.set(false);
        sample.set(List.of());
        simulation.set(Optional.empty());
        sampled = List.of();
        form.set(Optional.of(first));
        jobs.start(
                _ ->
                        new Choices(
                                ports.stores().get(),
                                ports.warehouses().get(),
                                ports.reader().categories()),
                choices::set,
                _ -> failed());
        look();
    }

    void close() {
        form.set(Optional.empty());
        asked++;
        waiting = Optional.empty();
    }

    void edit(UnaryOperator<RuleForm> change) {
        form.get()
                .map(change)
                .filter(next -> !Optional.of(next).equals(form.get()))
                .ifPresent(next -> {
                    form.set(Optional.of(next));
                    look();
                });
    }

    /// @param text SKUs, or numbers of listings, one a line
    void coverLines(String text) {
        List<String> lines =
                new ArrayList<>(
                        new LinkedHashSet<>(
                                text.lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList()));
        form.get()
                .map(RuleForm::scope)
                .ifPresent(scope ->
                        jobs.start(
                                _ -> found(scope, lines),
                                found ->
                                        edit(now ->
                                                now.scope() == scope
                                                        ? now.covering(found, missing(lines, found))
                                                        : now),
                                _ -> failed()));
    }

    private List<NamedCover> found(RuleScope scope, List<String> lines) {
        List<RuleReader.Named> named =
                scope == RuleScope.LISTING
                        ? ports.reader().listings(lines)
                        : ports.reader().products(lines);
        return named.stream()
                .map(one ->
                        new NamedCover(
                                scope == RuleScope.LISTING
                                        ? RuleCover.listing(one.id())
                                        : RuleCover.product(one.id()),
                                one.name()))
                .toList();
    }

    private static List<String> missing(List<String> lines, List<NamedCover> found) {
        Set<String> there = new LinkedHashSet<>();
        found.forEach(cover -> there.add(cover.name()));
        return lines.stream().filter(line -> !there.contains(line)).toList();
    }

    /// Takes a store or a category in, or out again.
    void toggle(NamedCover cover) {
        edit(now -> {
            List<NamedCover> covers = new ArrayList<>(now.covers());
            if (!covers.remove(cover)) {
                covers.add(cover);
            }
            return now.covering(covers, List.of());
        });
    }

    void save() {
        pressed.set(true);
        Optional<RuleForm> now = form.get();
        if (now.isEmpty() || !now.get().wrong().isEmpty()) {
            return;
        }
        RuleForm saving = now.get();
        RuleEdit.Draft draft = saving.draft().orElseThrow();
        jobs.start(
                _ -> isKept(saving, draft),
                there -> {
                    close();
                    if (there) {
                        status.sayDone(Text.of("rules.done.saved", draft.name()));
                    } else {
                        status.say(Text.of("rules.gone", draft.name()));
                    }
                    saved.run();
                },
                _ -> failed());
    }

    /// @return false if the rule is not there any more
    private boolean isKept(RuleForm saving, RuleEdit.Draft draft) {
        if (saving.rule().isPresent()) {
            return ports.edit().change(ports.actor(), saving.rule().get(), draft);
        }
        ports.edit().add(ports.actor(), draft);
        return true;
    }

    private void failed() {
        status.say(Text.of("act.failed"));
    }

    /// What is typed has changed.
    private void look() {
        long mine = ++asked;
        Optional<RuleEdit.Draft> draft = form.get().flatMap(RuleForm::draft);
        waiting = draft;
        if (draft.isEmpty()) {
            return;
        }
        Optional<UUID> rule = form.get().flatMap(RuleForm::rule);
        List<RuleCover> before = sampled;
        List<UUID> known = products;
        jobs.start(
                _ -> {
                    List<RuleCover> covers = draft.get().covers();
                    List<UUID> chosen =
                            covers.equals(before) ? known : ports.numbers().sample(covers, SAMPLE);
                    return new Sampled(
                            covers,
                            chosen,
                            named(rule, ports.numbers().compare(rule, draft.get(), chosen)));
                },
                found -> {
                    if (mine == asked) {
                        sampled = found.covers();
                        products = found.products();
                        sample.set(found.rows());
                    }
                },
                _ -> failed());
        if (!counting.get()) {
            count(rule);
        }
    }

    private record Sampled(List<RuleCover> covers, List<UUID> products, List<Preview> rows) {}

    private void count(Optional<UUID> rule) {
        Optional<RuleEdit.Draft> next = waiting;
        waiting = Optional.empty();
        if (next.isEmpty()) {
            return;
        }
        counting.set(true);
        jobs.start(
                _ -> {
                    RulePreview preview = ports.numbers().preview(rule, next.get(), LARGEST);
                    return new Simulation(preview, named(rule, preview.rows()));
                },
                found -> {
                    counting.set(false);
                    if (form.get().map(RuleForm::rule).equals(Optional.of(rule))) {
                        simulation.set(Optional.of(found));
                        count(rule);
                    } else {
                        form.get().ifPresent(now -> count(now.rule()));
                    }
                },
                _ -> {
                    counting.set(false);
                    failed();
                });
    }

    private List<Preview> named(Optional<UUID> rule, List<RulePreview.Row> rows) {
        Map<UUID, String> skus =
                ports.reader()
                        .skus(rows.stream().map(row -> row.number().product()).distinct().toList());
        UUID shownBy = rule.orElse(ChannelNumbers.DRAFTED);
        return rows.stream()
                .map(row ->
                        new Preview(
                                row,
                                skus.getOrDefault(row.number().product(), row.number().article()),
                                row.number()
                                        .rule()
                                        .filter(found -> shownBy.equals(found.rule().id()))
                                        .isPresent()))
                .toList();
    }
}
