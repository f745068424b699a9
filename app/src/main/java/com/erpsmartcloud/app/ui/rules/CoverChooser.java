package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleReader.NamedCover;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a rule is for: stores and categories to tick, SKUs and listings one a line.
final class CoverChooser extends VBox {

    /// More lines than this are kept and only counted here: nobody edits them by hand.
    private static final int LINES = 500;

    private static final int NAMED = 5;

    private final Texts texts;
    private final RuleEditorViewModel model;
    private final TextArea lines = new TextArea();
    private final Label found = Labels.wrapped("", "t-small", "muted");
    private final Label unknown = Labels.wrapped("", "t-small", "warning");
    private final Label wrong = Labels.wrapped("", "t-small", "danger");
    private RuleScope shown = RuleScope.ALL;
    private RuleEditorViewModel.Choices offered = RuleEditorViewModel.Choices.NONE;
    private boolean filling;

    CoverChooser(Texts texts, RuleEditorViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("gap-4");
        lines.setId("rule-lines");
        lines.setPrefRowCount(4);
        lines.textProperty()
                .addListener((_, _, text) -> {
                    if (!filling) {
                        model.coverLines(text);
                    }
                });
        for (Label label : List.of(found, unknown, wrong)) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
    }

    /// @param wrongKey what would be right, empty text if it is
    void show(RuleForm form, RuleEditorViewModel.Choices choices, String wrongKey) {
        if (form.scope() != shown || !choices.equals(offered) || getChildren().isEmpty()) {
            shown = form.scope();
            offered = choices;
            build(form, choices);
        }
        boolean typed = form.scope() == RuleScope.SKU || form.scope() == RuleScope.LISTING;
        found.setText(typed ? texts.get("rules.found", (long) form.covers().size()) : "");
        unknown.setText(
                form.unknown().isEmpty()
                        ? ""
                        : texts.get(
                                "rules.unknown",
                                (long) form.unknown().size(),
                                form.unknown().stream()
                                        .limit(NAMED)
                                        .collect(Collectors.joining(", "))));
        wrong.setText(wrongKey.isEmpty() ? "" : texts.get(wrongKey));
    }

    /// The next rule begins with what it is for.
    void forget() {
        getChildren().clear();
    }

    private void build(RuleForm form, RuleEditorViewModel.Choices choices) {
        getChildren().clear();
        switch (form.scope()) {
            case ALL -> {}
            case STORE ->
                    getChildren()
                            .add(
                                    ticks(
                                            form,
                                            choices.stores().stream()
                                                    .map(store ->
                                                            new NamedCover(
                                                                    RuleCover.store(store.id()),
                                                                    store.name()))));
            case CATEGORY ->
                    getChildren()
                            .add(
                                    choices.categories().isEmpty()
                                            ? Labels.wrapped(
                                                    texts.get("rules.no-category"), "muted")
                                            : ticks(
                                                    form,
                                                    choices.categories().stream()
                                                            .map(name ->
                                                                    new NamedCover(
                                                                            RuleCover.category(
                                                                                    name),
                                                                            name))));
            case SKU, LISTING -> typed(form);
        }
        getChildren().addAll(found, unknown, wrong);
    }

    private FlowPane ticks(RuleForm form, Stream<NamedCover> all) {
        FlowPane box = new FlowPane();
        box.getStyleClass().add("rule-ticks");
        all.forEach(cover -> {
            CheckBox tick = new CheckBox(cover.name());
            tick.setSelected(form.covers().contains(cover));
            tick.setOnAction(_ -> model.toggle(cover));
            box.getChildren().add(tick);
        });
        return box;
    }

    private void typed(RuleForm form) {
        String name =
                texts.get(
                        form.scope() == RuleScope.SKU ? "rules.lines.sku" : "rules.lines.listing");
        if (form.covers().size() > LINES) {
            Button other = Buttons.plain(texts.get("rules.lines.other"), "bi-pencil");
            other.setOnAction(_ -> {
                getChildren().clear();
                fill("");
                getChildren().addAll(lines, found, unknown, wrong);
                lines.requestFocus();
            });
            getChildren().add(other);
            return;
        }
        lines.setPromptText(name);
        lines.setAccessibleText(name);
        fill(form.covers().stream().map(NamedCover::name).collect(Collectors.joining("\n")));
        getChildren().add(lines);
    }

    private void fill(String text) {
        filling = true;
        lines.setText(text);
        filling = false;
    }
}
