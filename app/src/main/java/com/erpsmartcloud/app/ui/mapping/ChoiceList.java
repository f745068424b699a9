package com.erpsmartcloud.app.ui.mapping;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.KeyCap;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.catalog.Suggestion;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// The products that fit a listing, each with its key, why it fits and how well.
record ChoiceList(Texts texts, MappingViewModel model) {

    /// Fills the right pane.
    void show(VBox pane, TextField find, MappingViewModel.Choice choice) {
        ListingRow listing = choice.listing();
        VBox head =
                new VBox(
                        Labels.wrapped(listing.title(), "t-heading"),
                        Labels.of(
                                MappingViewModel.name(listing) + ", " + listing.store(),
                                "t-small",
                                "muted"));
        head.getStyleClass().add("gap-4");
        if (choice.second()) {
            head.getChildren()
                    .add(
                            new Banner(
                                    Tone.ACCENT,
                                    "bi-info-circle",
                                    texts.get("mapping.second", listing.article()),
                                    texts.get("mapping.second.more")));
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("gap-8");
        List<Suggestion> offered = choice.offered();
        for (int i = 0; i < offered.size(); i++) {
            rows.getChildren().add(row(i, offered.get(i), choice.found().isPresent()));
        }
        if (offered.isEmpty()) {
            rows.getChildren()
                    .add(
                            Labels.wrapped(
                                    texts.get(
                                            choice.found().isPresent()
                                                    ? "mapping.not-found"
                                                    : "mapping.no-suggestion"),
                                    "muted"));
        }
        Node effect =
                Labels.wrapped(
                        choice.effect().openOrders() == 0
                                ? texts.get("mapping.effect.none")
                                : texts.get(
                                        "mapping.effect",
                                        choice.effect().openOrders(),
                                        choice.effect().units()),
                        "t-small",
                        "muted");
        // The field stays where it is while rows change under it: the caret would be lost.
        if (pane.getChildren().size() == 5 && pane.getChildren().get(1) == find) {
            pane.getChildren().set(0, head);
            pane.getChildren().set(2, rows);
            pane.getChildren().set(3, effect);
        } else {
            pane.getChildren().setAll(head, find, rows, effect, tools());
        }
    }

    private Node row(int place, Suggestion one, boolean byHand) {
        ProductTile tile = new ProductTile();
        tile.show(one.sku(), one.name());
        VBox names = new VBox(Labels.of(one.sku(), "t-bold"), Labels.of(one.name(), "muted"));
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        VBox why = new VBox();
        why.setAlignment(Pos.CENTER_RIGHT);
        if (!byHand) {
            why.getChildren()
                    .addAll(
                            Labels.whole(texts.get("mapping.score", (long) one.score()), "t-bold"),
                            Labels.whole(texts.get(reason(one.reason())), "t-small", "muted"));
        }
        HBox line = new HBox(new KeyCap(Integer.toString(place + 1)), tile, names, why);
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button("", line);
        button.getStyleClass().add("offer");
        button.setMaxWidth(Double.MAX_VALUE);
        line.maxWidthProperty().bind(button.widthProperty().subtract(24));
        line.prefWidthProperty().bind(line.maxWidthProperty());
        button.setAccessibleText(one.sku() + " " + one.name());
        button.setOnAction(_ -> model.accept(place));
        return button;
    }

    private Node tools() {
        Button create =
                Buttons.withKey(new Button(texts.get("mapping.create"), Icon.of("bi-plus")), "N");
        create.setOnAction(_ -> model.createProduct());
        Button ignore =
                Buttons.withKey(
                        new Button(texts.get("mapping.ignore"), Icon.of("bi-slash-circle")), "I");
        ignore.setOnAction(_ -> model.ignore());
        HBox tools = new HBox(create, ignore);
        tools.getStyleClass().add("gap-8");
        return tools;
    }

    private static String reason(Suggestion.Reason reason) {
        return switch (reason) {
            case EQUAL_SKU -> "mapping.reason.sku";
            case EQUAL_BARCODE -> "mapping.reason.barcode";
            case SIMILAR_SKU -> "mapping.reason.similar-sku";
            case SIMILAR_TITLE -> "mapping.reason.title";
        };
    }
}
