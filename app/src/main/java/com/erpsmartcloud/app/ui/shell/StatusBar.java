package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the status line: protection and outbox at the left, the last action or the running job at
/// the right.
final class StatusBar {

    private final Desk desk;
    private final StatusModel status;
    private final HBox line;
    private final boolean demo;
    private Optional<ShellState> state = Optional.empty();

    StatusBar(Desk desk, StatusModel status, HBox line, boolean demo) {
        this.desk = desk;
        this.status = status;
        this.line = line;
        this.demo = demo;
    }

    Subscription follow() {
        return Subscription.combine(
                status.saidProperty().subscribe(_ -> draw()),
                status.runningProperty().subscribe(_ -> draw()));
    }

    void showState(ShellState now) {
        state = Optional.of(now);
        draw();
    }

    private void draw() {
        List<Node> parts = new ArrayList<>();
        state.ifPresent(now -> parts.addAll(left(now)));
        parts.add(Labels.spring());
        parts.add(right());
        line.getChildren().setAll(parts);
    }

    private List<Node> left(ShellState now) {
        Texts texts = desk.texts();
        List<Node> parts = new ArrayList<>();
        if (demo || now.protection() == ShellState.Protection.DEMO) {
            String words = texts.get("status.demo");
            parts.add(new StatusPill(Tone.WARNING, "bi-unlock", words, words));
        } else {
            parts.add(Labels.of(texts.get("status.encrypted")));
            ((Label) parts.getLast()).setGraphic(Icon.of("bi-lock"));
        }
        boolean cut = now.sync() instanceof SyncState.NoNetwork;
        Label outbox = Labels.of(texts.get(cut ? "status.cut" : "status.waiting", now.waiting()));
        outbox.setGraphic(Icon.of(cut ? "bi-cloud-slash" : "bi-cloud-arrow-up"));
        if (cut) {
            outbox.getStyleClass().add("warning");
            outbox.getGraphic().getStyleClass().add("warning");
        }
        parts.add(outbox);
        return parts;
    }

    private Node right() {
        HBox box = new HBox();
        box.getStyleClass().add("gap-6");
        box.setAlignment(Pos.CENTER_RIGHT);
        if (status.runningProperty().get().isPresent()) {
            drawRunning(box, status.runningProperty().get().get());
        } else {
            status.saidProperty().get().ifPresent(said -> drawSaid(box, said));
        }
        return box;
    }

    private void drawRunning(HBox box, StatusModel.Running running) {
        Texts texts = desk.texts();
        String what = texts.get("status.running", running.what(), running.percent());
        Button stop = Buttons.link(texts.get("status.stop"));
        stop.setOnAction(_ -> status.stop());
        box.getChildren().addAll(Labels.of(what, "said"), stop);
    }

    private void drawSaid(HBox box, StatusModel.Said said) {
        Texts texts = desk.texts();
        box.getChildren().add(Labels.of(texts.get(said.what()), "said"));
        if (said.undo().isPresent()) {
            Button undo = Buttons.link(texts.get("status.undo"));
            undo.setOnAction(_ -> status.undo());
            box.getChildren().addAll(undo, new KeyCap("Ctrl+Z"));
        }
        if (said.redo().isPresent()) {
            Button redo = Buttons.link(texts.get("status.redo"));
            redo.setOnAction(_ -> status.redo());
            box.getChildren().addAll(redo, new KeyCap("Ctrl+Y"));
        }
    }
}
