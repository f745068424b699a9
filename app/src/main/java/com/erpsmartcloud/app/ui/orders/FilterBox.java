package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderCondition;
import com.erpsmartcloud.orders.OrderFilter;
import com.erpsmartcloud.orders.OrderFilter.Clause;
import com.erpsmartcloud.orders.OrderFilter.Match;
import com.erpsmartcloud.orders.OrderFilter.Sense;
import com.erpsmartcloud.orders.OrderTag;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Builds the filter: all or any of its clauses, each true or not. The list follows at once.
final class FilterBox {

    private final Desk desk;
    private final Texts texts;
    private final OrdersViewModel model;
    private final List<OrderTag> tags;
    private final VBox clauses = new VBox();
    private final ComboBox<Match> match = new ComboBox<>();
    private final ComboBox<FilterField> field = new ComboBox<>();
    private final ComboBox<Sense> sense = new ComboBox<>();
    private final ComboBox<FilterField.Choice> choice = new ComboBox<>();
    private final TextField typed = new TextField();
    private final Label wrong = Labels.wrapped("", "t-small", "danger");

    FilterBox(Desk desk, OrdersViewModel model, List<OrderTag> tags) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.tags = tags;
    }

    void open(Node anchor) {
        words(match, m -> texts.get(m == Match.ALL ? "orders.match.all" : "orders.match.any"));
        words(field, f -> texts.get(f.nameKey()));
        words(sense, s -> texts.get(s == Sense.IS ? "orders.sense.is" : "orders.sense.is-not"));
        words(choice, c -> texts.get(c.words()));
        name(match, "orders.match.name");
        name(field, "orders.field.name");
        name(sense, "orders.sense.name");
        name(choice, "orders.value.name");
        typed.setAccessibleText(texts.get("orders.value.name"));
        match.getItems().addAll(Match.values());
        match.setValue(model.filterProperty().get().match());
        match.setOnAction(_ -> change(model.filterProperty().get().matching(match.getValue())));
        field.getItems().addAll(FilterField.values());
        sense.getItems().addAll(Sense.values());
        sense.setValue(Sense.IS);
        field.setOnAction(_ -> showValue());
        field.setValue(FilterField.STATE);
        typed.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                add();
                event.consume();
            }
        });
        Button add = Buttons.plain(texts.get("orders.filter.add"), "bi-plus");
        add.setOnAction(_ -> add());
        clauses.getStyleClass().add("gap-4");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        HBox value = new HBox(choice, typed);
        for (Node each : List.of(choice, typed)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            each.managedProperty().bind(each.visibleProperty());
        }
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox what = new HBox(field, sense);
        what.getStyleClass().add("gap-8");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setMaxWidth(Double.MAX_VALUE);
        VBox box =
                new VBox(
                        Labels.of(texts.get("orders.filter.title"), "t-heading"),
                        match,
                        clauses,
                        what,
                        value,
                        wrong,
                        new HBox(Labels.spring(), add));
        box.getStyleClass().addAll("popover", "filter-box");
        showValue();
        showClauses();
        desk.layers().under(anchor, box);
        field.requestFocus();
    }

    private void showValue() {
        FilterField now = field.getValue();
        choice.getItems().setAll(now.choices(tags));
        if (!choice.getItems().isEmpty()) {
            choice.setValue(choice.getItems().getFirst());
        }
        choice.setVisible(!now.isTyped());
        typed.setVisible(now.isTyped());
        typed.setPromptText(texts.get(now.hintKey()));
        wrong.setText("");
    }

    private void add() {
        Optional<OrderCondition> condition =
                field.getValue().isTyped()
                        ? field.getValue().read(typed.getText(), texts.formats().zone())
                        : Optional.ofNullable(choice.getValue()).map(FilterField.Choice::condition);
        if (condition.isEmpty()) {
            wrong.setText(texts.get("orders.filter.wrong", texts.get(field.getValue().hintKey())));
            return;
        }
        wrong.setText("");
        typed.clear();
        change(model.filterProperty().get().plus(new Clause(sense.getValue(), condition.get())));
    }

    private void change(OrderFilter next) {
        model.filterProperty().set(next);
        showClauses();
    }

    private void showClauses() {
        ClauseWords words = new ClauseWords(texts, tags, Object::toString);
        clauses.getChildren()
                .setAll(
                        model.filterProperty().get().clauses().stream()
                                .map(clause -> line(words.of(clause), clause))
                                .toList());
    }

    private Node line(String words, Clause clause) {
        Button away = Buttons.icon("bi-x", texts.get("orders.filter.remove", words));
        away.getStyleClass().add("small-control");
        away.setOnAction(_ -> change(model.filterProperty().get().without(clause)));
        HBox line = new HBox(Labels.of(words), Labels.spring(), away);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void name(ComboBox<?> box, String key) {
        box.setAccessibleText(texts.get(key));
    }

    private static <T> void words(ComboBox<T> box, Function<T, String> words) {
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String text) {
                        throw new UnsupportedOperationException("the list is not editable");
                    }
                });
    }
}
