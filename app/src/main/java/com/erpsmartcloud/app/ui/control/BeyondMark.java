package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Stands in amber before a figure that offers units which are not there, on purpose.
public final class BeyondMark extends HBox {

    /// @param words what a screen reader and the tooltip say
    public BeyondMark(String words) {
        getChildren().add(Icon.of("bi-exclamation-triangle", "icon-small", "warning"));
        setAlignment(Pos.CENTER);
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
        show(false);
    }

    public void show(boolean beyond) {
        setVisible(beyond);
        setManaged(beyond);
    }
}
