package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.control.Labels;

import javafx.scene.layout.StackPane;

/// One quiet sentence while a company closes and another opens.
final class BusyPage extends StackPane {

    BusyPage(String words) {
        super(Labels.of(words, "muted"));
        getStyleClass().add("screen");
    }
}
