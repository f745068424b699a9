package com.erpsmartcloud.app.ui.rules;

import atlantafx.base.controls.ToggleSwitch;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Segments;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.rules.RuleForm.Field;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// One rule as a page: its steps at the left, in the order in which they are worked out, and what
/// they do to twenty products at the right.
final class RuleEditor extends BorderPane {

    private final Texts texts;
    private final RuleEditorViewModel model;
    private final Label title = Labels.of("", "t-title");
    private final ComboBox<RuleScope> scope = new ComboBox<>();
    private final CoverChooser covers;
    private final FlowPane warehouses = new FlowPane();
    private final Segments<RoundTo> round;
    private final ToggleSwitch shared = new ToggleSwitch();
    private final List<FormField> fields;
    private final VBox notes = new VBox();
    private final PreviewPane preview;
    private Optional<UUID> open = Optional.empty();
    private boolean showing;
    private final Subscription kept;

    RuleEditor(Desk desk, RuleEditorViewModel model, Runnable close) {
        this.texts = desk.texts();
        this.model = model;
        this.covers = new CoverChooser(texts, model);
        this.preview = new PreviewPane(desk, model);
        getStyleClass().addAll("screen", "rule-editor");
        FormField name = field(Field.NAME, "rules.name").prompt("rules.name.prompt");
        FormField percent = field(Field.PERCENT, "rules.step.percent").figure();
        FormField buffer = field(Field.BUFFER, "rules.step.less").figure();
        FormField reserve = field(Field.RESERVE, "rules.step.reserved").figure();
        FormField floor = field(Field.FLOOR, "rules.step.floor").figure();
        FormField max = field(Field.MAX, "rules.step.max").prompt("rules.no-limit").figure();
        FormField min = field(Field.MIN, "rules.step.min").prompt("rules.none").figure();
        fields = List.of(name, percent, buffer, reserve, floor, max, min);
        round =
                new Segments<>(
                        texts.get("rules.round"),
                        List.of(RoundTo.values()),
                        RoundTo.FLOOR,
                        each -> texts.get(RuleWords.of(each)),
                        to -> model.edit(now -> now.rounding(to)));
        shared.setText(texts.get("rules.step.shared"));
        shared.setId("rule-shared");
        shared.selectedProperty().addListener((_, _, on) -> change(now -> now.sharing(on)));
        warehouses.getStyleClass().add("rule-ticks");
        notes.getStyleClass().add("gap-8");
        scopes();
        VBox form =
                new VBox(
                        name,
                        step("", "rules.for", scope, covers),
                        step("1", "rules.step.stock", warehouses, hint("rules.step.stock.help")),
                        step("2", "rules.step.take", line(percent, buffer, reserve)),
                        step("3", "rules.round", round),
                        step("4", "rules.step.limits", line(floor, max, min)),
                        step("5", "rules.step.share", shared, hint("rules.step.share.help")),
                        notes);
        form.getStyleClass().addAll("gap-16", "rule-form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.getStyleClass().addAll("panel-scroll", "rule-side");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Button save = Buttons.primary(texts.get("rules.save"), "bi-check2");
        Buttons.withKey(save, "Ctrl+S");
        save.setId("rule-save");
        save.setOnAction(_ -> save());
        Button cancel = Buttons.withKey(Buttons.plain(texts.get("rules.cancel")), "Esc");
        cancel.setOnAction(_ -> close.run());
        HBox head = new HBox(title, Labels.spring(), cancel, save);
        head.getStyleClass().addAll("screen-head", "list-head", "gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setLeft(scroll);
        setCenter(preview);
        kept =
                Subscription.combine(
                        model.formProperty().subscribe(_ -> paint()),
                        model.pressedProperty().subscribe(_ -> paint()),
                        model.choicesProperty().subscribe(_ -> paint()));
    }

    void release() {
        kept.unsubscribe();
        preview.release();
    }

    /// The caret goes where one begins.
    void begin() {
        fields.getFirst().input().requestFocus();
    }

    /// Saves, or goes to the first field that is wrong.
    void save() {
        model.save();
        fields.stream()
                .filter(FormField::isWrong)
                .findFirst()
                .ifPresent(field -> field.input().requestFocus());
    }

    private FormField field(Field field, String nameKey) {
        return new FormField(
                texts, field, nameKey, (which, text) -> change(now -> now.typing(which, text)));
    }

    private void change(UnaryOperator<RuleForm> change) {
        if (!showing) {
            model.edit(change);
        }
    }

    private void scopes() {
        scope.setId("rule-scope");
        scope.setAccessibleText(texts.get("rules.for"));
        scope.setMaxWidth(Double.MAX_VALUE);
        // The widest first: most rules are for many.
        List<RuleScope> all = List.of(RuleScope.values());
        scope.getItems().setAll(all.reversed());
        scope.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable RuleScope each) {
                        return each == null ? "" : texts.get(RuleWords.of(each));
                    }

                    @Override
                    public RuleScope fromString(String words) {
                        throw new UnsupportedOperationException("the list is not editable");
                    }
                });
        scope.valueProperty()
                .addListener((_, _, next) ->
                        Optional.ofNullable(next).ifPresent(to -> change(now -> now.forScope(to))));
    }

    private Node step(String number, String nameKey, Node... parts) {
        HBox head = new HBox();
        if (!number.isEmpty()) {
            head.getChildren().add(Labels.whole(number, "rule-step"));
        }
        Label name = Labels.of(texts.get(nameKey), "t-bold");
        if (parts[0] == scope) {
            name.setLabelFor(scope);
        }
        head.getChildren().add(name);
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head);
        box.getStyleClass().add("gap-8");
        box.getChildren().addAll(parts);
        return box;
    }

    private static HBox line(FormField... fields) {
        HBox line = new HBox(fields);
        for (FormField field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setPrefWidth(1);
        }
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private Label hint(String key) {
        return Labels.wrapped(texts.get(key), "t-small", "subtle");
    }

    private void paint() {
        Optional<RuleForm> now = model.formProperty().get();
        if (now.isEmpty()) {
            covers.forget();
            open = Optional.empty();
            return;
        }
        RuleForm form = now.get();
        showing = true;
        title.setText(
                form.rule().isPresent() ? texts.get("rules.edit-title") : texts.get("rules.new"));
        boolean pressed = model.pressedProperty().get();
        Map<Field, String> wrong = form.wrong();
        if (!pressed) {
            wrong.remove(Field.NAME);
            wrong.remove(Field.COVERS);
        }
        fields.forEach(field -> field.show(form, wrong));
        scope.setValue(form.scope());
        if (!form.rule().equals(open)) {
            covers.forget();
            open = form.rule();
        }
        covers.show(form, model.choicesProperty().get(), wrong.getOrDefault(Field.COVERS, ""));
        ticks(form);
        round.show(form.round());
        shared.setSelected(form.shared());
        notes(form);
        showing = false;
    }

    private void ticks(RuleForm form) {
        var all = model.choicesProperty().get().warehouses();
        if (warehouses.getChildren().size() != all.size()) {
            warehouses.getChildren().clear();
            for (RulesPorts.Named place : all) {
                CheckBox tick = new CheckBox(place.name());
                tick.setUserData(place.id());
                tick.setOnAction(_ -> {
                    Set<UUID> next = new HashSet<>(counted());
                    if (!next.remove(place.id())) {
                        next.add(place.id());
                    }
                    model.edit(now -> now.counting(next));
                });
                warehouses.getChildren().add(tick);
            }
        }
        for (Node tick : warehouses.getChildren()) {
            ((CheckBox) tick).setSelected(form.warehouses().contains(tick.getUserData()));
        }
    }

    private Set<UUID> counted() {
        return model.formProperty().get().map(RuleForm::warehouses).orElse(Set.of());
    }

    private void notes(RuleForm form) {
        notes.getChildren().clear();
        if (!form.typed(Field.MIN).isBlank()) {
            notes.getChildren()
                    .add(
                            new Banner(
                                    Tone.WARNING,
                                    "bi-exclamation-triangle",
                                    texts.get("rules.mark.beyond"),
                                    texts.get("rules.beyond.more")));
        }
        if (!form.active()) {
            notes.getChildren()
                    .add(
                            new Banner(
                                    Tone.NEUTRAL,
                                    "bi-pause-circle",
                                    texts.get("rules.rests.title"),
                                    texts.get("rules.rests.more")));
        }
    }
}
