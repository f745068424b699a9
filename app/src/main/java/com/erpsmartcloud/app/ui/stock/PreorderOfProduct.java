package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.BeyondMark;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.Preorder;
import com.erpsmartcloud.inventory.StockRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// What of a product is offered before it is there, in amber, and the form that sets it.
record PreorderOfProduct(Desk desk, PreorderActs acts, StockRow row) {

    Node node() {
        Texts texts = desk.texts();
        VBox box = new VBox(Labels.of(texts.get("preorder.title"), "t-small", "muted"));
        row.preorder().ifPresent(now -> box.getChildren().add(line(now)));
        Button set =
                Buttons.link(
                        texts.get(
                                row.preorder().isPresent() ? "preorder.change" : "preorder.offer"));
        set.setOnAction(_ -> open(set));
        box.getChildren().add(set);
        box.getStyleClass().add("gap-4");
        return box;
    }

    private Node line(Preorder now) {
        Texts texts = desk.texts();
        BeyondMark mark = new BeyondMark(texts.get("rules.mark.beyond"));
        mark.show(true);
        String end = texts.formats().lastDay(now.endsAt(), desk.now().instant());
        Button stop = Buttons.link(texts.get("preorder.stop"));
        stop.setOnAction(_ -> acts.stop(row));
        HBox line =
                new HBox(
                        mark,
                        Labels.of(texts.get("until.until", end)),
                        Labels.spring(),
                        Labels.whole(
                                texts.get(
                                        "preorder.left",
                                        now.left(row.level().available()),
                                        now.units()),
                                "t-bold",
                                "warning"),
                        stop);
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void open(Node anchor) {
        Texts texts = desk.texts();
        UntilBox box =
                new UntilBox(
                        desk,
                        new UntilBox.Words(
                                texts.get("preorder.offer"),
                                texts.get(
                                        "promotion.lead",
                                        row.sku(),
                                        row.warehouse(),
                                        row.level().available()),
                                texts.get("preorder.explain"),
                                texts.get("preorder.save")),
                        List.of(),
                        (units, end, answered) ->
                                acts.offer(row, new Preorder(units, end), answered));
        row.preorder().ifPresent(now -> box.show(now.units(), now.endsAt()));
        box.open(anchor);
    }
}
