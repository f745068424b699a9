package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderDetail;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The buyer, masked until somebody asks and the asking is recorded.
final class BuyerTab {

    private final Texts texts;
    private final OrderPanelViewModel model;

    BuyerTab(Texts texts, OrderPanelViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    Node of(OrderDetail order) {
        if (!order.hasBuyer()) {
            return Labels.wrapped(texts.get("orders.buyer.nobody"), "muted");
        }
        Optional<OrderDetail.Buyer> clear = model.buyerProperty().get();
        VBox tab = new VBox(facts(order, clear), clear.isPresent() ? hide() : reveal(), note());
        tab.getStyleClass().add("gap-16");
        return tab;
    }

    private Node facts(OrderDetail order, Optional<OrderDetail.Buyer> clear) {
        String hidden = texts.get("orders.buyer.hidden");
        GridPane facts = new GridPane();
        facts.getStyleClass().add("grid-facts");
        String name = clear.map(OrderDetail.Buyer::name).orElse(order.row().buyer());
        fact(facts, 0, texts.get("orders.buyer.name"), name);
        String phone = clear.map(OrderDetail.Buyer::phone).orElse(hidden);
        fact(facts, 1, texts.get("orders.buyer.phone"), phone);
        String address = clear.map(OrderDetail.Buyer::address).orElse(hidden);
        fact(facts, 2, texts.get("orders.buyer.address"), address);
        fact(facts, 3, texts.get("orders.buyer.region"), order.region());
        fact(facts, 4, texts.get("orders.column.country"), order.row().country());
        return facts;
    }

    private static void fact(GridPane facts, int row, String name, String value) {
        facts.add(Labels.whole(name, "t-small", "muted"), 0, row);
        facts.add(Labels.wrapped(value.isEmpty() ? "\u2013" : value), 1, row);
    }

    private Node reveal() {
        Button reveal =
                Buttons.withKey(Buttons.plain(texts.get("orders.buyer.reveal"), "bi-eye"), "Alt+R");
        reveal.setOnAction(_ -> model.reveal());
        return reveal;
    }

    private Node hide() {
        Button hide = Buttons.plain(texts.get("orders.buyer.hide"), "bi-eye-slash");
        hide.setOnAction(_ -> model.hide());
        return hide;
    }

    private Node note() {
        HBox note =
                new HBox(
                        Icon.of("bi-journal-text"),
                        Labels.wrapped(texts.get("orders.buyer.note"), "t-small", "muted"));
        note.getStyleClass().add("note");
        return note;
    }
}
