package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.ColumnSpec;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.rules.RuleRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The columns of the list of rules.
///
/// @param more opens what can be done with a rule, under the button
record RuleColumns(Desk desk, BiConsumer<Node, RuleRow> more) {

    List<ColumnSpec<RuleRow>> all() {
        Texts texts = desk.texts();
        return List.of(
                ColumnSpec.<RuleRow>of("name", "rules.name", 150, () -> words(this::name, "t-bold"))
                        .with("first"),
                ColumnSpec.<RuleRow>of(
                        "for",
                        "rules.for",
                        170,
                        () -> words(row -> RuleWords.covers(row, texts), "rule-words")),
                ColumnSpec.<RuleRow>of(
                                "shows",
                                "rules.shows",
                                180,
                                () ->
                                        words(
                                                row ->
                                                        RuleWords.formula(
                                                                row.rule().formula(), texts),
                                                "rule-words"))
                        .growing(),
                ColumnSpec.number(
                        "skus", "rules.skus", 72, row -> texts.formats().number(row.products())),
                ColumnSpec.of("state", "rules.state", 110, this::state),
                ColumnSpec.of("marks", "rules.marks", 150, this::marks).yielding(1),
                ColumnSpec.bare("more", 56, this::moreButton));
    }

    private String name(RuleRow row) {
        return row.rule().name();
    }

    private static CellView<RuleRow> words(Function<RuleRow, String> of, String style) {
        Label label = Labels.of("", style);
        Tooltip whole = new Tooltip();
        label.setTooltip(whole);
        return CellView.of(
                label,
                row -> {
                    String said = of.apply(row);
                    label.setText(said);
                    whole.setText(said);
                    Styles.turn(label, "subtle", !row.active());
                });
    }

    private CellView<RuleRow> state() {
        HBox box = new HBox();
        box.setAlignment(Pos.CENTER_LEFT);
        return CellView.of(
                box,
                row -> {
                    String word = desk.texts().get(row.active() ? "rules.on" : "rules.off");
                    box.getChildren()
                            .setAll(
                                    row.active()
                                            ? new StatusPill(
                                                    Tone.SUCCESS, "bi-check-circle", word, word)
                                            : new StatusPill(
                                                    Tone.NEUTRAL, "bi-pause-circle", word, word));
                });
    }

    private CellView<RuleRow> marks() {
        HBox box = new HBox();
        box.getStyleClass().add("gap-4");
        box.setAlignment(Pos.CENTER_LEFT);
        return CellView.of(
                box,
                row -> {
                    box.getChildren().clear();
                    if (row.rule().shared()) {
                        String word = desk.texts().get("rules.mark.shared");
                        box.getChildren()
                                .add(new StatusPill(Tone.ACCENT, "bi-shield-check", word, word));
                    }
                    if (row.rule().formula().min().isPresent()) {
                        String word = desk.texts().get("rules.mark.beyond");
                        box.getChildren()
                                .add(
                                        new StatusPill(
                                                Tone.WARNING,
                                                "bi-exclamation-triangle",
                                                word,
                                                word));
                    }
                });
    }

    private CellView<RuleRow> moreButton() {
        Button button = Buttons.icon("bi-three-dots", desk.texts().get("rules.more"));
        RuleRow[] shown = new RuleRow[1];
        button.setOnAction(_ -> more.accept(button, shown[0]));
        return CellView.of(button, row -> shown[0] = row);
    }
}
