package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.BinRow;
import com.erpsmartcloud.inventory.StocktakeScope;
import com.erpsmartcloud.inventory.WarehouseRow;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Asks what is to be counted.
final class NewStocktakePanel {

    private final Texts texts;
    private final StocktakeViewModel model;
    private Subscription kept = Subscription.EMPTY;

    NewStocktakePanel(Texts texts, StocktakeViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    SidePanel node(List<WarehouseRow> warehouses, Runnable close) {
        SidePanel panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        panel.head(new HBox(Labels.of(texts.get("stocktake.new"), "t-heading")));
        if (warehouses.isEmpty()) {
            panel.body(Labels.wrapped(texts.get("stocktake.new.no-place"), "muted"));
            return panel;
        }
        ComboBox<WarehouseRow> place = choice(WarehouseRow::name);
        place.getItems().addAll(warehouses);
        place.setValue(warehouses.getFirst());
        ComboBox<Optional<BinRow>> bin =
                choice(each ->
                        each.map(BinRow::code).orElseGet(() -> texts.get("stocktake.every-bin")));
        place.valueProperty().subscribe(chosen -> fill(bin, chosen));
        TextField only = new TextField();
        CheckBox blind = new CheckBox(texts.get("stocktake.blind"));
        Button start = Buttons.primary(texts.get("stocktake.start"), "bi-clipboard-check");
        start.setDefaultButton(true);
        start.setOnAction(_ ->
                model.start(
                        new StocktakeScope(
                                place.getValue().id(),
                                bin.getValue().map(BinRow::id),
                                only.getText().strip(),
                                blind.isSelected())));
        VBox refused = new VBox();
        kept =
                model.refusedProperty()
                        .subscribe(why ->
                                refused.getChildren()
                                        .setAll(
                                                why
                                                        .map(words ->
                                                                new Banner(
                                                                        Tone.DANGER,
                                                                        "bi-x-circle-fill",
                                                                        texts.get(
                                                                                "stocktake.refused.title"),
                                                                        texts.get(words)))
                                                        .stream()
                                                        .toList()));
        panel.body(
                field("stocktake.place", place),
                field("stocktake.bin", bin),
                field("stocktake.only", only),
                blind,
                Labels.wrapped(texts.get("stocktake.blind.help"), "t-small", "subtle"),
                refused,
                new HBox(start),
                Labels.wrapped(texts.get("stocktake.selling-goes-on"), "t-small", "muted"));
        return panel;
    }

    /// Lets go of the model.
    void release() {
        kept.unsubscribe();
    }

    private void fill(ComboBox<Optional<BinRow>> bins, WarehouseRow place) {
        bins.getItems().setAll(List.of(Optional.<BinRow>empty()));
        bins.setValue(Optional.empty());
        model.bins(place.id(), found -> found.forEach(b -> bins.getItems().add(Optional.of(b))));
    }

    private static <T> ComboBox<T> choice(Function<T, String> words) {
        ComboBox<T> choice = new ComboBox<>();
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : words.apply(value);
                    }

                    @Override
                    public T fromString(String typed) {
                        throw new UnsupportedOperationException("the list is not editable");
                    }
                });
        return choice;
    }

    private Node field(String key, Control input) {
        var name = Labels.of(texts.get(key), "t-small", "muted");
        name.setLabelFor(input);
        input.setAccessibleText(texts.get(key));
        VBox box = new VBox(name, input);
        box.getStyleClass().add("field");
        return box;
    }
}
