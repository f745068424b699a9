package com.erpsmartcloud.app.ui.firstrun;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// One of a few ways to go on, all of the same size.
final class ChoiceCard extends VBox {

    ChoiceCard(String icon, String title, String text, List<String> facts, Runnable chosen) {
        getStyleClass().add("choice-card");
        StackPane tile = new StackPane(Icon.of(icon));
        tile.getStyleClass().add("choice-icon");
        Region dot = new Region();
        dot.getStyleClass().add("choice-dot");
        HBox head = new HBox(tile, Labels.spring(), dot);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, Labels.wrapped(title, "t-heading"));
        if (!text.isEmpty()) {
            getChildren().add(Labels.wrapped(text, "muted"));
        }
        Region gap = new Region();
        gap.getStyleClass().add("choice-gap");
        getChildren().add(gap);
        VBox list = new VBox();
        list.getStyleClass().add("gap-8");
        for (String fact : facts) {
            HBox line = new HBox(Icon.of("bi-check2", "success"), Labels.wrapped(fact, "t-small"));
            line.getStyleClass().add("gap-8");
            list.getChildren().add(line);
        }
        getChildren().add(list);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMaxWidth(Double.MAX_VALUE);
        setPrefWidth(1);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(title + ". " + text);
        setOnMouseClicked(_ -> chosen.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                chosen.run();
                event.consume();
            }
        });
    }

    void on(String choice, String mine) {
        pseudoClassStateChanged(Styles.ON, choice.equals(mine));
    }

    void foot(Node node) {
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        getChildren().addAll(spring, node);
    }
}
