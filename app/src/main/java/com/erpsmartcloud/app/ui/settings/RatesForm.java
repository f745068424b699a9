package com.erpsmartcloud.app.ui.settings;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.money.ExchangeRate;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.time.LocalDate;
import java.util.List;

/// The exchange rates of the company and the fields for another one.
final class RatesForm extends VBox {

    private final Texts texts;
    private final SettingsViewModel model;
    private final VBox list = new VBox();
    private final TextField from = field("rateFrom", 72);
    private final TextField to = field("rateTo", 72);
    private final TextField rate = field("rateRate", 110);
    private final TextField day = field("rateDay", 110);
    private final TextField source = field("rateSource", 180);
    private final Subscription kept;

    RatesForm(Desk desk, SettingsViewModel model) {
        this.texts = desk.texts();
        this.model = model;
        day.setText(LocalDate.ofInstant(desk.now().instant(), texts.formats().zone()).toString());
        Button add = Buttons.primary(texts.get("settings.rate.add"), "bi-plus");
        add.setId("rateAdd");
        add.setOnAction(_ -> set());
        FlowPane fields =
                new FlowPane(
                        12,
                        12,
                        named("settings.rate.from", from),
                        named("settings.rate.to", to),
                        named("settings.rate.rate", rate),
                        named("settings.rate.day", day),
                        named("settings.rate.source", source),
                        add);
        fields.setRowValignment(javafx.geometry.VPos.BOTTOM);
        Label wrong = Labels.wrapped("", "t-small", "danger");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        getStyleClass().addAll("gap-16", "rates-form");
        getChildren().addAll(fields, wrong, list);
        kept =
                Subscription.combine(
                        model.ratesProperty().subscribe(this::show),
                        model.wrongProperty()
                                .subscribe(it -> wrong.setText(it.map(texts::get).orElse(""))));
    }

    /// Lets go of the model.
    void release() {
        kept.unsubscribe();
    }

    private void set() {
        boolean saved =
                model.set(
                        new SettingsViewModel.Typed(
                                from.getText(),
                                to.getText(),
                                rate.getText(),
                                day.getText(),
                                source.getText()));
        if (saved) {
            rate.clear();
            rate.requestFocus();
        }
    }

    private void show(List<ExchangeRate> rates) {
        list.getChildren().setAll(rates.stream().map(this::row).toList());
        if (rates.isEmpty()) {
            list.getChildren().add(new EmptyState("bi-wallet2", texts.get("settings.rates.none")));
        }
    }

    private Node row(ExchangeRate each) {
        String words =
                texts.get(
                        "settings.rate.line",
                        each.from().getCurrencyCode(),
                        each.rate().toPlainString(),
                        each.to().getCurrencyCode());
        Button remove = Buttons.icon("bi-trash", texts.get("settings.rate.remove", words));
        remove.getStyleClass().add("small-control");
        remove.setOnAction(_ -> model.remove(each));
        HBox row =
                new HBox(
                        Labels.whole(words, "t-bold"),
                        Labels.whole(each.day().toString(), "muted"),
                        Labels.of(each.source(), "subtle"),
                        Labels.spring(),
                        remove);
        row.getStyleClass().addAll("gap-12", "settings-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node named(String key, TextField field) {
        Label label = Labels.of(texts.get(key), "t-small", "muted");
        label.setLabelFor(field);
        VBox box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    private static TextField field(String id, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        return field;
    }
}
