package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.OrderRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What was ordered, to which SKU each line belongs and how much of it is held.
final class LinesTab {

    private final Texts texts;
    private final Formats formats;

    LinesTab(Texts texts) {
        this.texts = texts;
        this.formats = texts.formats();
    }

    Node of(OrderDetail order) {
        VBox lines = new VBox();
        order.lines().forEach(line -> lines.getChildren().add(line(line)));
        lines.getChildren().add(total(order.row()));
        return lines;
    }

    private Node line(OrderDetail.Line line) {
        ProductTile tile = new ProductTile();
        tile.show(line.article(), line.title());
        HBox facts = new HBox(mapping(line), stock(line));
        facts.getStyleClass().add("gap-12");
        VBox words = new VBox(Labels.wrapped(line.title()), facts);
        words.getStyleClass().add("gap-4");
        HBox.setHgrow(words, Priority.ALWAYS);
        Label units = Labels.whole(texts.get("orders.times", line.quantity()), "t-bold");
        VBox sum =
                new VBox(
                        Labels.whole(formats.money(line.unitPrice().times(line.quantity()))),
                        Labels.whole(
                                line.quantity() > 1
                                        ? texts.get(
                                                "orders.line.each",
                                                formats.amount(line.unitPrice()))
                                        : "",
                                "t-small",
                                "muted"));
        sum.setAlignment(Pos.TOP_RIGHT);
        sum.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(tile, words, units, sum);
        row.getStyleClass().addAll("panel-line", "gap-12");
        return row;
    }

    private Node mapping(OrderDetail.Line line) {
        return line.sku()
                .<Node>map(LinesTab::id)
                .orElseGet(() ->
                        said(Tone.WARNING, "bi-link-45deg", texts.get("orders.line.not-mapped")));
    }

    private static Label id(String sku) {
        Label label = Labels.of(sku, "t-small", "subtle");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    private Node stock(OrderDetail.Line line) {
        if (line.shortBy() > 0) {
            String words = texts.get("orders.line.short", line.shortBy());
            return said(Tone.DANGER, "bi-exclamation-triangle", words);
        }
        return line.reserved() > 0
                ? said(Tone.SUCCESS, "bi-lock", texts.get("orders.line.reserved", line.reserved()))
                : new Region();
    }

    private static Node said(Tone tone, String icon, String words) {
        Label label = Labels.whole(words, "t-small", tone.ink());
        label.setGraphic(Icon.of(icon, "icon-small", tone.ink()));
        return label;
    }

    private Node total(OrderRow row) {
        HBox total =
                new HBox(
                        Labels.of(texts.get("orders.column.total"), "t-bold"),
                        Labels.spring(),
                        Labels.whole(formats.money(row.total()), "t-bold"));
        total.getStyleClass().add("panel-total");
        return total;
    }
}
