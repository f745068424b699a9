package com.erpsmartcloud.app.ui.rules;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// One typed field of the rule: its name above it, what would be right below it.
final class FormField extends VBox {

    private final Texts texts;
    private final RuleForm.Field field;
    private final TextField input = new TextField();
    private final Label wrong = Labels.of("", "t-small", "danger");

    /// @param typed told at every key
    FormField(
            Texts texts,
            RuleForm.Field field,
            String nameKey,
            BiConsumer<RuleForm.Field, String> typed) {
        this.texts = texts;
        this.field = field;
        Label name = Labels.of(texts.get(nameKey), "t-small", "muted");
        name.setLabelFor(input);
        input.setAccessibleText(texts.get(nameKey));
        input.setId("rule-" + field.name().toLowerCase(Locale.ROOT));
        input.textProperty().addListener((_, _, text) -> typed.accept(field, text));
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        getStyleClass().add("gap-4");
        getChildren().addAll(name, input, wrong);
    }

    FormField prompt(String key) {
        input.setPromptText(texts.get(key));
        return this;
    }

    FormField figure() {
        input.getStyleClass().add("rule-figure");
        return this;
    }

    TextField input() {
        return input;
    }

    /// @param wrongs what would be right, by field
    void show(RuleForm form, Map<RuleForm.Field, String> wrongs) {
        if (!input.getText().equals(form.typed(field))) {
            input.setText(form.typed(field));
        }
        Optional<String> better = Optional.ofNullable(wrongs.get(field));
        Styles.turn(input, "wrong", better.isPresent());
        wrong.setText(better.map(key -> texts.get(key)).orElse(""));
    }

    boolean isWrong() {
        return !wrong.getText().isEmpty();
    }
}
