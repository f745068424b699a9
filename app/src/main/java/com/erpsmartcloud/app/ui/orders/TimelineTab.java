package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderDetail;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Instant;

/// What happened to an order, newest first.
final class TimelineTab {

    private final Texts texts;
    private final Instant now;

    TimelineTab(Texts texts, Instant now) {
        this.texts = texts;
        this.now = now;
    }

    Node of(OrderDetail order) {
        VBox events = new VBox();
        events.getStyleClass().add("gap-12");
        order.events().forEach(event -> events.getChildren().add(line(event)));
        return events;
    }

    private Node line(OrderDetail.Event event) {
        Formats formats = texts.formats();
        Label at = Labels.whole(formats.moment(event.at(), now), "t-micro", "subtle", "event-time");
        at.setTooltip(new Tooltip(formats.longDate(event.at())));
        Label words = Labels.wrapped(sentence(event));
        if (!event.actor().isEmpty()) {
            words.setTooltip(
                    new Tooltip(
                            texts.get(
                                    "orders.event.by",
                                    event.actor(),
                                    Long.toHexString(event.device()))));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(at, Icon.of(icon(event.kind()), "icon-small"), words);
        line.getStyleClass().add("event-line");
        return line;
    }

    private String sentence(OrderDetail.Event event) {
        return switch (event.kind()) {
            case "IMPORTED" -> texts.get("orders.event.imported", event.detail());
            case "STATUS" -> texts.get("orders.event.status", event.detail());
            case "RESERVED" -> texts.get("orders.event.reserved", event.detail());
            case "SHIPPED" -> texts.get("orders.event.shipped", event.detail());
            case "HELD" ->
                    texts.get(
                            event.detail().equals("KEEP")
                                    ? "orders.event.held-keep"
                                    : "orders.event.held-release");
            case "WENT_ON" -> texts.get("orders.event.went-on");
            case "WAREHOUSE" -> texts.get("orders.event.warehouse", event.detail());
            case "TAGGED" -> texts.get("orders.event.tagged", event.detail());
            case "UNTAGGED" -> texts.get("orders.event.untagged", event.detail());
            case "NOTE" -> texts.get("orders.event.note", event.detail());
            default -> event.detail();
        };
    }

    private static String icon(String kind) {
        return switch (kind) {
            case "IMPORTED" -> "bi-download";
            case "RESERVED" -> "bi-lock";
            case "SHIPPED" -> "bi-truck";
            case "HELD" -> "bi-pause-circle";
            case "WENT_ON" -> "bi-play-circle";
            case "WAREHOUSE" -> "bi-geo-alt";
            case "TAGGED", "UNTAGGED" -> "bi-tag";
            case "NOTE" -> "bi-chat-left-text";
            default -> "bi-arrow-repeat";
        };
    }
}
