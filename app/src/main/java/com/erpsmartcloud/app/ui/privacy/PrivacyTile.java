package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One tile: name, a sentence, a live fact. Opens its page.
final class PrivacyTile extends VBox {

    private final Texts texts;
    private final PrivacyPart part;
    private final HBox fact = new HBox();

    PrivacyTile(Texts texts, PrivacyPart part, Runnable open) {
        this.texts = texts;
        this.part = part;
        getStyleClass().addAll("card", "privacy-tile");
        setId("tile-" + part.name());
        HBox head =
                new HBox(
                        Icon.of(part.icon(), "accent", "icon-large"),
                        Labels.wrapped(texts.get(part.nameKey()), "t-bold", "tile-name"));
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        fact.getStyleClass().add("gap-6");
        fact.setAlignment(Pos.TOP_LEFT);
        fact.setMinHeight(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(head, Labels.wrapped(texts.get(part.whatKey()), "muted"), spring, fact);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        say("");
        setOnMouseClicked(_ -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
    }

    void show(FactLine line) {
        String words = texts.get(line.words());
        Label label = Labels.wrapped(words, "tile-fact");
        label.getStyleClass().add(line.tone() == Tone.NEUTRAL ? "muted" : line.tone().ink());
        HBox.setHgrow(label, Priority.ALWAYS);
        fact.getChildren().clear();
        if (!line.icon().isEmpty()) {
            Node icon = Icon.of(line.icon(), "icon-small", line.tone().ink());
            fact.getChildren().add(icon);
        }
        fact.getChildren().add(label);
        say(words);
    }

    private void say(String words) {
        setAccessibleText(
                texts.get(part.nameKey()) + ", " + texts.get(part.whatKey()) + ", " + words);
    }
}
