package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.stores.StoreWords.Way;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The fields of [NewStoreViewModel].
final class NewStoreForm {

    private static final List<Integer> OFFERED_DAYS = List.of(7, 30, 90, 180, 365);

    private final Texts texts;
    private final NewStoreViewModel model;

    NewStoreForm(Texts texts, NewStoreViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    List<Node> parts() {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.nameProperty());
        TextField currency = new TextField();
        currency.textProperty().bindBidirectional(model.currencyProperty());
        ComboBox<ZoneId> zone = ZoneBox.of(texts, model.zoneProperty().get());
        zone.valueProperty().bindBidirectional(model.zoneProperty());
        ColourLine colours = new ColourLine(texts, model.colourProperty().get());
        colours.onChosen(chosen -> model.colourProperty().set(chosen));
        Label wrong = Labels.wrapped("", "t-small", "danger");
        model.wrongProperty()
                .subscribe(why -> {
                    wrong.setText(why.map(texts::get).orElse(""));
                    wrong.setManaged(why.isPresent());
                });
        currency.setPrefColumnCount(6);
        Label told = Labels.wrapped("", "t-small", "subtle");
        model.chosenProperty()
                .subscribe(_ -> {
                    currency.setEditable(!model.isCurrencyTold());
                    told.setText(told());
                });
        VBox code = field("stores.currency", currency);
        code.setMinWidth(Region.USE_PREF_SIZE);
        HBox money = new HBox(code, field("stores.zone", zone));
        money.getStyleClass().add("gap-12");
        HBox.setHgrow(money.getChildren().getLast(), Priority.ALWAYS);
        List<Node> parts = new ArrayList<>();
        parts.add(
                new Banner(
                        Tone.SUCCESS,
                        "bi-check-circle",
                        texts.get("stores.test.works"),
                        texts.get("stores.test.nothing-kept")));
        if (model.answersProperty().get().size() > 1) {
            parts.add(field("stores.which", answers()));
        }
        parts.add(facts());
        parts.add(field("stores.name", name));
        parts.add(field("stores.colour", colours));
        parts.add(money);
        parts.add(told);
        parts.add(field("stores.warehouse", warehouses()));
        parts.add(lead());
        parts.add(field("stores.history.back", days()));
        parts.add(wrong);
        return parts;
    }

    private String told() {
        String market =
                model.chosenProperty()
                        .get()
                        .map(chosen -> Markets.of(chosen.access().marketplace()).ownName())
                        .orElse("");
        return texts.get(
                model.isCurrencyTold() ? "stores.currency.told" : "stores.currency.untold", market);
    }

    /// Only where there are several to choose for.
    private Node lead() {
        VBox box =
                new VBox(
                        Labels.wrapped(texts.get("stores.lead.help"), "t-small", "muted"),
                        new LeadForm(texts, model.lead()).node());
        box.getStyleClass().add("gap-12");
        model.lead()
                .askedProperty()
                .subscribe(asked -> {
                    box.setVisible(!asked.isEmpty());
                    box.setManaged(!asked.isEmpty());
                });
        return box;
    }

    private Node facts() {
        VBox box = new VBox();
        model.chosenProperty()
                .subscribe(chosen ->
                        box.getChildren().setAll(chosen.map(this::facts).stream().toList()));
        return box;
    }

    private Node facts(StoreAnswer answer) {
        Facts facts = new Facts();
        facts.add(
                texts.get("stores.test.account"),
                Labels.wrapped(answer.signIn().accountName() + ", " + answer.account()));
        facts.add(
                texts.get("stores.may-read"),
                Labels.wrapped(StoreWords.may(answer.signIn(), Way.READ, texts), "fact-words"));
        facts.add(
                texts.get("stores.may-write"),
                Labels.wrapped(StoreWords.may(answer.signIn(), Way.WRITE, texts), "fact-words"));
        return facts;
    }

    private ComboBox<StoreAnswer> answers() {
        ComboBox<StoreAnswer> box =
                box(each -> each.signIn().accountName() + ", " + each.account());
        box.getItems().setAll(model.answersProperty().get());
        box.setValue(model.answersProperty().get().getFirst());
        box.valueProperty().subscribe(chosen -> model.choose(chosen));
        return box;
    }

    private ComboBox<WarehouseRow> warehouses() {
        ComboBox<WarehouseRow> box = box(WarehouseRow::name);
        model.warehousesProperty()
                .subscribe(found -> {
                    box.getItems().setAll(found);
                    found.stream().findFirst().ifPresent(box::setValue);
                });
        box.valueProperty()
                .subscribe(chosen ->
                        model.warehouseProperty()
                                .set(Optional.ofNullable(chosen).map(WarehouseRow::id)));
        return box;
    }

    private ComboBox<Integer> days() {
        ComboBox<Integer> box = box(days -> texts.get("stores.history.back.days", days));
        box.getItems().setAll(OFFERED_DAYS);
        box.setValue(model.daysProperty().get());
        box.valueProperty().subscribe(chosen -> model.daysProperty().set(chosen));
        return box;
    }

    private static <T> ComboBox<T> box(Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setButtonCell(cell(words));
        box.setCellFactory(_ -> cell(words));
        return box;
    }

    private static <T> ListCell<T> cell(Function<T, String> words) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words.apply(item));
            }
        };
    }

    private VBox field(String nameKey, Node input) {
        Label name = Labels.of(texts.get(nameKey), "t-small", "muted");
        name.setLabelFor(input);
        VBox box = new VBox(name, input);
        box.getStyleClass().add("field");
        return box;
    }
}
