package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.settings.CompanyText.Field;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The fields of the company. What somebody types stays until it is saved, whatever changes
/// elsewhere; a field says what would be right when it is left, and while it stays wrong.
final class CompanyForm extends VBox {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private static final int NAME_LETTERS = 28;
    private static final int CODE_LETTERS = 8;

    private final Texts texts;
    private final CompanyViewModel model;
    private final LocalDate today;
    private final Map<Field, TextField> inputs = new EnumMap<>(Field.class);
    private final Map<Field, Label> messages = new EnumMap<>(Field.class);
    private final Label next = Labels.wrapped("", "t-small", "subtle");
    private final Label home = Labels.wrapped("", "t-small", "subtle");
    private final Subscription kept;
    private Optional<CompanyText> shown = Optional.empty();

    CompanyForm(Desk desk, CompanyViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        this.today = LocalDate.ofInstant(desk.now().instant(), texts.formats().zone());
        Button save = Buttons.primary(texts.get("settings.company.save"), "bi-check2");
        save.setId("companySave");
        Buttons.withKey(save, "Ctrl+S");
        save.setOnAction(_ -> save());
        getStyleClass().addAll("gap-16", "company-form");
        getChildren()
                .addAll(
                        part("", field(Field.NAME, NAME_LETTERS)),
                        part("", field(Field.CURRENCY, CODE_LETTERS), home),
                        part(
                                "settings.company.numbers",
                                beside(
                                        field(Field.ORDERS, CODE_LETTERS),
                                        field(Field.ORDERS_FROM, CODE_LETTERS),
                                        field(Field.TRANSFERS, CODE_LETTERS),
                                        field(Field.STOCKTAKES, CODE_LETTERS)),
                                next),
                        part(
                                "settings.company.quiet",
                                beside(
                                        field(Field.QUIET_FROM, CODE_LETTERS),
                                        field(Field.QUIET_TO, CODE_LETTERS)),
                                help("settings.company.quiet.help")),
                        new HBox(save));
        kept = model.savedProperty().subscribe(it -> it.ifPresent(this::show));
    }

    /// Lets go of the model.
    void release() {
        kept.unsubscribe();
    }

    /// Saves, or moves to the first field that is wrong.
    void save() {
        CompanyText typed = typed();
        Optional<Field> wrong = model.save(typed);
        for (Field field : Field.values()) {
            mark(field, typed.isRight(field));
        }
        wrong.map(inputs::get).ifPresent(TextField::requestFocus);
        if (wrong.isEmpty()) {
            shown = Optional.of(typed);
        }
    }

    private void show(CompanyViewModel.Saved saved) {
        home.setText(texts.get("settings.company.currency.help", saved.home()));
        boolean untouched = shown.map(typed()::equals).orElse(true);
        if (untouched) {
            shown = Optional.of(saved.text());
            inputs.forEach((field, input) -> input.setText(saved.text().of(field)));
            inputs.keySet().forEach(field -> mark(field, true));
        }
    }

    private CompanyText typed() {
        Map<Field, String> words = new EnumMap<>(Field.class);
        inputs.forEach((field, input) -> words.put(field, input.getText()));
        return new CompanyText(words);
    }

    private void mark(Field field, boolean right) {
        Label message = messages.get(field);
        TextField input = inputs.get(field);
        if (message != null && input != null) {
            message.setVisible(!right);
            message.setManaged(!right);
            input.getStyleClass().remove("wrong");
            if (!right) {
                input.getStyleClass().add("wrong");
            }
        }
    }

    /// How the next numbers begin.
    private void example() {
        CompanyText typed = typed();
        boolean right =
                typed.isRight(Field.ORDERS)
                        && typed.isRight(Field.ORDERS_FROM)
                        && typed.isRight(Field.TRANSFERS)
                        && typed.isRight(Field.STOCKTAKES);
        String day = DAY.format(today);
        next.setText(
                right
                        ? texts.get(
                                "settings.company.numbers.next",
                                letters(typed, Field.ORDERS) + "-" + day.substring(0, 2),
                                letters(typed, Field.TRANSFERS) + "-" + day,
                                letters(typed, Field.STOCKTAKES) + "-" + day)
                        : "");
    }

    private static String letters(CompanyText typed, Field field) {
        return typed.of(field).toUpperCase(Locale.ROOT);
    }

    private VBox field(Field field, int letters) {
        String name = texts.get(field.nameKey());
        TextField input = new TextField();
        input.setId("company-" + field.name());
        input.setPrefColumnCount(letters);
        input.setMaxWidth(Region.USE_PREF_SIZE);
        input.setAccessibleText(name);
        Label label = Labels.of(name, "t-small", "muted");
        label.setLabelFor(input);
        Label message = Labels.wrapped(texts.get(field.wrongKey()), "t-small", "danger");
        input.textProperty()
                .subscribe(_ -> {
                    example();
                    if (message.isVisible()) {
                        mark(field, typed().isRight(field));
                    }
                });
        input.focusedProperty()
                .subscribe(focused -> {
                    if (!focused && shown.isPresent()) {
                        mark(field, typed().isRight(field));
                    }
                });
        inputs.put(field, input);
        messages.put(field, message);
        mark(field, true);
        VBox box = new VBox(label, input, message);
        box.getStyleClass().add("field");
        return box;
    }

    private Label help(String key) {
        return Labels.wrapped(texts.get(key), "t-small", "subtle");
    }

    private VBox part(String headingKey, Node... nodes) {
        VBox part = new VBox();
        part.getStyleClass().add("gap-4");
        if (!headingKey.isEmpty()) {
            part.getChildren().add(Labels.of(texts.get(headingKey), "t-bold"));
        }
        part.getChildren().addAll(nodes);
        return part;
    }

    private static FlowPane beside(VBox... fields) {
        FlowPane line = new FlowPane(fields);
        line.getStyleClass().add("flow-16");
        return line;
    }
}
