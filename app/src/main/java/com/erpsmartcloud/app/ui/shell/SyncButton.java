package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Tone;

import javafx.scene.control.Button;

import java.util.Arrays;

/// The pill at the top right that says how sync stands.
final class SyncButton {

    private final Desk desk;
    private final Button button;

    SyncButton(Desk desk, Button button) {
        this.desk = desk;
        this.button = button;
        show(new SyncState.Off());
    }

    void show(SyncState state) {
        SyncPillLook look = SyncPillLook.of(state, desk.now().instant(), desk.texts());
        if (look.words().equals(button.getText())) {
            return;
        }
        button.getStyleClass().removeAll(Arrays.stream(Tone.values()).map(Tone::fill).toList());
        button.getStyleClass().add(look.tone().fill());
        button.setGraphic(Icon.of(look.icon()));
        button.setText(look.words());
        button.setAccessibleText(desk.texts().get("sync.name") + ": " + look.words());
    }
}
