package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ProductDetail;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.money.Money;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.OptionalLong;

/// The parts of a product that are looked at: variants, stock, listings.
record ProductTabs(Texts texts, ProductsViewModel model, Navigator navigator) {

    Node variants(ProductDetail detail) {
        VBox box = new VBox();
        box.getStyleClass().add("gap-8");
        detail.family()
                .ifPresent(family ->
                        box.getChildren()
                                .add(
                                        line(
                                                link(family.sku(), () -> model.open(family.id())),
                                                texts.get("products.kind.family"),
                                                "")));
        for (ProductRow each : detail.siblings()) {
            box.getChildren()
                    .add(
                            line(
                                    link(each.sku(), () -> model.open(each.id())),
                                    each.options(),
                                    texts.get(
                                            "products.variant.facts",
                                            each.price()
                                                    .map(texts.formats()::money)
                                                    .orElseGet(() -> texts.get("products.none")),
                                            texts.formats().number(each.stock().available()))));
        }
        if (detail.siblings().isEmpty()) {
            box.getChildren().add(Labels.wrapped(texts.get("products.variants.none"), "muted"));
        }
        if (detail.row().kind() == ProductKind.FAMILY) {
            Button add = Buttons.plain(texts.get("products.new.variant"), "bi-plus");
            add.setOnAction(_ -> model.begin(ProductKind.VARIANT, Optional.of(detail.row().id())));
            box.getChildren().add(add);
        }
        return box;
    }

    Node stock(ProductDetail detail) {
        VBox box = new VBox();
        box.getStyleClass().add("gap-8");
        for (ProductDetail.Part part : detail.parts()) {
            box.getChildren()
                    .add(
                            line(
                                    link(part.sku(), () -> model.open(part.product())),
                                    texts.get(
                                            "products.part.quantity",
                                            texts.formats().number(part.quantity())),
                                    texts.get(
                                            "products.available",
                                            texts.formats().number(part.available()))));
        }
        for (ProductDetail.Place place : detail.places()) {
            if (detail.row().kind() == ProductKind.KIT) {
                box.getChildren()
                        .add(
                                line(
                                        Labels.of(place.name()),
                                        "",
                                        texts.get("products.kit.possible", place.possible())));
                continue;
            }
            box.getChildren()
                    .add(
                            line(
                                    Labels.of(place.name()),
                                    texts.get(
                                            "products.place.facts",
                                            texts.formats().number(place.onHand()),
                                            texts.formats().number(place.reserved())),
                                    texts.get(
                                            "products.available",
                                            texts.formats().number(place.available()))));
            if (detail.row().kind() == ProductKind.ASSEMBLED) {
                box.getChildren().add(new AssemblyRow(texts, model, detail, place));
            }
        }
        if (detail.parts().isEmpty() && detail.places().isEmpty()) {
            box.getChildren().add(Labels.wrapped(texts.get("products.stock.none"), "muted"));
        } else if (!detail.places().isEmpty()) {
            box.getChildren()
                    .add(
                            link(
                                    texts.get("products.ledger"),
                                    () ->
                                            navigator.go(
                                                    Place.of(
                                                            ScreenName.STOCK,
                                                            detail.row().sku()))));
        }
        return box;
    }

    Node listings(ProductDetail detail) {
        VBox box = new VBox();
        box.getStyleClass().add("gap-8");
        for (ProductDetail.Listing each : detail.listings()) {
            Money price = each.price();
            HBox name =
                    new HBox(
                            new MarketBadge(Market.valueOf(each.marketplace().name())),
                            link(
                                    each.article(),
                                    () ->
                                            navigator.go(
                                                    Place.of(
                                                            ScreenName.LISTINGS, each.article()))));
            name.getStyleClass().add("gap-8");
            name.setAlignment(Pos.CENTER_LEFT);
            box.getChildren()
                    .add(
                            line(
                                    name,
                                    each.store() + ", " + texts.formats().money(price),
                                    texts.get(
                                            "products.listing.facts",
                                            figure(each.shown()),
                                            figure(each.wanted()))));
        }
        if (detail.listings().isEmpty()) {
            box.getChildren().add(Labels.wrapped(texts.get("products.listings.none"), "muted"));
            Button map = Buttons.link(texts.get("screen.mapping"));
            map.setOnAction(_ -> navigator.go(Place.of(ScreenName.MAPPING)));
            box.getChildren().add(map);
        }
        return box;
    }

    private String figure(OptionalLong units) {
        return units.isPresent() ? texts.formats().number(units.getAsLong()) : "\u2013";
    }

    private static Button link(String words, Runnable act) {
        Button link = Buttons.link(words);
        link.setOnAction(_ -> act.run());
        return link;
    }

    private static Node line(Node name, String what, String right) {
        VBox words = new VBox(name, Labels.of(what, "t-small", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, Labels.whole(right));
        line.getStyleClass().add("movement");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
