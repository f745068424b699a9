package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.dialog.Question;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.table.DataTable;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.RowsModel;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.retention.DueOrder;
import com.erpsmartcloud.privacy.retention.Retention;
import com.erpsmartcloud.privacy.retention.RetentionOutcome;
import com.erpsmartcloud.privacy.retention.RetentionRow;
import com.erpsmartcloud.privacy.retention.RetentionRun;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// What is erased when: the table, what the next run would do, a limit to shorten, the log.
final class RetentionPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final Retention retention;
    private final RetentionViewModel model;
    private final PageFrame frame;
    private final RowsModel<RetentionRow> rows;
    private final DataTable<RetentionRow> table;
    private final RowsModel<RetentionRun> runs;
    private final DataTable<RetentionRun> log;
    private final Label next = Labels.wrapped("", "muted");
    private final VBox detail = new VBox();
    private final VBox due = new VBox();
    private final TextField days = new TextField();
    private final Label wrong = Labels.wrapped("", "t-small", "danger");

    RetentionPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.retention = desk.company().privacyRights().retention();
        this.model = new RetentionViewModel(desk);
        Button run = Buttons.plain(texts.get("privacy.retention.run"), "bi-play");
        run.setId("runRetention");
        run.setOnAction(_ -> askToRun());
        this.frame = new PageFrame(desk, PrivacyPart.RETENTION, run);
        this.rows = new RowsModel<>(desk.desk().jobs());
        this.table = new DataTable<>(desk.desk(), columns());
        this.runs = new RowsModel<>(desk.desk().jobs());
        this.log = new DataTable<>(desk.desk(), logColumns());
        table.setAccessibleText(texts.get(PrivacyPart.RETENTION.nameKey()));
        log.setAccessibleText(texts.get("privacy.retention.log"));
        log.setPlaceholder(new EmptyState("bi-clock-history", texts.get("privacy.run.none")));
        table.follow(rows);
        log.follow(runs);
        table.onCurrent(row -> row.ifPresent(this::choose));
        days.setId("retentionDays");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        frame.setCenter(both());
        model.nextProperty().subscribe(this::showNext);
        model.dueProperty().subscribe(this::showDue);
        model.outcomeProperty().subscribe(this::showOutcome);
        model.wrongProperty().subscribe(why -> wrong.setText(why.map(texts::get).orElse("")));
    }

    private Region both() {
        BorderPane left = new BorderPane(table);
        Segments<Boolean> views =
                new Segments<>(
                        texts.get(PrivacyPart.RETENTION.nameKey()),
                        List.of(true, false),
                        true,
                        schedule ->
                                texts.get(
                                        schedule
                                                ? "privacy.retention.schedule"
                                                : "privacy.retention.log"),
                        schedule -> left.setCenter(schedule ? table : log));
        HBox bar = new HBox(views, next);
        bar.getStyleClass().add("chip-row");
        HBox.setHgrow(next, Priority.ALWAYS);
        left.setTop(bar);
        HBox.setHgrow(left, Priority.ALWAYS);
        detail.getStyleClass().add("gap-12");
        detail.getChildren().add(Labels.wrapped(texts.get("privacy.retention.choose"), "muted"));
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-aside");
        return new HBox(left, scroll);
    }

    private List<ColumnSpec<RetentionRow>> columns() {
        return List.of(
                ColumnSpec.<RetentionRow>text(
                                "item",
                                "privacy.retention.what-data",
                                190,
                                row -> texts.get(RetentionWords.of(row.item())))
                        .with("first")
                        .growing(),
                ColumnSpec.text(
                        "stays",
                        "privacy.retention.stays",
                        90,
                        row -> texts.get(RetentionWords.stays(row))),
                ColumnSpec.<RetentionRow>text(
                                "from",
                                "privacy.retention.from",
                                150,
                                row -> texts.get(RetentionWords.of(row.item().from())))
                        .yielding(2),
                ColumnSpec.<RetentionRow>text(
                                "after",
                                "privacy.retention.after",
                                150,
                                row -> texts.get(RetentionWords.of(row.item().after())))
                        .yielding(1),
                ColumnSpec.number(
                        "affected",
                        "privacy.retention.affected",
                        90,
                        row -> texts.formats().number(row.affected())));
    }

    private List<ColumnSpec<RetentionRun>> logColumns() {
        return List.of(
                ColumnSpec.<RetentionRun>text(
                                "at",
                                "privacy.run.at",
                                150,
                                run -> texts.formats().longDate(run.at()))
                        .with("first"),
                ColumnSpec.<RetentionRun>text(
                                "name",
                                "privacy.retention.what-data",
                                180,
                                run -> texts.get(RetentionWords.named(run)))
                        .growing(),
                ColumnSpec.text(
                        "outcome",
                        "privacy.run.outcome",
                        120,
                        run -> texts.get(RetentionWords.of(run.outcome()))),
                ColumnSpec.number(
                        "done", "privacy.run.rows", 80, run -> texts.formats().number(run.done())));
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        model.load();
        rows.show((offset, limit) -> {
            List<RetentionRow> all = retention.table();
            return new Page<>(all.stream().skip(offset).limit(limit).toList(), all.size());
        });
        runs.show((offset, limit) -> {
            List<RetentionRun> page = retention.log(offset, limit);
            return new Page<>(page, offset + page.size());
        });
    }

    @Override
    public void refreshed() {
        model.load();
        rows.refresh();
    }

    private void choose(RetentionRow row) {
        detail.getChildren()
                .setAll(
                        Labels.wrapped(texts.get(RetentionWords.of(row.item())), "t-heading"),
                        Labels.wrapped(
                                texts.get(
                                        "privacy.retention.rule",
                                        texts.get(RetentionWords.stays(row)),
                                        texts.get(RetentionWords.of(row.item().from())),
                                        texts.get(RetentionWords.of(row.item().after()))),
                                "muted"));
        if (row.item().runsHere()) {
            days.setText(String.valueOf(row.days()));
            Label name =
                    Labels.wrapped(
                            texts.get("privacy.retention.limit", row.item().mostDays()),
                            "t-small",
                            "muted");
            name.setLabelFor(days);
            Button set = Buttons.plain(texts.get("privacy.retention.set"));
            set.setId("setRetention");
            set.setOnAction(_ -> model.set(row, days.getText(), this::shown));
            HBox line = new HBox(days, set);
            line.getStyleClass().add("gap-8");
            detail.getChildren().addAll(name, line, wrong);
        }
        row.lastRun()
                .ifPresent(at ->
                        detail.getChildren()
                                .add(
                                        Labels.wrapped(
                                                texts.get(
                                                        "privacy.retention.last",
                                                        texts.formats().longDate(at),
                                                        row.lastDone()),
                                                "t-small",
                                                "muted")));
        if (row.item().marketplace().isPresent()) {
            detail.getChildren()
                    .addAll(
                            Labels.wrapped(
                                    texts.get("privacy.retention.dry", row.affected()), "t-bold"),
                            due);
            model.dryRun(row);
        }
    }

    private void showDue(List<DueOrder> orders) {
        due.getChildren()
                .setAll(
                        orders.stream()
                                .map(order ->
                                        Labels.wrapped(
                                                texts.get(
                                                        "privacy.retention.due",
                                                        order.number(),
                                                        order.storeName(),
                                                        texts.formats()
                                                                .day(order.since(), desk.now())),
                                                "t-small"))
                                .toList());
    }

    private void showNext(Optional<java.time.Instant> at) {
        next.setText(
                at.map(when -> texts.get("privacy.retention.next", texts.formats().longDate(when)))
                        .orElseGet(() -> texts.get("privacy.retention.fact.begins")));
    }

    private void askToRun() {
        desk.desk()
                .dialogs()
                .ask(
                        new Question(
                                Text.of("privacy.retention.ask"),
                                Text.of("privacy.retention.ask.more"),
                                Text.of("privacy.retention.run"),
                                Text.of("privacy.retention.wait")),
                        () -> model.runNow(this::shown));
    }

    private void showOutcome(Optional<RetentionOutcome> outcome) {
        boolean waits =
                outcome.filter(o ->
                                o instanceof RetentionOutcome.Damaged
                                        || o instanceof RetentionOutcome.ClockJumped)
                        .isPresent();
        if (!waits) {
            frame.say();
            return;
        }
        Button confirm = Buttons.plain(texts.get("privacy.outcome.confirm"));
        confirm.setOnAction(_ -> model.confirm(this::shown));
        frame.say(
                new Banner(
                        Tone.WARNING,
                        "bi-exclamation-triangle",
                        texts.get(RetentionWords.of(outcome.orElseThrow(), texts.formats())),
                        texts.get("privacy.outcome.untouched"),
                        confirm));
    }
}
