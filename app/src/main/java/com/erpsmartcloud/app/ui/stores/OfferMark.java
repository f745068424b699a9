package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.ApiFeature.Offer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// How far an offer goes, as an icon that says its words to who points at it or hears the screen.
final class OfferMark {

    private OfferMark() {}

    static Node of(Texts texts, Offer offer) {
        Label mark = new Label("", icon(offer));
        String words = texts.get(key(offer));
        mark.setAccessibleText(words);
        mark.setTooltip(new Tooltip(words));
        return mark;
    }

    /// All marks with their words.
    static Node legend(Texts texts) {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("allows");
        for (Offer each : Offer.values()) {
            Label words = Labels.whole(texts.get(key(each)), "t-small", "muted");
            words.setGraphic(icon(each));
            legend.getChildren().add(words);
        }
        return legend;
    }

    private static Node icon(Offer offer) {
        return switch (offer) {
            case USED -> Icon.of("bi-check-circle", "success");
            case ALLOWED -> Icon.of("bi-hourglass-split", "subtle");
            case LIMITED -> Icon.of("bi-lock", "warning");
            case NOT_OFFERED -> Icon.of("bi-x-circle", "subtle");
            case UNKNOWN -> Icon.of("bi-question-circle", "subtle");
        };
    }

    private static String key(Offer offer) {
        return switch (offer) {
            case USED -> "stores.allows.yes";
            case ALLOWED -> "stores.allows.not-yet";
            case LIMITED -> "stores.allows.some";
            case NOT_OFFERED -> "stores.allows.none";
            case UNKNOWN -> "stores.allows.unknown";
        };
    }
}
