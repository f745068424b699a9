package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.screen.ScreenEvents;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.nio.file.Path;
import java.util.Optional;

/// Shows the export: one button, progress, the finished file with its checksums.
public final class ExportController implements ScreenEvents {

    private final Desk desk;
    private final Texts texts;
    private final ExportViewModel model;

    private Subscription kept = Subscription.EMPTY;
    @FXML private BorderPane root;
    @FXML private VBox steps;
    @FXML private StackPane card;

    public ExportController(Desk desk, ExportViewModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean primary = event.isShortcutDown() && event.getCode() == KeyCode.ENTER;
                    if (primary) {
                        start();
                        event.consume();
                    }
                });
        kept = model.stateProperty().subscribe(state -> state.ifPresent(this::paint));
    }

    @Override
    public void shown() {
        model.prepare();
    }

    @Override
    public void closed() {
        kept.unsubscribe();
    }

    private void start() {
        model.start(texts.language().locale());
    }

    private void paint(ExportState state) {
        switch (state) {
            case ExportState.Ready(Path target) -> {
                paintSteps(target, false);
                card.getChildren().setAll(ready(target));
            }
            case ExportState.Running running -> {
                paintSteps(running.target(), false);
                card.getChildren().setAll(running(running));
            }
            case ExportState.Finished(var report) -> {
                paintSteps(report.file(), true);
                card.getChildren().setAll(new FinishedCard(desk, model, report).node());
            }
            case ExportState.Failed(Path target, Text why) -> {
                paintSteps(target, false);
                card.getChildren().setAll(failed(target, why));
            }
        }
    }

    private void paintSteps(Path target, boolean finished) {
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        steps.getChildren()
                .setAll(
                        step("export.what", texts.get("export.what.all"), true),
                        step("export.format", texts.get("export.format.both"), true),
                        step("export.protection", texts.get("export.protection.none"), true),
                        step("export.folder", folder.toString(), true),
                        step(
                                "export.finished",
                                texts.get(finished ? "export.finished.yes" : "export.finished.not"),
                                finished));
        steps.getChildren().getLast().pseudoClassStateChanged(Styles.HERE, finished);
    }

    private Node step(String nameKey, String value, boolean done) {
        StackPane dot = new StackPane();
        dot.getStyleClass().add("step-dot");
        if (done) {
            dot.getChildren().add(Icon.of("bi-check2", "icon-small", "success"));
        }
        VBox words =
                new VBox(
                        Labels.of(texts.get(nameKey), "step-name"),
                        Labels.wrapped(value, "t-small", "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(dot, words);
        row.getStyleClass().add("step-row");
        row.pseudoClassStateChanged(Styles.DONE, done);
        return row;
    }

    private Node ready(Path target) {
        Facts facts = new Facts();
        Label file = Labels.of(String.valueOf(target.getFileName()), "t-bold");
        facts.add(texts.get("export.file"), file);
        Button elsewhere = Buttons.link(texts.get("export.elsewhere"));
        elsewhere.setOnAction(_ -> model.elsewhere());
        HBox where = new HBox(Labels.of(folderOf(target)), elsewhere);
        where.getStyleClass().add("gap-12");
        where.setAlignment(Pos.CENTER_LEFT);
        facts.add(texts.get("export.folder"), where);
        facts.add(texts.get("export.format"), Labels.of(texts.get("export.format.long")));
        Button go = Buttons.primary(texts.get("export.start"), "bi-download");
        Buttons.withKey(go, "Ctrl+Enter");
        go.setOnAction(_ -> start());
        return box(
                head("bi-file-earmark-zip", "accent", "export.title", "export.lead"),
                facts,
                note("export.note.open"),
                go);
    }

    private Node running(ExportState.Running running) {
        ProgressBar bar = new ProgressBar(running.percent() / 100.0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get(running.what()));
        Button stop = Buttons.plain(texts.get("export.stop"));
        stop.setOnAction(_ -> model.stop());
        Label percent =
                Labels.whole(
                        texts.get(
                                "export.percent",
                                running.what(),
                                texts.formats().number(running.percent())),
                        "muted");
        return box(
                head("bi-hourglass-split", "accent", "export.running", "export.running.lead"),
                bar,
                percent,
                stop);
    }

    private Node failed(Path target, Text why) {
        Button again = Buttons.primary(texts.get("export.again"), "bi-arrow-repeat");
        again.setOnAction(_ -> start());
        Button other = Buttons.plain(texts.get("export.elsewhere"));
        other.setOnAction(_ -> {
            model.done();
            model.elsewhere();
        });
        HBox actions = new HBox(again, other);
        actions.getStyleClass().add("gap-8");
        return box(
                new Banner(
                        Tone.DANGER,
                        "bi-x-circle-fill",
                        texts.get("export.failed.title"),
                        texts.get(why)),
                Labels.wrapped(texts.get("export.failed.nothing", folderOf(target)), "muted"),
                actions);
    }

    private Node head(String icon, String tone, String titleKey, String leadKey) {
        VBox words =
                new VBox(
                        Labels.of(texts.get(titleKey), "t-title"),
                        Labels.wrapped(texts.get(leadKey), "muted"));
        HBox head = new HBox(Icon.of(icon, "icon-huge", tone), words);
        head.getStyleClass().add("gap-16");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node note(String key) {
        HBox note = new HBox(Icon.of("bi-info-circle"), Labels.wrapped(texts.get(key)));
        note.getStyleClass().add("note");
        return note;
    }

    private static Node box(Node... parts) {
        VBox box = new VBox(parts);
        box.getStyleClass().addAll("gap-20", "export-body");
        return box;
    }

    private static String folderOf(Path target) {
        return Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target).toString();
    }
}
