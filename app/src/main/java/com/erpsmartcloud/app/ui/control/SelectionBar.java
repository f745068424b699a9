package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The bar of actions for ticked rows, docked above the totals.
public final class SelectionBar extends HBox {

    private final Texts texts;

    public SelectionBar(Texts texts) {
        this.texts = texts;
        getStyleClass().add("selection-bar");
        hide();
    }

    /// @param spans what the ticked rows span, such as "16 units"; empty for none
    /// @param clear unticks all
    public void show(long ticked, String spans, Runnable clear, Node... actions) {
        Button clearButton = Buttons.withKey(Buttons.plain(texts.get("selection.clear")), "Esc");
        clearButton.getStyleClass().add("flat");
        clearButton.setOnAction(_ -> clear.run());
        getChildren()
                .setAll(
                        Labels.whole(texts.get("selection.count", ticked), "t-bold"),
                        Labels.of(spans, "t-small", "muted"));
        getChildren().addAll(actions);
        getChildren().addAll(Labels.spring(), clearButton);
        setVisible(true);
        setManaged(true);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
