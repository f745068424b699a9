package com.erpsmartcloud.app.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// One figure with its name and the sentence that puts it in place. Opens the rows it counts.
public final class FigureCard extends VBox {

    /// @param tone of the figure; [Tone#NEUTRAL] for plain text
    /// @param unit after the figure, empty for none
    public FigureCard(
            String icon,
            String name,
            String figure,
            String unit,
            String detail,
            Tone tone,
            Runnable open) {
        getStyleClass().addAll("card", "figure-card");
        HBox head = new HBox(Icon.of(icon, "icon-small"), Labels.of(name, "t-small", "muted"));
        head.getStyleClass().add("gap-8");
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox value = new HBox(Labels.whole(figure, "t-figure"));
        if (tone != Tone.NEUTRAL) {
            value.getChildren().getFirst().getStyleClass().add(tone.ink());
        }
        value.getStyleClass().add("gap-6");
        value.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        if (!unit.isEmpty()) {
            value.getChildren().add(Labels.whole(unit, "t-small", "muted"));
        }
        getChildren().setAll(List.of(head, value, Labels.wrapped(detail, "t-small", "muted")));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + ", " + figure + " " + unit + ", " + detail);
        setOnMouseClicked(_ -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
            }
        });
    }
}
