package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.export.ByteSize;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What lies where, with sizes. There is no account yet, so the other two places are empty and say
/// so.
final class WhereStrip extends GridPane {

    private final Texts texts;
    private final Label here = Labels.wrapped("", "t-bold");
    private final Label sealed = Labels.wrapped("", "t-small", "muted");

    WhereStrip(Texts texts) {
        this.texts = texts;
        getStyleClass().addAll("card", "where-strip");
        for (int i = 0; i < 3; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            getColumnConstraints().add(third);
        }
        addRow(
                0,
                part("bi-laptop", "privacy.where.here", here, sealed, false),
                part(
                        "bi-shield-lock",
                        "privacy.where.relay",
                        Labels.wrapped(texts.get("privacy.where.relay.none"), "t-bold"),
                        Labels.wrapped(texts.get("privacy.where.relay.why"), "t-small", "muted"),
                        true),
                part(
                        "bi-building",
                        "privacy.where.account",
                        Labels.wrapped(texts.get("privacy.where.account.none"), "t-bold"),
                        Labels.wrapped(texts.get("privacy.where.account.why"), "t-small", "muted"),
                        true));
    }

    void show(HomeFacts facts) {
        here.setText(texts.get("privacy.where.here.size", new ByteSize(facts.bytes()).in(texts)));
        sealed.setText(
                texts.get(
                        facts.security().openToAll()
                                ? "privacy.where.here.demo"
                                : "privacy.where.here.sealed",
                        facts.security().cipher()));
    }

    private HBox part(String icon, String nameKey, Label what, Label why, boolean line) {
        VBox words = new VBox(Labels.wrapped(texts.get(nameKey), "t-small", "muted"), what, why);
        words.getStyleClass().add("gap-2");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(Icon.of(icon, "icon-large"), words);
        box.getStyleClass().addAll("gap-12", "where-part");
        if (line) {
            box.getStyleClass().add("line-before");
        }
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
