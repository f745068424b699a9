package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.PromotionReserve;
import com.erpsmartcloud.inventory.Promotions;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What of a product is held back for promotions, and the form that holds more back.
record PromotionsOfProduct(Desk desk, PromotionActs acts, StockRow row) {

    Node list(List<PromotionReserve> held) {
        Texts texts = desk.texts();
        VBox box = new VBox(Labels.of(texts.get("promotion.title"), "t-small", "muted"));
        held.forEach(one -> box.getChildren().add(line(one)));
        Button more = Buttons.link(texts.get("promotion.reserve"));
        more.setOnAction(_ -> ask(more));
        box.getChildren().add(more);
        box.getStyleClass().add("gap-4");
        return box;
    }

    private Node line(PromotionReserve one) {
        Texts texts = desk.texts();
        VBox words =
                new VBox(
                        Labels.of(called(one)),
                        Labels.of(
                                one.store()
                                        .map(store -> texts.get("until.of", store, end(one)))
                                        .orElseGet(() -> texts.get("until.until", end(one))),
                                "t-small",
                                "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button release = Buttons.link(texts.get("promotion.release"));
        release.setAccessibleText(texts.get("promotion.release.of", called(one)));
        release.setOnAction(_ -> acts.release(row, one));
        HBox line =
                new HBox(
                        words, Labels.whole(texts.formats().number(one.held()), "t-bold"), release);
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Where a seller gave it no name, its number stands.
    static String called(PromotionReserve one) {
        return one.name().isEmpty() ? one.number() : one.name();
    }

    private String end(PromotionReserve one) {
        return desk.texts().formats().lastDay(one.endsAt(), desk.now().instant());
    }

    /// Opens the form under a button.
    void ask(Node anchor) {
        acts.stores(stores -> open(anchor, stores));
    }

    private void open(Node anchor, List<MarketplaceStore> stores) {
        Texts texts = desk.texts();
        TextField name = new TextField();
        name.setPromptText(texts.get("promotion.name.example"));
        ComboBox<Optional<MarketplaceStore>> store = store(stores);
        UntilBox box =
                new UntilBox(
                        desk,
                        new UntilBox.Words(
                                texts.get("promotion.reserve"),
                                texts.get(
                                        "promotion.lead",
                                        row.sku(),
                                        row.warehouse(),
                                        row.level().available()),
                                texts.get("promotion.explain"),
                                texts.get("promotion.save")),
                        List.of(
                                UntilBox.field(texts.get("promotion.name"), name),
                                UntilBox.field(texts.get("promotion.store"), store)),
                        (units, end, answered) ->
                                acts.hold(
                                        row,
                                        new Promotions.Wish(
                                                name.getText(),
                                                store.getValue().map(MarketplaceStore::id),
                                                units,
                                                end),
                                        answered));
        box.open(anchor);
        name.requestFocus();
    }

    private ComboBox<Optional<MarketplaceStore>> store(List<MarketplaceStore> stores) {
        ComboBox<Optional<MarketplaceStore>> choice = new ComboBox<>();
        choice.getItems().add(Optional.empty());
        stores.forEach(one -> choice.getItems().add(Optional.of(one)));
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Optional<MarketplaceStore> value) {
                        return value == null
                                ? ""
                                : value.map(MarketplaceStore::name)
                                        .orElseGet(() -> desk.texts().get("promotion.store.none"));
                    }

                    @Override
                    public Optional<MarketplaceStore> fromString(String typed) {
                        throw new UnsupportedOperationException("the list is not editable");
                    }
                });
        choice.setValue(Optional.empty());
        return choice;
    }
}
