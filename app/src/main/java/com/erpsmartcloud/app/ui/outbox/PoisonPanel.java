package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.Quarantine;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of a marketplace that was not understood: why, what came, and what can be done.
final class PoisonPanel {

    private final Desk desk;
    private final Texts texts;
    private final OutboxViewModel model;
    private final SidePanel panel;

    PoisonPanel(Desk desk, OutboxViewModel model, Runnable close) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
    }

    /// @param raw what came, if it was asked for
    SidePanel show(Quarantine.Kept row, Optional<String> raw) {
        panel.head(
                Labels.of(
                        row.externalId().isEmpty() ? texts.get("outbox.unknown") : row.externalId(),
                        "t-heading"));
        Facts facts = new Facts();
        facts.add(texts.get("outbox.path"), Labels.wrapped(row.jsonPath(), "t-mono"));
        facts.add(
                texts.get("outbox.since"),
                Labels.whole(texts.formats().moment(row.since(), desk.now().instant())));
        List<Node> parts = new ArrayList<>();
        parts.add(
                new Banner(
                        Tone.WARNING,
                        "bi-exclamation-triangle",
                        texts.get("outbox.poison.title"),
                        row.reason()));
        parts.add(Labels.wrapped(texts.get("outbox.poison.more"), "muted"));
        parts.add(facts);
        Button again = wide(Buttons.primary(texts.get("outbox.poison.again"), "bi-arrow-repeat"));
        again.setOnAction(_ -> model.readAgain(row));
        parts.add(again);
        raw.ifPresentOrElse(
                words -> raw(row, words, parts),
                () -> {
                    Button show = wide(Buttons.plain(texts.get("outbox.poison.raw"), "bi-eye"));
                    show.setOnAction(_ -> model.readRaw(row));
                    parts.add(show);
                });
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private void raw(Quarantine.Kept row, String words, List<Node> parts) {
        TextArea area = new TextArea(words);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(14);
        area.getStyleClass().add("t-mono");
        area.setAccessibleText(texts.get("outbox.poison.raw"));
        Button save = wide(Buttons.plain(texts.get("outbox.poison.save"), "bi-download"));
        save.setOnAction(_ -> save(row, words));
        parts.add(area);
        parts.add(save);
    }

    private void save(Quarantine.Kept row, String words) {
        String name = row.resource().name().toLowerCase(java.util.Locale.ROOT);
        Optional<Path> file =
                desk.dialogs()
                        .whereToSave(
                                Text.of("outbox.poison.save"),
                                name + "-" + row.externalId().replaceAll("[^\\w-]", "_") + ".json");
        file.ifPresent(path ->
                desk.jobs()
                        .start(
                                _ -> written(path, words),
                                _ -> model.saved(path),
                                _ -> model.notSaved()));
    }

    private static Path written(Path path, String words) throws IOException {
        return Files.write(path, words.getBytes(StandardCharsets.UTF_8));
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
